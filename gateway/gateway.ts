import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled, ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo from '@as-integrations/fastify';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance } from 'fastify';
import { StartupError } from '../subgraphs/shared/errors';
import { addAuthentication } from '../subgraphs/shared/identity/authentication';
import { TRUSTING_NOBODY, type IdentityConfig } from '../subgraphs/shared/identity/issuers';
import { TokenVerifier } from '../subgraphs/shared/identity/token-verifier';
import type { Logger } from '../subgraphs/shared/logger';
import { CORRELATION_HEADER, correlationIdOf } from '../subgraphs/shared/server';
import { answerPlugin } from './answer-plugin';
import { SubgraphClient, type ClientLimits } from './calls/client';
import { silenceVendorTelemetry } from './config';
import { newContext, type GatewayContext } from './context';
import { SubgraphDataSource } from './data-source';
import { addHealthRoutes } from './health';
import { addErrorHandling } from './http-errors';
import { SelfDescribingGateway } from './introspection';
import { LIMITS, depthRule } from './limits';
import { addMapFiles } from './map-files/map-files';
import { PASS_THROUGHS, type PassThrough, type PassThroughLimits } from './pass-through/limits';
import { addPassThroughs } from './pass-through/pass-through';
import { addPlayground } from './playground-files';
import { CONTENT_SECURITY_POLICY } from './security-policy';
import { onOneLine, type Supergraph } from './supergraph';

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
  readonly log: Logger;
}

export interface Gateway {
  readonly app: FastifyInstance;
  close(): Promise<void>;
}

/** The gateway, ready to listen: one HTTP application in front of all subgraphs. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { supergraph, log, passThroughs = PASS_THROUGHS, identity = TRUSTING_NOBODY } = options;
  const urls = new Map(supergraph.subgraphs.map(({ name, url }) => [name, options.addresses.get(name) ?? url]));
  const clients = new Map([...urls].map(([name, url]) => [name, new SubgraphClient(url, options.calls)]));
  const app = fastify({ bodyLimit: LIMITS.bodyBytes, forceCloseConnections: 'idle' });
  addErrorHandling(app, log);
  app.addHook('onRequest', (request, reply, done) => {
    reply.header(CORRELATION_HEADER, correlationIdOf(request));
    done();
  });
  await app.register(helmet, CONTENT_SECURITY_POLICY);
  await app.register(cors, { origin: [...options.corsOrigins], methods: ['GET', 'POST'], exposedHeaders: [CORRELATION_HEADER, 'www-authenticate'] });
  const apollo = await startApollo(options, clients);
  const verifier = new TokenVerifier({ ...identity, log });
  await app.register(async (scope) => {
    addAuthentication(scope, verifier, log, (_request, reply) => String(reply.getHeader(CORRELATION_HEADER)));
    await scope.register(fastifyApollo(apollo), {
      path: '/graphql',
      method: ['GET', 'POST'],
      context: (request, reply) => Promise.resolve(newContext(String(reply.getHeader(CORRELATION_HEADER)), request.headers.authorization)),
    });
    addMapFiles(scope, {
      schema: supergraph.schema,
      ask: async (operation, contextValue) => {
        const { body } = await apollo.executeOperation(operation, { contextValue });
        return body.kind === 'single' ? body.singleResult : body.initialResult;
      },
    });
    await addPassThroughs(scope, { passThroughs, urls, limits: options.passThroughLimits, log });
  });
  addHealthRoutes(app, clients);
  addPlayground(app, options.playground);
  return {
    app,
    close: async () => {
      await app.close();
      await apollo.stop();
      await Promise.all([...clients.values()].map((client) => client.close()));
    },
  };
}

async function startApollo({ supergraph, introspection, log }: GatewayOptions, clients: ReadonlyMap<string, SubgraphClient>): Promise<ApolloServer<GatewayContext>> {
  silenceVendorTelemetry();
  const graphqlLog = log.child({ part: 'graphql' }, { level: 'error' });
  const gateway = new ApolloGateway({
    supergraphSdl: supergraph.sdl,
    logger: graphqlLog,
    // Outside production the library would show the plan, with every subgraph in it, to whoever sends a header.
    __exposeQueryPlanExperimental: false,
    buildService: ({ name }) => {
      const client = clients.get(name);
      if (!client) throw new StartupError(`The supergraph names no address for the subgraph ${name}.`);
      return new SubgraphDataSource(name, client, supergraph.schema) as never;
    },
  });
  const apollo = new ApolloServer<GatewayContext>({
    gateway: new SelfDescribingGateway(gateway),
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    csrfPrevention: true,
    persistedQueries: false,
    parseOptions: { maxLexicalTokens: LIMITS.tokens },
    validationRules: [depthRule(LIMITS.depth)],
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    logger: graphqlLog,
    plugins: [answerPlugin(log), ApolloServerPluginLandingPageDisabled(), ApolloServerPluginUsageReportingDisabled()],
  });
  try {
    await apollo.start();
  } catch (cause) {
    if (cause instanceof StartupError) throw cause;
    throw new StartupError(`The supergraph cannot be served (${onOneLine(cause)}). Write it anew with npm run schema:update, or set SUPERGRAPH to another file.`, { cause });
  }
  return apollo;
}
