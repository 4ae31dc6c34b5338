import { join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { z } from 'zod';
import { commonSettings, databaseUrlSetting, portSetting, readConfig } from './config';
import type { SubgraphContext } from './context';
import { openEmbedded } from './database/embedded';
import { migrate, readMigrations } from './database/migrate';
import { openPostgres } from './database/postgres';
import type { DatabaseSource } from './database/source';
import { countingAdapter } from './database/statements';
import { identitySettings, toIdentityConfig } from './identity/issuers';
import { createLogger, type Logger } from './logger';
import { PACKAGE_ROOT } from './package-root';
import { checkPort } from './port';
import { runPart, tell } from './process';
import { createSubgraphServer, listen, type HttpRoutes } from './server';
import { buildFederatedSchema, type SubgraphParts } from './subgraph';

/** What the process needs of a Prisma client, whichever subgraph it is generated for. */
export interface DatabaseClient {
  $disconnect(): Promise<void>;
}

/** A subgraph as data: what it is called, what it can answer, and where it stores. */
export interface SubgraphDefinition<Db extends DatabaseClient> extends SubgraphParts<SubgraphContext<Db>> {
  /** Its name in the supergraph, of its folder and, in capitals, of its settings. */
  readonly name: string;
  readonly defaultPort: number;
  connect(adapter: SqlDriverAdapterFactory): Db;
  /** Loads the starter dataset when there is nothing yet, and returns what it loaded in words; null when it did not. */
  loadStarter(db: Db): Promise<string | null>;
  /** What it answers over HTTP beside GraphQL; most subgraphs answer nothing else. */
  readonly routes?: HttpRoutes<Db>;
}

/** Only this machine: until a subgraph tells its gateway from others, nobody else should reach it unasked. */
const LOCAL = '127.0.0.1';

/** The settings of one subgraph, read once. */
export function readSubgraphConfig(name: string, defaultPort: number) {
  const prefix = name.toUpperCase();
  const config = readConfig({ ...commonSettings, ...identitySettings, SUBGRAPH_HOST: z.string().default(LOCAL), [`${prefix}_PORT`]: portSetting(defaultPort), [`${prefix}_DATABASE_URL`]: databaseUrlSetting }) as Record<string, unknown>;
  return {
    host: config['SUBGRAPH_HOST'] as string,
    port: config[`${prefix}_PORT`] as number,
    portSetting: `${prefix}_PORT`,
    databaseUrl: config[`${prefix}_DATABASE_URL`] as string | undefined,
    databaseSetting: `${prefix}_DATABASE_URL`,
    dataFolder: join(config['SAMSPILL_DATA'] as string, name),
    logLevel: config['LOG_LEVEL'] as string,
    identity: toIdentityConfig(config as unknown as Parameters<typeof toIdentityConfig>[0]),
  };
}

/** A client of the database that counts its statements. */
export function connect<Db extends DatabaseClient>(definition: SubgraphDefinition<Db>, source: DatabaseSource): Db {
  return definition.connect(countingAdapter(new PrismaPg(source.pool(), { disposeExternalPool: true })));
}

/** Opens the database, brings it up to date and fills it when it is empty. */
export async function prepareDatabase<Db extends DatabaseClient>(definition: SubgraphDefinition<Db>, source: DatabaseSource, progress: (text: string) => void): Promise<Db> {
  const applied = await migrate(source, readMigrations(join(PACKAGE_ROOT, 'prisma', definition.name)));
  if (applied.length > 0) progress(`database brought up to date (${String(applied.length)} migrations)`);
  const db = connect(definition, source);
  const loaded = await definition.loadStarter(db).catch((error: unknown) => {
    // Another copy of the subgraph was faster: its rows are there now, and loading again finds that out.
    if (isDuplicate(error)) return definition.loadStarter(db);
    throw error;
  });
  if (loaded !== null) progress(`starter dataset loaded: ${loaded}`);
  return db;
}

/** Prisma's code for a row that is there already. */
const DUPLICATE = 'P2002';

function isDuplicate(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === DUPLICATE;
}

/** Runs a subgraph as a process of its own: settings → database → schema → server. */
export async function runSubgraph<Db extends DatabaseClient>(definition: SubgraphDefinition<Db>): Promise<void> {
  let log: Logger = createLogger(definition.name, 'info');
  await runPart(log, async () => {
    const config = readSubgraphConfig(definition.name, definition.defaultPort);
    log = createLogger(definition.name, config.logLevel);
    const progress = (text: string): void => { tell({ type: 'progress', text }, log); };
    await checkPort(config.port, config.portSetting, config.host);
    progress(config.databaseUrl ? 'connecting to PostgreSQL' : `opening ${config.dataFolder}`);
    const source = config.databaseUrl ? await openPostgres(config.databaseUrl, config.databaseSetting) : await openEmbedded(config.dataFolder);
    const db = await prepareDatabase(definition, source, progress);
    const { schema } = await buildFederatedSchema(definition);
    const app = await createSubgraphServer({ schema, db, log, routes: definition.routes, identity: config.identity });
    const port = await listen(app, config.port, config.portSetting, config.host);
    tell({ type: 'ready', url: `http://${config.host}:${String(port)}/graphql`, detail: source.kind === 'embedded' ? config.dataFolder : 'PostgreSQL' }, log);
    return {
      close: async () => {
        await app.close();
        await db.$disconnect();
        await source.close();
      },
    };
  });
}
