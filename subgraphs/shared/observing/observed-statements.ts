import type { SqlDriverAdapter, SqlDriverAdapterFactory, SqlQuery, SqlQueryable } from '@prisma/driver-adapter-utils';
import { faultCode, StorageError } from '../database/storage-fault';
import { currentSpan } from './current-span';
import { statementName, statementVerb } from './statement-name';
import type { SubgraphObserver } from './subgraph-observer';
import type { Span } from './tracing';

/** What is told of a statement that failed, when the database gives no code. */
const FAILED = 'FAILED';

/** The same adapter, with every statement told to an observer and shown in the trace of the request that it is for. */
export function observedStatements(factory: SqlDriverAdapterFactory, observer: SubgraphObserver): SqlDriverAdapterFactory {
  return { provider: factory.provider, adapterName: factory.adapterName, connect: async () => observed(await factory.connect(), observer) };
}

function observed(adapter: SqlDriverAdapter, observer: SubgraphObserver): SqlDriverAdapter {
  observe(adapter, observer);
  const start = adapter.startTransaction.bind(adapter);
  adapter.startTransaction = async (...options) => {
    const transaction = await start(...options);
    observe(transaction, observer);
    return transaction;
  };
  return adapter;
}

function observe(queryable: SqlQueryable, observer: SubgraphObserver): void {
  const queryRaw = queryable.queryRaw.bind(queryable);
  const executeRaw = queryable.executeRaw.bind(queryable);
  queryable.queryRaw = (query) => watched(query, observer, queryRaw);
  queryable.executeRaw = (query) => watched(query, observer, executeRaw);
}

async function watched<Result>(query: SqlQuery, observer: SubgraphObserver, run: (query: SqlQuery) => Promise<Result>): Promise<Result> {
  const span = spanOf(query.sql);
  const began = performance.now();
  const end = (failure: string | null): void => {
    observer.statementAnswered?.({ verb: statementVerb(query.sql), milliseconds: performance.now() - began, hasFailed: failure !== null });
    span?.end(failure);
  };
  try {
    const result = await run(query);
    end(null);
    return result;
  } catch (error) {
    end(codeOf(error));
    throw error;
  }
}

function spanOf(sql: string): Span | undefined {
  const around = currentSpan();
  if (!around?.isRecorded) return undefined;
  const { verb, table } = statementName(sql);
  return around.begin(table === null ? verb : `${verb} ${table}`, 'CLIENT', { 'db.system.name': 'postgresql', 'db.operation.name': verb, ...(table === null ? {} : { 'db.collection.name': table }) });
}

/** Our own code of a failure, else the database's: what is wrong, and nothing of the values. */
function codeOf(error: unknown): string {
  return error instanceof StorageError ? error.storageCode : (faultCode(error) ?? FAILED);
}
