import { join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { z } from 'zod';
import { startAudit } from './audit/audit';
import { tellDatabaseHead } from './audit/heads';
import { auditSettings, toAuditConfig } from './audit/settings';
import { commonSettings, databaseUrlSetting, portSetting, readConfig } from './config';
import type { SubgraphContext } from './context';
import { DatabaseKeeper } from './database/database-keeper';
import { embeddedSource } from './database/embedded';
import { migrate, readMigrations } from './database/migrate';
import { postgresSource } from './database/postgres';
import type { RawQueries } from './database/page-query';
import type { DatabaseSource } from './database/source';
import { guardedAdapter, type StorageGuard } from './database/statements';
import { storageSettings, toStorageLimits } from './database/storage-settings';
import { drainSettings, longestDrainMs, toDrainConfig } from './drain/settings';
import { hubDoorSettings, toHubSecrets } from './identity/hub-secret';
import { identitySettings, toIdentityConfig } from './identity/issuers';
import { createLogger, type Logger } from './logger';
import { subgraphObservingSettings, toSubgraphObservingConfig } from './observing/settings';
import { startSubgraphObserving } from './observing/subgraph-observing';
import { PACKAGE_ROOT } from './package-root';
import { checkPort } from './port';
import { runPart, tell } from './process';
import { createSubgraphServer, listen, type HttpRoutes } from './server';
import { buildFederatedSchema, type SubgraphParts } from './subgraph';

/** What the process needs of a Prisma client, whichever subgraph it is generated for. */
export interface DatabaseClient extends RawQueries {
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

/** Only this machine, unless told otherwise; from elsewhere only who knows the secret of the hub is answered. */
const LOCAL = '127.0.0.1';

/** The settings of one subgraph, read once. */
export function readSubgraphConfig(name: string, defaultPort: number) {
  const prefix = name.toUpperCase();
  const config = readConfig({ ...commonSettings, ...identitySettings, ...auditSettings, ...hubDoorSettings, ...storageSettings, ...drainSettings, ...subgraphObservingSettings(prefix), SUBGRAPH_HOST: z.string().default(LOCAL), [`${prefix}_PORT`]: portSetting(defaultPort), [`${prefix}_DATABASE_URL`]: databaseUrlSetting }) as Record<string, unknown>;
  return {
    host: config['SUBGRAPH_HOST'] as string,
    port: config[`${prefix}_PORT`] as number,
    portSetting: `${prefix}_PORT`,
    databaseUrl: config[`${prefix}_DATABASE_URL`] as string | undefined,
    databaseSetting: `${prefix}_DATABASE_URL`,
    dataFolder: join(config['SAMSPILL_DATA'] as string, name),
    storage: toStorageLimits(config as unknown as Parameters<typeof toStorageLimits>[0]),
    logLevel: config['LOG_LEVEL'] as string,
    drain: toDrainConfig(config as unknown as Parameters<typeof toDrainConfig>[0]),
    identity: toIdentityConfig(config as unknown as Parameters<typeof toIdentityConfig>[0]),
    audit: toAuditConfig(config as unknown as Parameters<typeof toAuditConfig>[0]),
    observing: toSubgraphObservingConfig(prefix, config),
    /** Asked of a subgraph that is going to answer; a command that only opens its database needs none. */
    hubSecrets: () => toHubSecrets(config as unknown as Parameters<typeof toHubSecrets>[0]),
  };
}

/** A client of the database that counts its statements, and gives them up with the request that needs them. */
export function connect<Db extends DatabaseClient>(definition: SubgraphDefinition<Db>, source: DatabaseSource, guard?: StorageGuard): Db {
  return definition.connect(guardedAdapter(new PrismaPg(source.pool('requests'), { disposeExternalPool: true }), guard));
}

/** Opens the database, brings it up to date and fills it when it is empty. */
export async function prepareDatabase<Db extends DatabaseClient>(definition: SubgraphDefinition<Db>, source: DatabaseSource, progress: (text: string) => void): Promise<Db> {
  const db = connect(definition, source);
  await fillDatabase(definition, source, db, progress);
  return db;
}

async function fillDatabase<Db extends DatabaseClient>(definition: SubgraphDefinition<Db>, source: DatabaseSource, db: Db, progress: (text: string) => void): Promise<void> {
  const applied = await migrate(source, readMigrations(join(PACKAGE_ROOT, 'prisma', definition.name)));
  if (applied.length > 0) progress(`database brought up to date (${String(applied.length)} migrations)`);
  const loaded = await definition.loadStarter(db).catch((error: unknown) => {
    // Another copy of the subgraph was faster: its rows are there now, and loading again finds that out.
    if (isDuplicate(error)) return definition.loadStarter(db);
    throw error;
  });
  if (loaded !== null) progress(`starter dataset loaded: ${loaded}`);
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
    const hubSecrets = config.hubSecrets();
    if (hubSecrets === null) progress(`answers anybody who reaches ${config.host}, not only the gateway: set HUB_SECRET to change that`);
    await checkPort(config.port, config.portSetting, config.host);
    const observing = await startSubgraphObserving(definition.name, config.observing, log);
    const watched: SubgraphDefinition<Db> = { ...definition, connect: (adapter) => definition.connect(observing.watchStatements(adapter)) };
    progress(config.databaseUrl ? 'connecting to PostgreSQL' : `opening ${config.dataFolder}`);
    const source = observing.watchConnections(config.databaseUrl ? postgresSource(config.databaseUrl, config.databaseSetting, config.storage) : embeddedSource(config.dataFolder, config.storage));
    const keeper: DatabaseKeeper = new DatabaseKeeper({ source, prepare: () => fillDatabase(watched, source, db, progress), log });
    const db = connect(watched, source, keeper);
    const waitingFor = await keeper.start();
    if (waitingFor !== null) progress(`${waitingFor} Waiting for it.`);
    const audit = startAudit(definition.name, config.audit, log, () => tellDatabaseHead(definition.name, db, log));
    const { schema } = await buildFederatedSchema(definition);
    const app = await createSubgraphServer({ schema, db, log, routes: definition.routes, identity: config.identity, hubSecrets, drain: config.drain, observing, refused: audit.refused, missing: () => keeper.missing() });
    const port = await listen(app, config.port, config.portSetting, config.host);
    tell({ type: 'ready', url: `http://${config.host}:${String(port)}/graphql`, detail: source.kind === 'embedded' ? config.dataFolder : 'PostgreSQL' }, log);
    return {
      closesWithinMs: longestDrainMs(config.drain),
      close: async () => {
        await app.close();
        keeper.stop();
        await audit.close();
        await db.$disconnect();
        await source.close();
        await observing.close();
      },
    };
  });
}
