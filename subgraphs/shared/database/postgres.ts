import { Client, type PoolConfig } from 'pg';
import { StartupError } from '../errors';
import { LeasingPool } from './leasing-pool';
import type { DatabaseSource } from './source';
import { faultCode, StorageError, storageFaultOf } from './storage-fault';
import { STORAGE_DEFAULTS, type StorageLimits } from './storage-settings';

/** A server that takes longer for the smallest of questions does not answer. */
const PROOF_LIMIT_MS = 2_000;
/**
 * Our queries are wide and short. PostgreSQL takes some of them for long ones and would compile them first, which takes
 * a second where the answer takes milliseconds. An address with `?options=` of its own is left as it is.
 */
const SERVER_OPTIONS = '-c jit=off';

/** Opens a PostgreSQL server's database and proves that it answers. `setting` names the setting the address is from. */
export async function openPostgres(url: string, setting: string): Promise<DatabaseSource> {
  const source = postgresSource(url, setting);
  await source.prove().catch((error: unknown) => {
    throw error instanceof StorageError ? new StartupError(`${error.reason} Start the server or mend the address, and start again.`, { cause: error.cause }) : error;
  });
  return source;
}

/** A database on a PostgreSQL server, which need not answer yet. */
export function postgresSource(url: string, setting: string, limits: StorageLimits = STORAGE_DEFAULTS): DatabaseSource {
  const common: PoolConfig = { options: SERVER_OPTIONS, connectionString: url, max: limits.poolSize, connectionTimeoutMillis: limits.connectMs, keepAlive: true };
  const limited: PoolConfig = { ...common, statement_timeout: limits.statementMs, lock_timeout: limits.lockMs, idle_in_transaction_session_timeout: limits.idleTransactionMs };
  return {
    kind: 'postgres',
    pool: (use = 'upkeep') => new LeasingPool(use === 'requests' ? limited : common, true),
    prove: () => prove(url, setting),
    isStopped: () => false,
    writeRefusal: () => null,
    close: () => Promise.resolve(),
  };
}

/** Asks on a connection of its own, since those of the pool may all be in use. */
async function prove(url: string, setting: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: PROOF_LIMIT_MS, query_timeout: PROOF_LIMIT_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
  } catch (cause) {
    throw proofFault(cause, `The database of ${setting} (${withoutPassword(url)})`);
  } finally {
    void client.end().catch(() => undefined);
  }
}

/** An address that can never work stops the start; a server that is away is waited for. */
function proofFault(cause: unknown, database: string): Error {
  const code = faultCode(cause) ?? '';
  switch (code) {
    case '3D000':
      return new StartupError(`${database} does not exist on that server. Create it (createdb) and start again.`, { cause });
    case '28P01':
    case '28000':
      return new StartupError(`${database} refuses the user or password. Mend the address and start again.`, { cause });
    default:
      return new StorageError(storageFaultOf(cause)?.storageCode ?? 'STORAGE_UNAVAILABLE', `${database} cannot be reached${code ? ` (${code})` : ''}.`, { cause });
  }
}

function withoutPassword(url: string): string {
  const address = new URL(url);
  return `${address.hostname}:${address.port || '5432'}${address.pathname}`;
}
