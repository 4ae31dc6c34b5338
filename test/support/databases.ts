import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { openInMemory } from '../../subgraphs/shared/database/embedded';
import { openPostgres } from '../../subgraphs/shared/database/postgres';
import type { DatabaseSource } from '../../subgraphs/shared/database/source';
import { connect, prepareDatabase, type DatabaseClient, type SubgraphDefinition } from '../../subgraphs/shared/subgraph-process';

/** What a test database begins with: nothing but its tables, or the starter dataset. */
export type Content = 'blank' | 'starter';

/** Which database the tests run on: the embedded one, or the PostgreSQL server of TEST_DATABASE_URL. */
export const ON_POSTGRES = process.env['TEST_DATABASE'] === 'postgres';
const SERVER = process.env['TEST_DATABASE_URL'] ?? 'postgresql://postgres@127.0.0.1:5432/postgres';

interface Template {
  readonly folder: string;
  readonly run: string;
}

/** Makes the templates of a subgraph, once for a whole test run; each test file copies one in a fraction of a second. */
export async function makeTemplates<Db extends DatabaseClient>(definition: SubgraphDefinition<Db>, template: Template): Promise<void> {
  const empty = { ...definition, loadStarter: () => Promise.resolve(null) };
  if (ON_POSTGRES) {
    await withServer(async (server) => {
      for (const [content, filled] of [['blank', empty], ['starter', definition]] as const) {
        const name = templateName(template.run, definition.name, content);
        await server.query(`CREATE DATABASE "${name}"`);
        const source = await openPostgres(addressOf(name), 'TEST_DATABASE_URL');
        await (await prepareDatabase(filled, source, () => undefined)).$disconnect();
        await source.close();
      }
    });
    return;
  }
  const source = await openInMemory();
  await (await prepareDatabase(empty, source, () => undefined)).$disconnect();
  await save(source, dumpFile(template.folder, definition.name, 'blank'));
  await (await prepareDatabase(definition, source, () => undefined)).$disconnect();
  await save(source, dumpFile(template.folder, definition.name, 'starter'));
  await source.close();
}

/** Drops what a run made on the server. */
export async function dropTemplates(run: string): Promise<void> {
  if (!ON_POSTGRES) return;
  await withServer(async (server) => {
    const { rows } = await server.query<{ datname: string }>('SELECT datname FROM pg_database WHERE datname LIKE $1', [`${run}\\_%`]);
    for (const { datname } of rows) await server.query(`DROP DATABASE "${datname}" WITH (FORCE)`);
  });
}

export interface TestDatabase<Db> {
  readonly db: Db;
  readonly source: DatabaseSource;
  close(): Promise<void>;
}

/** A fresh database of a subgraph for one test file. Close it when the file is done. */
export async function openTestDatabase<Db extends DatabaseClient>(definition: SubgraphDefinition<Db>, content: Content): Promise<TestDatabase<Db>> {
  const { folder, run } = currentTemplate();
  const source = ON_POSTGRES ? await copyOnServer(run, definition.name, content) : await openInMemory(new Blob([readFileSync(dumpFile(folder, definition.name, content))]));
  const db = connect(definition, source);
  return {
    db,
    source,
    close: async () => {
      await db.$disconnect();
      await source.close();
    },
  };
}

async function copyOnServer(run: string, subgraph: string, content: Content): Promise<DatabaseSource> {
  const copy = await copyTemplate(run, subgraph, content);
  return { ...(await openPostgres(copy.url, 'TEST_DATABASE_URL')), close: () => copy.drop() };
}

interface ServerCopy {
  readonly url: string;
  drop(): Promise<void>;
}

async function copyTemplate(run: string, subgraph: string, content: Content): Promise<ServerCopy> {
  const name = `${run}_${subgraph}_${randomBytes(6).toString('hex')}`;
  await withServer((server) => server.query(`CREATE DATABASE "${name}" TEMPLATE "${templateName(run, subgraph, content)}"`));
  return { url: addressOf(name), drop: () => withServer(async (server) => { await server.query(`DROP DATABASE "${name}" WITH (FORCE)`); }) };
}

/** A copy of a subgraph's starter data on the server, for a hub that runs there. */
export function copyStarterOnServer(subgraph: string): Promise<ServerCopy> {
  return copyTemplate(currentTemplate().run, subgraph, 'starter');
}

/** The file of a subgraph's starter data, for a hub that runs embedded; null outside a test run that prepared it. */
export function starterDump(subgraph: string): string | null {
  const { folder } = currentTemplate();
  return folder ? dumpFile(folder, subgraph, 'starter') : null;
}

function currentTemplate(): Template {
  return JSON.parse(process.env['SAMSPILL_TEST_TEMPLATE'] ?? '{"folder":"","run":""}') as Template;
}

async function save(source: { dump(): Promise<Blob> }, file: string): Promise<void> {
  writeFileSync(file, Buffer.from(await (await source.dump()).arrayBuffer()));
}

async function withServer<T>(work: (server: Client) => Promise<T>): Promise<T> {
  const server = new Client({ connectionString: SERVER });
  await server.connect();
  try {
    return await work(server);
  } finally {
    await server.end();
  }
}

function addressOf(database: string): string {
  const url = new URL(SERVER);
  url.pathname = `/${database}`;
  return url.toString();
}

const templateName = (run: string, subgraph: string, content: Content): string => `${run}_${subgraph}_${content}`;
const dumpFile = (folder: string, subgraph: string, content: Content): string => join(folder, `${subgraph}-${content}.tar`);
