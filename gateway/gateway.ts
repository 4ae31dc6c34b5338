import fastifyApollo from '@as-integrations/fastify';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance } from 'fastify';
import { addAuthentication } from '../subgraphs/shared/identity/authentication';
import { TRUSTING_NOBODY, type IdentityConfig } from '../subgraphs/shared/identity/issuers';
import { TokenVerifier } from '../subgraphs/shared/identity/token-verifier';
import type { Logger } from '../subgraphs/shared/logger';
import { CORRELATION_HEADER, correlationIdOf } from '../subgraphs/shared/server';
import type { ClientLimits } from './calls/client';
import { SubgraphClients } from './calls/subgraph-clients';
import { newContext } from './context';
import { LIMITS } from './document/limits';
import { startGraphqlServer } from './graphql-server';
import { addErrorHandling } from './http/errors';
import { addHealthRoutes } from './http/health';
import { addPlayground } from './http/playground-files';
import { correlationOf, requestFacts } from './http/request-facts';
import { CONTENT_SECURITY_POLICY } from './http/security-policy';
import { addMapFiles } from './map-files/map-files';
import { observersAsOne, type Observer } from './observing/observer';
import { PASS_THROUGHS, type PassThrough, type PassThroughLimits } from './pass-through/limits';
import { addPassThroughs } from './pass-through/pass-through';
import type { Supergraph } from './supergraph/supergraph';

export interface GatewayOptions {
  readonly supergraph: Supergraph;
  /** Where each subgraph is, by its name in the supergraph. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly calls: ClientLimits;
  readonly introspection: boolean;
  /** Other origins whose pages may ask from a browser. */
  readonly corsOrigins: readonly string[];
  /** The folder of the built playground; null for none. */
  readonly playground: string | null;
  /** Addresses that subgraphs answer themselves; those of the hub when left out. */
  readonly passThroughs?: readonly PassThrough[];
  readonly passThroughLimits?: PassThroughLimits;
  /** Whom to believe who asks; nobody who brings a token is believed without. */
  readonly identity?: IdentityConfig;
  /** Who is told of what goes on. */
  readonly observers?: readonly Observer[];
  readonly log: Logger;
}

export interface Gateway {
  readonly app: FastifyInstance;
  close(): Promise<void>;
}

/** The gateway, ready to listen: one HTTP application in front of all subgraphs. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { supergraph, log, passThroughs = PASS_THROUGHS, identity = TRUSTING_NOBODY } = options;
  const subgraphs = supergraph.subgraphs.map(({ name, url }) => ({ name, url: options.addresses.get(name) ?? url }));
  const clients = new SubgraphClients(subgraphs, options.calls);
  const observers = observersAsOne(options.observers ?? []);
  const app = fastify({ bodyLimit: LIMITS.bodyBytes, forceCloseConnections: 'idle' });
  addErrorHandling(app, log);
  app.addHook('onRequest', (request, reply, done) => {
    reply.header(CORRELATION_HEADER, correlationIdOf(request));
    done();
  });
  await app.register(helmet, CONTENT_SECURITY_POLICY);
  await app.register(cors, { origin: [...options.corsOrigins], methods: ['GET', 'POST'], exposedHeaders: [CORRELATION_HEADER, 'www-authenticate'] });
  const apollo = await startGraphqlServer({ supergraph, clients, introspection: options.introspection, observers, log });
  const verifier = new TokenVerifier({ ...identity, log });
  await app.register(async (scope) => {
    addAuthentication(scope, verifier, log, (_request, reply) => correlationOf(reply));
    await scope.register(fastifyApollo(apollo), {
      path: '/graphql',
      method: ['GET', 'POST'],
      context: (request, reply) => Promise.resolve(newContext(requestFacts(request, reply))),
    });
    addMapFiles(scope, {
      schema: supergraph.schema,
      ask: async (operation, contextValue) => {
        const { body } = await apollo.executeOperation(operation, { contextValue });
        return body.kind === 'single' ? body.singleResult : body.initialResult;
      },
    });
    await addPassThroughs(scope, { passThroughs, urls: new Map(subgraphs.map(({ name, url }) => [name, url])), limits: options.passThroughLimits, log });
  });
  addHealthRoutes(app, clients);
  addPlayground(app, options.playground);
  return {
    app,
    close: async () => {
      await app.close();
      await apollo.stop();
      await clients.close();
    },
  };
}
