import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { userInfo } from 'node:os';
import { Client } from 'pg';
import { freePorts } from './ports';

/** A PostgreSQL server of a test's own, to be stopped and killed as it likes. */
export interface PostgresServer {
  readonly port: number;
  url(database: string): string;
  start(): Promise<void>;
  /** Ends it: in order, at once as a restart does, or as if it were hit by a blow. */
  stop(how: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<void>;
  /** Runs one statement on a connection of its own. */
  query<Row>(statement: string, database?: string): Promise<Row[]>;
  remove(): Promise<void>;
}

const INSTALLATIONS = '/usr/lib/postgresql';
const STARTING = new Set(['ECONNREFUSED', 'ENOENT', '57P03']);

/** Where the programs of PostgreSQL are; null where it is not installed. */
export function postgresPrograms(): string | null {
  const versions = existsSync(INSTALLATIONS) ? readdirSync(INSTALLATIONS).sort((a, b) => Number(a) - Number(b)) : [];
  const newest = versions.at(-1);
  return newest === undefined ? null : join(INSTALLATIONS, newest, 'bin');
}

/** Makes a server and starts it. It never runs as root, so there a user "postgres" runs it. */
export async function startPostgres(): Promise<PostgresServer> {
  const programs = postgresPrograms() ?? '';
  const isRoot = userInfo().uid === 0;
  const folder = mkdtempSync(join(tmpdir(), 'samspill-postgres-'));
  const [port = 0] = await freePorts(1);
  const asOwner = (program: string, given: readonly string[]): [string, string[]] => (isRoot ? ['setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', '--pdeathsig=KILL', join(programs, program), ...given]] : [join(programs, program), [...given]]);
  if (isRoot) execFileSync('chown', ['postgres', folder]);
  execFileSync(...asOwner('initdb', ['-D', join(folder, 'data'), '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']), { stdio: 'ignore', cwd: folder });
  let child: ChildProcess | null = null;

  const url = (database: string): string => `postgresql://postgres@127.0.0.1:${String(port)}/${database}`;
  const query = async <Row>(statement: string, database = 'postgres'): Promise<Row[]> => {
    const client = new Client({ connectionString: url(database) });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return (await client.query(statement)).rows as Row[];
    } finally {
      await client.end().catch(() => undefined);
    }
  };
  const start = async (): Promise<void> => {
    child = spawn(...asOwner('postgres', ['-D', join(folder, 'data'), '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${folder}`, '-c', 'shared_buffers=16MB']), { stdio: 'ignore', cwd: folder });
    for (;;) {
      try {
        await query('SELECT 1');
        return;
      } catch (error) {
        if (!STARTING.has(String((error as { code?: unknown }).code))) throw error;
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    }
  };
  const stop = async (how: NodeJS.Signals): Promise<void> => {
    const running = child;
    child = null;
    if (!running || running.exitCode !== null) return;
    const gone = new Promise((resolve) => running.once('exit', resolve));
    running.kill(how);
    await gone;
  };
  await start();
  return {
    port,
    url,
    start,
    stop,
    query,
    remove: async () => {
      await stop('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
