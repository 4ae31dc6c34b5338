import { randomUUID } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { tellRefusedRequests, type OnRefused } from './audit/refused-requests';
import { toDay, type SubgraphContext } from './context';
import { portFault } from './port';
import { tallyStatements } from './database/statements';
import { addDrain } from './drain/drain';
import { DRAIN_DEFAULTS, type DrainConfig } from './drain/settings';
import { addHealthRoutes } from './health';
import { NEVER, signalOfLeaving } from './leaving';
import { addAuthentication } from './identity/authentication';
import { addHubDoor } from './identity/hub-door';
import type { HubSecrets } from './identity/hub-secret';
import { TRUSTING_NOBODY, type IdentityConfig } from './identity/issuers';
import { TokenVerifier } from './identity/token-verifier';
import type { Logger } from './logger';
import { answeringPlugin } from './observing/answering-plugin';
import { addRequestSpans } from './observing/current-span';
import { UNWATCHED, type SubgraphObserving } from './observing/subgraph-observing';
import { ANONYMOUS, type Caller } from './viewer';

/** The header in which the gateway hands its correlation id on, so that one number finds every log line of a request. */
export const CORRELATION_HEADER = 'x-correlation-id';
const CORRELATION_ID = /^[\w-]{8,64}$/;
const BODY_LIMIT_BYTES = 4 * 1024 * 1024;

/** Makes the context of a request, the same whether it asks in GraphQL or fetches a document. */
export type ContextOf<Db> = (request: FastifyRequest) => Promise<SubgraphContext<Db>>;

/** Registers what a subgraph answers over HTTP beside GraphQL, each request with the same context. */
export type HttpRoutes<Db> = (app: FastifyInstance, contextOf: ContextOf<Db>, log: Logger) => Promise<void>;

export interface SubgraphServerOptions<Db> {
  readonly schema: GraphQLSchema;
  readonly db: Db;
  readonly log: Logger;
  readonly routes?: HttpRoutes<Db> | undefined;
  /** Whom to believe who asks; nobody who brings a token is believed without. */
  readonly identity?: IdentityConfig | undefined;
  /** Of which a caller must know one; whoever reaches the server is answered without. */
  readonly hubSecrets?: HubSecrets | undefined;
  /** How it ends; with the last request when left out. */
  readonly drain?: DrainConfig | undefined;
  /** Who is told of what goes on; nobody when left out. */
  readonly observing?: SubgraphObserving | undefined;
  /** Is told of what callers were refused for want of a right; nobody is when left out. */
  readonly refused?: OnRefused | undefined;
  /** What is missing for requests to be answered, by name; nothing when left out. */
  readonly missing?: (() => Promise<readonly string[]>) | undefined;
}

/** The HTTP server of a subgraph, ready to listen. */
export async function createSubgraphServer<Db>({ schema, db, log, routes, identity = TRUSTING_NOBODY, hubSecrets = null, drain = DRAIN_DEFAULTS, observing = UNWATCHED, refused, missing = () => Promise.resolve([]) }: SubgraphServerOptions<Db>): Promise<FastifyInstance> {
  const app = fastify({ bodyLimit: BODY_LIMIT_BYTES, forceCloseConnections: 'idle', return503OnClosing: false });
  const draining = addDrain(app, drain);
  const apollo = new ApolloServer<SubgraphContext<Db>>({
    schema,
    introspection: true,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    logger: log.child({ part: 'graphql' }, { level: 'warn' }),
    plugins: [fastifyApolloDrainPlugin(app), ApolloServerPluginLandingPageDisabled(), answeringPlugin(log, observing.observer)],
  });
  app.decorateRequest('leaving');
  app.addHook('onRequest', (request, reply, done) => {
    // A request that brought no number has one from here on, the same wherever it is told of.
    request.headers[CORRELATION_HEADER] = correlationIdOf(request);
    request.leaving = signalOfLeaving(reply.raw);
    tallyStatements(done, request.leaving);
  });
  if (observing.tracing) addRequestSpans(app, observing.tracing, correlationIdOf);
  if (refused) tellRefusedRequests(app, refused, correlationIdOf);
  await apollo.start();
  const contextOf: ContextOf<Db> = (request) => Promise.resolve(createContext(db, correlationIdOf(request), request.caller, refused, request.leaving));
  const verifier = new TokenVerifier({ ...identity, log });
  await app.register(async (scope) => {
    addHubDoor(scope, hubSecrets, log, correlationIdOf);
    addAuthentication(scope, verifier, log, correlationIdOf);
    await scope.register(fastifyApollo(apollo), { path: '/graphql', context: contextOf });
    await routes?.(scope, contextOf, log);
  });
  addHealthRoutes(app, draining, missing);
  return app;
}

/** The context of one request. Loaders are new in each, so nothing of one caller is remembered for another. */
export function createContext<Db>(db: Db, correlationId: string = randomUUID(), caller: Caller = ANONYMOUS, refused?: OnRefused, signal: AbortSignal = NEVER): SubgraphContext<Db> {
  return { db, caller, loaders: new Map(), today: toDay(new Date()), correlationId, refused, signal };
}

export function correlationIdOf(request: FastifyRequest): string {
  const given = request.headers[CORRELATION_HEADER];
  return typeof given === 'string' && CORRELATION_ID.test(given) ? given : randomUUID();
}

/** Listens, or says in one sentence why not. `setting` names the setting of the port. */
export async function listen(app: FastifyInstance, port: number, setting: string, host = '127.0.0.1'): Promise<number> {
  try {
    await app.listen({ port, host });
  } catch (cause) {
    throw portFault(cause, port, setting);
  }
  const address = app.server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}
