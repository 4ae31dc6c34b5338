import { StartupError } from '../errors';
import type { Logger } from '../logger';
import type { DatabaseSource } from './source';
import type { StorageGuard } from './statements';
import { StorageError, storageFaultOf } from './storage-fault';

/** While the database is away it is looked for this often, less and less, so that it is found again within seconds. */
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 4_000;
/** However often somebody asks whether the database is there, it is not bothered more often. */
const PROOF_LASTS_MS = 1_000;

/** The name under which readiness tells of the database. */
const DATABASE = 'database';

export interface KeptDatabase {
  readonly source: DatabaseSource;
  /** Brings it up to date and fills it when it is empty; done once, when it is first there. */
  readonly prepare: () => Promise<void>;
  readonly log: Logger;
}

/**
 * Knows whether the database is there, and looks for it when it is not: a server that is away or starts anew, or an
 * embedded database whose disk is full. Each change is told to the operator in one line. What can never work, such as a
 * password that is refused, stops the start instead.
 */
export class DatabaseKeeper implements StorageGuard {
  private isPrepared = false;
  /** Why it is away; null while it is there. */
  private away: string | null = null;
  private pause = FIRST_PAUSE_MS;
  private timer: NodeJS.Timeout | null = null;
  private proof: { readonly at: number; readonly done: Promise<void> } | null = null;
  private hasEnded = false;

  constructor(private readonly kept: KeptDatabase) {}

  /** Opens and prepares the database, or begins to wait for it and says for what. */
  async start(): Promise<string | null> {
    try {
      await this.attempt();
    } catch (error) {
      const fault = storageFaultOf(error);
      if (!fault) throw error;
      this.lose(fault.reason);
    }
    return this.away;
  }

  /** What is missing for requests to be answered, by name. */
  async missing(): Promise<readonly string[]> {
    if (this.away === null) await this.prove();
    return this.away === null ? [] : [DATABASE];
  }

  refusal(): StorageError | null {
    if (this.isPrepared && !this.kept.source.isStopped()) return null;
    return new StorageError('STORAGE_UNAVAILABLE', this.away ?? 'the database is being prepared');
  }

  writeRefusal(): StorageError | null {
    return this.kept.source.writeRefusal();
  }

  failed({ storageCode, reason }: StorageError): void {
    if (this.kept.source.isStopped() || storageCode === 'STORAGE_UNAVAILABLE') this.lose(reason);
  }

  stop(): void {
    this.hasEnded = true;
    if (this.timer) clearTimeout(this.timer);
  }

  private async attempt(): Promise<void> {
    await this.kept.source.prove();
    if (this.isPrepared) return;
    await this.kept.prepare();
    this.isPrepared = true;
  }

  private async prove(): Promise<void> {
    if (this.proof === null || performance.now() - this.proof.at > PROOF_LASTS_MS) {
      const done = this.kept.source.prove().catch((error: unknown) => { this.lose(reasonOf(error)); });
      this.proof = { at: performance.now(), done };
    }
    await this.proof.done;
  }

  private lose(reason: string): void {
    if (this.hasEnded) return;
    if (this.away === null) {
      this.pause = FIRST_PAUSE_MS;
      this.kept.log.error({ reason }, 'the database is away; waiting for it');
      this.lookAgain();
    }
    this.away = reason;
  }

  private lookAgain(): void {
    if (this.hasEnded) return;
    this.timer = setTimeout(() => { void this.look(); }, this.pause);
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS);
  }

  private async look(): Promise<void> {
    try {
      await this.attempt();
    } catch (error) {
      this.stillAway(reasonOf(error));
      return;
    }
    this.away = null;
    this.proof = null;
    this.kept.log.warn('the database is there again');
  }

  private stillAway(reason: string): void {
    if (reason !== this.away) this.kept.log.error({ reason }, 'the database is still away; waiting for it');
    this.away = reason;
    this.lookAgain();
  }
}

function reasonOf(error: unknown): string {
  return storageFaultOf(error)?.reason ?? (error instanceof StartupError ? error.message : String(error));
}
