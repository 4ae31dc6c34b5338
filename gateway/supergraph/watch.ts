import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { ConfigError } from '../../subgraphs/shared/config';
import { StartupError } from '../../subgraphs/shared/errors';
import type { Logger } from '../../subgraphs/shared/logger';
import type { Observers } from '../observing/observer';
import { onOneLine } from './supergraph';

export interface SupergraphWatchOptions {
  readonly file: string;
  /** What is served now. */
  readonly sdl: string;
  /** How often to look; null to look only when told. */
  readonly pollMs: number | null;
  /** Serves what the file says, or throws why it cannot be served. */
  readonly serve: (sdl: string) => Promise<void>;
  readonly observers: Observers;
  readonly log: Logger;
}

/**
 * Takes up what becomes of the supergraph file. It looks at the file every so often, since notices of changes do not reach
 * over network mounts, nor through the links that change places when Kubernetes renews a folder.
 *
 * A file is read only when it was the same in two looks, so that one that is being written is not taken for a whole one:
 * a schema that ends in the middle may well be a schema. What cannot be served is told once, and what is served stays.
 */
export class SupergraphWatch {
  private served: string;
  /** What was refused last; null when the file was all right since. */
  private refused: string | null = null;
  private lastSeen: string | null = null;
  private lastRead: string | null = null;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private isClosed = false;

  constructor(private readonly options: SupergraphWatchOptions) {
    this.served = digestOf(options.sdl);
    this.lookLater();
  }

  /** Looks now, at whatever there is: whoever asks for it says that the file is whole. What was refused before is told again. */
  lookNow(): Promise<void> {
    this.refused = null;
    return this.next(() => this.read());
  }

  /** One of the looks that are made every so often. */
  look(): Promise<void> {
    return this.next(() => this.lookOnce());
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.timer);
    await this.looking;
  }

  /** One look at a time. */
  private next(look: () => Promise<void>): Promise<void> {
    this.looking = this.looking.then(() => (this.isClosed ? undefined : look()));
    return this.looking;
  }

  private lookLater(): void {
    const { pollMs } = this.options;
    if (pollMs === null || this.isClosed) return;
    this.timer = setTimeout(() => {
      void this.look().then(() => { this.lookLater(); });
    }, pollMs).unref();
  }

  private async lookOnce(): Promise<void> {
    const seen = await this.identity();
    const isSettled = seen === this.lastSeen;
    this.lastSeen = seen;
    if (isSettled && seen !== this.lastRead) await this.read();
  }

  private async read(): Promise<void> {
    const before = await this.identity();
    const sdl = await readFile(this.options.file, 'utf8').catch(() => null);
    // Written to meanwhile: the next look finds it settled, or not.
    if (before !== (await this.identity())) return;
    this.lastRead = before;
    if (sdl === null) this.refuse('', 'the file cannot be read');
    else await this.take(sdl);
  }

  private async take(sdl: string): Promise<void> {
    const digest = digestOf(sdl);
    if (digest === this.served) {
      this.refused = null;
      return;
    }
    if (digest === this.refused) return;
    try {
      await this.options.serve(sdl);
    } catch (error) {
      this.refuse(digest, reasonOf(error));
      return;
    }
    this.served = digest;
    this.refused = null;
    this.options.log.info({ file: this.options.file }, 'a new supergraph is served');
    this.options.observers.supergraphChanged({ outcome: 'TAKEN' });
  }

  private refuse(digest: string, reason: string): void {
    if (digest === this.refused) return;
    this.refused = digest;
    this.options.log.error({ file: this.options.file, reason }, 'the supergraph file cannot be served; the supergraph before it stays');
    this.options.observers.supergraphChanged({ outcome: 'REFUSED' });
  }

  /** What tells one state of the file from another without reading it; links are followed. */
  private async identity(): Promise<string> {
    try {
      const { dev, ino, size, mtimeNs } = await stat(this.options.file, { bigint: true });
      return [dev, ino, size, mtimeNs].join(' ');
    } catch {
      return 'missing';
    }
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof ConfigError) return error.faults.join('; ');
  return error instanceof StartupError ? error.message : onOneLine(error);
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
