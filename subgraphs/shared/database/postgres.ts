import { Pool } from 'pg';
import { StartupError } from '../errors';
import type { DatabaseSource } from './source';

const CONNECT_TIMEOUT_MS = 5_000;
const LARGEST_POOL = 10;
/**
 * Our queries are wide and short. PostgreSQL takes some of them for long ones and would compile them first, which takes
 * a second where the answer takes milliseconds. An address with `?options=` of its own is left as it is.
 */
const SERVER_OPTIONS = '-c jit=off';

/** Opens a PostgreSQL server's database and proves that it answers. `setting` names the setting the address is from. */
export async function openPostgres(url: string, setting: string): Promise<DatabaseSource> {
  const pool = () => new Pool({ options: SERVER_OPTIONS, connectionString: url, max: LARGEST_POOL, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  const probe = pool();
  try {
    await probe.query('SELECT 1');
  } catch (cause) {
    throw new StartupError(`The database of ${setting} (${withoutPassword(url)}) ${reason(cause)}`, { cause });
  } finally {
    await probe.end();
  }
  return { kind: 'postgres', pool, close: () => Promise.resolve() };
}

function reason(cause: unknown): string {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  switch (code) {
    case '3D000':
      return 'does not exist on that server. Create it (createdb) and start again.';
    case '28P01':
    case '28000':
      return 'refuses the user or password. Mend the address and start again.';
    default:
      return `cannot be reached${code ? ` (${code})` : ''}. Start the server or mend the address, and start again.`;
  }
}

function withoutPassword(url: string): string {
  const address = new URL(url);
  return `${address.hostname}:${address.port || '5432'}${address.pathname}`;
}
