import { join } from 'node:path';
import { pino } from 'pino';
import { CALL_DEFAULTS } from '../../gateway/calls/settings';
import { createGateway, type GatewayOptions } from '../../gateway/gateway';
import { readSupergraph } from '../../gateway/supergraph/supergraph';
import { actors } from '../../subgraphs/actors/subgraph';
import { lifeevents } from '../../subgraphs/lifeevents/subgraph';
import { portfolio } from '../../subgraphs/portfolio/subgraph';
import type { IdentityConfig } from '../../subgraphs/shared/identity/issuers';
import { PACKAGE_ROOT } from '../../subgraphs/shared/package-root';
import { createSubgraphServer, listen } from '../../subgraphs/shared/server';
import { buildFederatedSchema } from '../../subgraphs/shared/subgraph';
import type { DatabaseClient, SubgraphDefinition } from '../../subgraphs/shared/subgraph-process';
import { openTestDatabase, type Content } from './databases';

export const SUBGRAPH_NAMES = ['lifeevents', 'actors', 'portfolio'] as const;
export type SubgraphName = (typeof SUBGRAPH_NAMES)[number];

/** The real gateway over the real subgraphs, each with its HTTP server, all in this process. */
export interface InProcessHub {
  readonly url: string;
  /** Where each subgraph is, without a path. */
  readonly subgraphs: Readonly<Record<SubgraphName, string>>;
  /** The database of each, for what a test must see or put there past the API. */
  readonly databases: Readonly<Record<SubgraphName, DatabaseClient>>;
  /** What all parts wrote to their logs. */
  readonly log: readonly string[];
  close(): Promise<void>;
}

export interface InProcessHubOptions {
  /** What the databases begin with; null for none at all: whatever is asked of one fails. */
  readonly content: Content | null;
  readonly identity: IdentityConfig;
  readonly gateway?: Partial<GatewayOptions>;
}

/** Time limits are tested elsewhere; here everything may take as long as it takes on a busy machine. */
const CALLS = { ...CALL_DEFAULTS, timeoutMs: 60_000 };

interface Running {
  readonly url: string;
  readonly db: DatabaseClient;
  close(): Promise<void>;
}

export async function startInProcessHub({ content, identity, gateway: options = {} }: InProcessHubOptions): Promise<InProcessHub> {
  const lines: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => lines.push(line) });
  const start = async <Db extends DatabaseClient>(definition: SubgraphDefinition<Db>): Promise<Running> => {
    const database = content === null ? { db: NO_DATABASE as Db, close: () => Promise.resolve() } : await openTestDatabase(definition, content);
    const app = await createSubgraphServer({ schema: (await buildFederatedSchema(definition)).schema, db: database.db, log, routes: definition.routes, identity });
    const url = `http://127.0.0.1:${String(await listen(app, 0, 'PORT'))}`;
    return { url, db: database.db, close: async () => { await app.close(); await database.close(); } };
  };
  const running = { lifeevents: await start(lifeevents), actors: await start(actors), portfolio: await start(portfolio) };
  const gateway = await createGateway({
    supergraph: readSupergraph(join(PACKAGE_ROOT, 'gateway', 'supergraph.graphql')),
    addresses: new Map(SUBGRAPH_NAMES.map((name) => [name, `${running[name].url}/graphql`])),
    calls: CALLS,
    introspection: true,
    corsOrigins: [],
    playground: null,
    identity,
    log,
    ...options,
  });
  const url = `http://127.0.0.1:${String(await listen(gateway.app, 0, 'PORT'))}`;
  return {
    url,
    subgraphs: { lifeevents: running.lifeevents.url, actors: running.actors.url, portfolio: running.portfolio.url },
    databases: { lifeevents: running.lifeevents.db, actors: running.actors.db, portfolio: running.portfolio.db },
    log: lines,
    close: async () => {
      await gateway.close();
      for (const name of SUBGRAPH_NAMES) await running[name].close();
    },
  };
}

/** Answers nothing, so that a test sees it when something was looked up that should not have been. */
const NO_DATABASE: unknown = new Proxy({}, { get: (_, name) => { throw new Error(`The database was asked for ${String(name)}, and there is none`); } });
