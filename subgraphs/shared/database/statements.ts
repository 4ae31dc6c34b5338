import { AsyncLocalStorage } from 'node:async_hooks';
import type { SqlDriverAdapter, SqlDriverAdapterFactory, SqlQueryable } from '@prisma/driver-adapter-utils';

interface Tally {
  statements: number;
}

const tallies = new AsyncLocalStorage<Tally>();

/** Runs work and counts the SQL statements that it, and nothing else at the same time, sends. */
export function tallyStatements<T>(work: () => T): T {
  return tallies.run({ statements: 0 }, work);
}

/** How many statements the surrounding work has sent so far; 0 where nothing is counted. */
export function statementsSoFar(): number {
  return tallies.getStore()?.statements ?? 0;
}

/**
 * The same adapter, with every statement counted for whoever caused it. Speed in this hub is decided by how many
 * statements an operation takes, so that number is in the log of each operation and tests hold it fixed.
 */
export function countingAdapter(factory: SqlDriverAdapterFactory): SqlDriverAdapterFactory {
  return { provider: factory.provider, adapterName: factory.adapterName, connect: async () => counted(await factory.connect()) };
}

function counted(adapter: SqlDriverAdapter): SqlDriverAdapter {
  countCalls(adapter);
  const start = adapter.startTransaction.bind(adapter);
  adapter.startTransaction = async (...options) => {
    const transaction = await start(...options);
    countCalls(transaction);
    return transaction;
  };
  return adapter;
}

function countCalls(queryable: SqlQueryable): void {
  const queryRaw = queryable.queryRaw.bind(queryable);
  const executeRaw = queryable.executeRaw.bind(queryable);
  queryable.queryRaw = (query) => {
    count();
    return queryRaw(query);
  };
  queryable.executeRaw = (query) => {
    count();
    return executeRaw(query);
  };
}

function count(): void {
  const tally = tallies.getStore();
  if (tally) tally.statements += 1;
}
