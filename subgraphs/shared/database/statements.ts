import { AsyncLocalStorage } from 'node:async_hooks';
import type { SqlDriverAdapter, SqlDriverAdapterFactory, SqlQuery, SqlQueryable } from '@prisma/driver-adapter-utils';
import { Lease, onLease } from './leasing-pool';
import { AbandonedError, storageFaultOf, type StorageError } from './storage-fault';

/** What one request does to the database: how many statements it has sent, and which of them are under way. */
class RequestStatements {
  sent = 0;
  private readonly underWay = new Set<Lease>();
  private hasEnded = false;

  constructor(readonly signal: AbortSignal | undefined) {
    signal?.addEventListener('abort', () => { this.abandon(); }, { once: true });
  }

  /** Sends a statement that is given up when nobody waits for its answer any more. */
  async send<T>(lease: Lease, work: () => Promise<T>): Promise<T> {
    this.stopIfAbandoned();
    this.underWay.add(lease);
    try {
      return await onLease(lease, work);
    } catch (error) {
      throw this.hasEnded ? new AbandonedError() : error;
    } finally {
      this.underWay.delete(lease);
    }
  }

  stopIfAbandoned(): void {
    if (this.hasEnded) throw new AbandonedError();
  }

  private abandon(): void {
    this.hasEnded = true;
    for (const lease of this.underWay) lease.abandon();
  }
}

interface Scope {
  readonly request: RequestStatements;
  /** Whether a transaction only reads, and may be cut off. */
  readonly isReading: boolean;
}

const scopes = new AsyncLocalStorage<Scope>();

/**
 * Runs the work of one request: the SQL statements that it, and nothing else at the same time, sends are counted, and
 * when the signal says that nobody waits for it, they stop.
 */
export function tallyStatements<T>(work: () => T, signal?: AbortSignal): T {
  return scopes.run({ request: new RequestStatements(signal), isReading: false }, work);
}

/** How many statements the surrounding work has sent so far; 0 where nothing is counted. */
export function statementsSoFar(): number {
  return scopes.getStore()?.request.sent ?? 0;
}

/**
 * Says of transactions that they read only. Any other transaction runs to its end once it has begun, whoever waits for
 * it: a change is made or not made, and that must not hang on a connection of the client.
 */
export function readingOnly<T>(work: () => T): T {
  const scope = scopes.getStore();
  return scope ? scopes.run({ ...scope, isReading: true }, work) : work();
}

/** What stands between the requests and the database. */
export interface StorageGuard {
  /** Why no request can use the database now; null when it can. */
  refusal(): StorageError | null;
  /** Why nothing can be written now; null when it can. */
  writeRefusal(): StorageError | null;
  /** The database failed. */
  failed(fault: StorageError): void;
}

const UNGUARDED: StorageGuard = { refusal: () => null, writeRefusal: () => null, failed: () => undefined };

/**
 * The same adapter, with every statement counted for whoever caused it and given up with it, and with what the database
 * cannot do told in our own words. Speed in this hub is decided by how many statements an operation takes, so that number
 * is in the log of each operation and tests hold it fixed.
 */
export function guardedAdapter(factory: SqlDriverAdapterFactory, guard: StorageGuard = UNGUARDED): SqlDriverAdapterFactory {
  return { provider: factory.provider, adapterName: factory.adapterName, connect: async () => guarded(await factory.connect(), guard) };
}

function guarded(adapter: SqlDriverAdapter, guard: StorageGuard): SqlDriverAdapter {
  wrapStatements(adapter, guard, newLease);
  const start = adapter.startTransaction.bind(adapter);
  adapter.startTransaction = async (...options) => {
    const { request, isReading } = scopes.getStore() ?? {};
    const refusal = request && (guard.refusal() ?? (isReading ? null : guard.writeRefusal()));
    if (refusal) throw refusal;
    const lease = new Lease();
    const transaction = await told(guard, () => (request ? request.send(lease, () => start(...options)) : start(...options)));
    wrapStatements(transaction, guard, ({ sql }) => (isReading && !ENDS_TRANSACTION.has(sql) ? lease : null));
    return transaction;
  };
  return adapter;
}

const newLease = (): Lease => new Lease();

/** However a transaction ends, its connection must not come back to the others with the transaction still open. */
const ENDS_TRANSACTION: ReadonlySet<string> = new Set(['COMMIT', 'ROLLBACK']);

/** `leaseOf` tells on which lease a statement runs; null when it runs to its end. */
function wrapStatements(queryable: SqlQueryable, guard: StorageGuard, leaseOf: (query: SqlQuery) => Lease | null): void {
  const queryRaw = queryable.queryRaw.bind(queryable);
  const executeRaw = queryable.executeRaw.bind(queryable);
  const send = <T>(query: SqlQuery, work: () => Promise<T>): Promise<T> => {
    const request = scopes.getStore()?.request;
    if (!request) return told(guard, work);
    const lease = leaseOf(query);
    request.sent += 1;
    return told(guard, () => {
      if (!lease) return work();
      const refusal = guard.refusal();
      if (refusal) throw refusal;
      return request.send(lease, work);
    });
  };
  queryable.queryRaw = (query) => send(query, () => queryRaw(query));
  queryable.executeRaw = (query) => send(query, () => executeRaw(query));
}

/** What the database cannot do, in our own words; anything else stays as it is. */
async function told<T>(guard: StorageGuard, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const fault = storageFaultOf(error);
    if (!fault) throw error;
    if (fault !== error) guard.failed(fault);
    throw fault;
  }
}
