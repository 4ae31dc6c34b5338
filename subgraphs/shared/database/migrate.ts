import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaPg } from '@prisma/adapter-pg';
import type { Pool } from 'pg';
import { StartupError } from '../errors';
import type { DatabaseSource } from './source';
import { storageFaultOf } from './storage-fault';

/** Where a subgraph's database schema and its migrations are. */
export interface MigrationSource {
  readonly schema: string;
  readonly migrations: readonly { readonly name: string; readonly sql: string }[];
}

const FILTERS = { externalTables: [], externalEnums: [] };

/** Reads prisma/<subgraph>: the schema and every migration, in the order of their names. */
export function readMigrations(folder: string): MigrationSource {
  const root = join(folder, 'migrations');
  const names = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
  return {
    schema: readFileSync(join(folder, 'schema.prisma'), 'utf8'),
    migrations: names.map((name) => ({ name, sql: readFileSync(join(root, name, 'migration.sql'), 'utf8') })),
  };
}

/** Applies the migrations that the database does not have yet and returns their names. */
export async function migrate(source: DatabaseSource, { schema, migrations }: MigrationSource): Promise<string[]> {
  const finished = await finishedMigrations(source);
  if (migrations.every(({ name }) => finished.has(name))) return [];
  return withEngine(source, schema, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: migrationsList(migrations), filters: FILTERS });
    return appliedMigrationNames;
  });
}

/**
 * The names of the migrations that a database has; the engine, which takes a while to load, is only needed for others.
 *
 * A migration is one script, which PostgreSQL runs whole or not at all. So one that was begun and never finished, since
 * the process was stopped, has left nothing behind and may be begun again. On a server somebody else may be at it right
 * now; an embedded database has one process only.
 */
async function finishedMigrations(source: DatabaseSource): Promise<ReadonlySet<string>> {
  const pool = source.pool();
  try {
    const { rows: tables } = await pool.query<{ name: string | null }>(`SELECT to_regclass('public._prisma_migrations')::text AS name`);
    if (!tables[0]?.name) return new Set();
    if (source.kind === 'embedded') await pool.query('UPDATE "_prisma_migrations" SET "rolled_back_at" = now() WHERE "finished_at" IS NULL AND "rolled_back_at" IS NULL');
    const { rows } = await pool.query<{ name: string }>('SELECT "migration_name" AS "name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL');
    return new Set(rows.map((row) => row.name));
  } finally {
    await pool.end();
  }
}

/** The SQL that leads from one Prisma schema (nothing at all when null) to another; empty when they agree. */
export async function schemaDifference(source: DatabaseSource, from: string | null, to: string): Promise<string> {
  const target = (content: string) => ({ tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] });
  return withEngine(source, to, async (engine) => {
    const { stdout } = await engine.diff({ from: from === null ? { tag: 'empty' } : target(from), to: target(to), script: true, shadowDatabaseUrl: null, exitCode: null, filters: FILTERS });
    const script = (stdout ?? '').trim();
    return script === '-- This is an empty migration.' ? '' : script;
  });
}

interface SchemaEngine {
  applyMigrations(input: unknown): Promise<{ appliedMigrationNames: string[] }>;
  diff(input: unknown): Promise<{ stdout?: string }>;
  free(): void;
}
interface EngineBindings {
  SchemaEngine: { new: (options: unknown, log: (line: string) => void, adapter: unknown) => Promise<SchemaEngine> };
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
}

let bindings: EngineBindings | undefined;

/**
 * Prisma's schema engine as WebAssembly, from the package registry like everything else: the native one is downloaded
 * by an install script, which many agencies' networks do not allow. Both write the same _prisma_migrations table.
 */
async function loadEngine(): Promise<EngineBindings> {
  if (bindings) return bindings;
  const module = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const loaded = module as unknown as EngineBindings;
  const require = createRequire(import.meta.url);
  const file = join(require.resolve('@prisma/schema-engine-wasm'), '..', 'schema_engine_bg.wasm');
  const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)), { './schema_engine_bg.js': module });
  loaded.__wbg_set_wasm(instance.exports);
  (instance.exports['__wbindgen_start'] as () => void)();
  bindings = loaded;
  return loaded;
}

async function withEngine<T>(source: DatabaseSource, schema: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const pool = source.pool();
  const adapter = wholeScripts(new PrismaPg(pool), pool);
  const log: string[] = [];
  const { SchemaEngine } = await loadEngine();
  try {
    const engine = await SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, (line) => log.push(line), bindMigrationAwareSqlAdapterFactory(adapter));
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } catch (cause) {
    if (cause instanceof StartupError) throw cause;
    const fault = storageFaultOf(cause);
    if (fault) throw fault;
    throw new StartupError(`The database could not be brought up to date: ${cause instanceof Error ? cause.message.split('\n')[0] ?? '' : String(cause)}. Nothing else was changed; see the migrations in the folder prisma.`, { cause });
  } finally {
    await pool.end();
  }
}

/**
 * Prisma's adapter cuts a script at every semicolon, also inside the body of a function. PostgreSQL itself takes a whole
 * script, and as one transaction.
 */
function wholeScripts(factory: PrismaPg, pool: Pool): PrismaPg {
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    adapter.executeScript = async (script) => {
      await pool.query(script);
    };
    return adapter;
  };
  return factory;
}

function migrationsList(migrations: MigrationSource['migrations']): unknown {
  return {
    baseDir: '.',
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({ path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } } })),
  };
}
