import type { Logger } from '../logger';
import { ChainedFile } from './chained-file';
import { noteOf, type RefusedAccess } from './refused-access';
import { RefusalWindow, type WindowRecord } from './refusal-window';
import type { AuditConfig } from './settings';

/** How often records are written while there are any. */
const BETWEEN_WRITES_MS = 1_000;
/** So many wait for a disk that cannot be written; those that come after are counted. */
const MOST_WAITING = 10_000;

export interface RefusalLogOptions extends AuditConfig {
  readonly part: string;
  readonly log: Logger;
  readonly now?: () => number;
}

/**
 * Notes refused access in files that cannot be altered unnoticed, behind the back of the requests: nobody waits for the
 * disk, and what cannot be written keeps no answer from anybody. It stands beside the databases, not in them: to be
 * refused must not take a writer's turn, nor fill a register, and is noted while a database is away too.
 */
export class RefusalLog {
  private readonly window: RefusalWindow;
  private readonly file: ChainedFile;
  private waiting: WindowRecord[] = [];
  private lost = 0;
  private isFailing = false;
  private timer: NodeJS.Timeout | null = null;
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly options: RefusalLogOptions) {
    this.window = new RefusalWindow(options.kindsPerMinute);
    this.file = new ChainedFile(options);
  }

  note(refused: RefusedAccess): void {
    this.window.add(noteOf(refused), this.now());
    this.wake();
  }

  /** Writes what is due; called by a timer while anything is, and by tests. */
  flush(isLast = false): Promise<void> {
    this.writing = this.writing.then(() => this.write(isLast));
    return this.writing;
  }

  /** Tells how far the files have come, for a log that is kept elsewhere. */
  tellHead(): void {
    const head = this.file.position;
    if (head) this.options.log.info({ head: `${head.file}:${String(head.number)}:${head.hash}` }, 'audit head of refused access');
  }

  /** Writes all that is left. */
  async close(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    await this.flush(true);
    await this.file.close();
  }

  private wake(): void {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      void this.flush().then(() => {
        if (!this.window.isEmpty || this.waiting.length > 0) this.wake();
      });
    }, BETWEEN_WRITES_MS).unref();
  }

  private async write(isLast: boolean): Promise<void> {
    this.keep(this.window.take(this.now(), isLast));
    const batch = [...this.waiting, ...(this.lost > 0 ? [{ event: 'records lost', count: this.lost }] : [])];
    if (batch.length === 0) return;
    const { lost } = this;
    try {
      await this.file.append(batch);
    } catch (error) {
      this.tellFailure(error);
      return;
    }
    this.waiting = [];
    this.lost -= lost;
    if (this.isFailing) this.options.log.info({ part: this.options.part }, 'the audit log of refused access is written again');
    this.isFailing = false;
  }

  private keep(records: readonly WindowRecord[]): void {
    const room = MOST_WAITING - this.waiting.length;
    this.waiting.push(...records.slice(0, room));
    this.lost += Math.max(0, records.length - room);
  }

  /** Once, not for each attempt. */
  private tellFailure(error: unknown): void {
    if (!this.isFailing) this.options.log.error({ err: error, part: this.options.part, folder: this.options.folder }, 'the audit log of refused access cannot be written; requests go on, and it is tried again');
    this.isFailing = true;
  }

  private now(): number {
    return (this.options.now ?? Date.now)();
  }
}
