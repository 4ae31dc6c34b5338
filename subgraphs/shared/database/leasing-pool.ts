import { AsyncLocalStorage } from 'node:async_hooks';
import { Pool, type PoolClient, type PoolConfig } from 'pg';
import { sendCancelRequest } from './cancel-request';
import { AbandonedError } from './storage-fault';

/**
 * What one statement, or one transaction, has of a pool: first a place in the queue, then a connection. Whoever gives it
 * up leaves the queue, or has what runs on the connection cancelled.
 */
export class Lease {
  private isAbandoned = false;
  private onAbandoned: () => void = () => undefined;

  /** Says what to do when it is given up; that is done at once if it has been already. */
  whenAbandoned(act: () => void): void {
    this.onAbandoned = act;
    if (this.isAbandoned) act();
  }

  abandon(): void {
    if (this.isAbandoned) return;
    this.isAbandoned = true;
    this.onAbandoned();
  }

  get hasEnded(): boolean {
    return this.isAbandoned;
  }
}

const leases = new AsyncLocalStorage<Lease>();

/** Runs work whose connection is taken on a lease. */
export function onLease<T>(lease: Lease, work: () => T): T {
  return leases.run(lease, work);
}

type Connected = (error: Error | undefined, client: PoolClient | undefined, release: (fault?: Error | boolean) => void) => void;

/** A server that has not answered by then, not even that the statement was cancelled, is not heard any more. */
const CANCELLED_LIMIT_MS = 3_000;

/**
 * Connections that are given up with the request that needed them.
 *
 * PostgreSQL is told which connection to cancel, not which statement, and it does so some time later. So a connection with
 * a cancel under way is never used again: it is closed when it comes back, and what others do cannot be hit.
 */
export class LeasingPool extends Pool {
  private readonly cancelled = new Map<PoolClient, NodeJS.Timeout>();

  /** An embedded database has one connection, which cannot be interrupted: what runs on it ends by itself. */
  constructor(config: PoolConfig, private readonly canCancel: boolean) {
    super(config);
  }

  override connect(): Promise<PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<PoolClient> | void {
    const lease = leases.getStore();
    const leased = lease ? this.connectFor(lease) : super.connect();
    if (!callback) return leased;
    leased.then(
      (client) => { callback(undefined, client, client.release.bind(client)); },
      (error: unknown) => { callback(error as Error, undefined, () => undefined); },
    );
  }

  private connectFor(lease: Lease): Promise<PoolClient> {
    return new Promise((resolve, reject) => {
      lease.whenAbandoned(() => { reject(new AbandonedError()); });
      super.connect((error, client, release: (fault?: Error | boolean) => void) => {
        if (error || !client) {
          reject(error ?? new AbandonedError());
        } else if (lease.hasEnded) {
          release();
        } else {
          client.release = (fault) => { release(this.isCancelled(client) || fault); };
          lease.whenAbandoned(() => { this.cancel(client); });
          resolve(client);
        }
      });
    });
  }

  private cancel(client: PoolClient): void {
    if (!this.canCancel || this.cancelled.has(client)) return;
    this.cancelled.set(client, setTimeout(() => { destroy(client); }, CANCELLED_LIMIT_MS));
    sendCancelRequest(client);
  }

  private isCancelled(client: PoolClient): boolean {
    clearTimeout(this.cancelled.get(client));
    return this.cancelled.delete(client);
  }
}

/** Breaks a connection off, so that whoever waits for it does not wait for ever. */
function destroy(client: PoolClient): void {
  client.connection.stream.destroy();
}
