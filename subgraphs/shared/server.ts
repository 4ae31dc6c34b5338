import { randomUUID } from 'node:crypto';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { toDay, type SubgraphContext } from './context';
import { portFault } from './port';
import { statementsSoFar, tallyStatements } from './database/statements';
import { addAuthentication } from './identity/authentication';
import { TRUSTING_NOBODY, type IdentityConfig } from './identity/issuers';
import { TokenVerifier } from './identity/token-verifier';
import type { Logger } from './logger';
import { maskError } from './masking';
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
}

/** The HTTP server of a subgraph, ready to listen. */
export async function createSubgraphServer<Db>({ schema, db, log, routes, identity = TRUSTING_NOBODY }: SubgraphServerOptions<Db>): Promise<FastifyInstance> {
  const app = fastify({ bodyLimit: BODY_LIMIT_BYTES, forceCloseConnections: 'idle' });
  const apollo = new ApolloServer<SubgraphContext<Db>>({
    schema,
    introspection: true,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    logger: log.child({ part: 'graphql' }, { level: 'warn' }),
    plugins: [fastifyApolloDrainPlugin(app), ApolloServerPluginLandingPageDisabled(), answeringPlugin(log)],
  });
  app.addHook('onRequest', (_request, _reply, done) => {
    tallyStatements(done);
  });
  await apollo.start();
  const contextOf: ContextOf<Db> = (request) => Promise.resolve(createContext(db, correlationIdOf(request), request.caller));
  const verifier = new TokenVerifier({ ...identity, log });
  await app.register(async (scope) => {
    addAuthentication(scope, verifier, log, correlationIdOf);
    await scope.register(fastifyApollo(apollo), { path: '/graphql', context: contextOf });
    await routes?.(scope, contextOf, log);
  });
  app.get('/health/live', () => ({ status: 'live' }));
  return app;
}

/** The context of one request. Loaders are new in each, so nothing of one caller is remembered for another. */
export function createContext<Db>(db: Db, correlationId: string = randomUUID(), caller: Caller = ANONYMOUS): SubgraphContext<Db> {
  return { db, caller, loaders: new Map(), today: toDay(new Date()), correlationId };
}

export function correlationIdOf(request: FastifyRequest): string {
  const given = request.headers[CORRELATION_HEADER];
  return typeof given === 'string' && CORRELATION_ID.test(given) ? given : randomUUID();
}

/** Masks what a client must not see, and tells the operator what an operation took. */
function answeringPlugin<Db>(log: Logger): ApolloServerPlugin<SubgraphContext<Db>> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ response, errors, contextValue, operationName }) => {
          const { correlationId } = contextValue;
          log.debug({ operationName, correlationId, statements: statementsSoFar() }, 'operation answered');
          if (response.body.kind === 'single' && response.body.singleResult.errors) {
            response.body.singleResult.errors = response.body.singleResult.errors.map((formatted, i) => maskError(formatted, errors?.[i], log, correlationId));
          }
          return Promise.resolve();
        },
      }),
  };
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
