import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled, ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import { StartupError } from '../subgraphs/shared/errors';
import type { Logger } from '../subgraphs/shared/logger';
import { answerPlugin } from './answer/answer-plugin';
import { SubgraphDataSource } from './calls/data-source';
import type { SubgraphClients } from './calls/subgraph-clients';
import { silenceVendorTelemetry } from './config';
import type { GatewayContext } from './context';
import { depthRule } from './document/depth';
import { LIMITS } from './document/limits';
import type { Observers } from './observing/observer';
import { SelfDescribingGateway } from './supergraph/introspection';
import { onOneLine, type Supergraph } from './supergraph/supergraph';

export interface GraphqlServerOptions {
  readonly supergraph: Supergraph;
  readonly clients: SubgraphClients;
  readonly introspection: boolean;
  readonly observers: Observers;
  readonly log: Logger;
}

/** What answers operations: reads, plans and executes them. It knows nothing of sockets. */
export async function startGraphqlServer({ supergraph, clients, introspection, log }: GraphqlServerOptions): Promise<ApolloServer<GatewayContext>> {
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
