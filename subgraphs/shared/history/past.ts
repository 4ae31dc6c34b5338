import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { sql, type Sql } from '../database/page-query';
import { readingOnly } from '../database/statements';

/** The schema of the database in which every table shows its rows as they were recorded (samspill_renew_past). */
const SCHEMA = 'past';

/** What of a Prisma client reading the past needs. */
interface Client {
  $queryRaw(query: Sql): PromiseLike<unknown>;
  $transaction(steps: PromiseLike<unknown>[]): Promise<unknown[]>;
  $extends(extension: { query: { $allOperations(operation: { args: unknown; query: (args: unknown) => PromiseLike<unknown> }): Promise<unknown> } }): unknown;
}

const pasts = new WeakMap<object, () => unknown>();

/** Connects a client, and a second one to its past as soon as somebody asks for that; both use the same connections. */
export function connectWithPast<Db extends object>(adapter: SqlDriverAdapterFactory, connect: (adapter: SqlDriverAdapterFactory) => Db): Db {
  const present = connect(adapter);
  let past: Db | undefined;
  pasts.set(present, () => (past ??= connect(inSchema(adapter))));
  return present;
}

/**
 * A client whose every query, of Prisma or in SQL, reads the rows as they were recorded at an instant, to its whole
 * millisecond. So the stores that read the present read the past too. Each operation is a transaction of its own that
 * says first which instant it wants.
 */
export function readAsOf<Db extends object>(present: Db, instant: Date): Db {
  return readBefore(present, new Date(instant.getTime() + 1).toISOString());
}

/** The same for what was recorded before an instant, written as PostgreSQL writes it, to the microsecond. */
export function readBefore<Db extends object>(present: Db, upTo: string): Db {
  const past = pasts.get(present)?.() as Client | undefined;
  if (!past) throw new Error('This database was connected without its past.');
  const settings = sql`SELECT set_config('samspill.asked_instant', ${upTo}, true), set_config('search_path', ${`${SCHEMA}, public`}, true)`;
  return past.$extends({ query: { $allOperations: async ({ args, query }) => (await readingOnly(() => past.$transaction([past.$queryRaw(settings), query(args)])))[1] } }) as Db;
}

/** The same connections, with another schema in which Prisma looks for its tables. Whoever owns them ends them. */
function inSchema(factory: SqlDriverAdapterFactory): SqlDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => {
      const adapter = await factory.connect();
      const info = adapter.getConnectionInfo?.();
      return Object.assign(adapter, { getConnectionInfo: () => ({ supportsRelationJoins: true, ...info, schemaName: SCHEMA }), dispose: () => Promise.resolve() });
    },
  };
}
