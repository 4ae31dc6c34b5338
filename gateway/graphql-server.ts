import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled, ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import { StartupError } from '../subgraphs/shared/errors';
import type { Logger } from '../subgraphs/shared/logger';
import { answerPlugin } from './answer/answer-plugin';
import { withoutHint } from './answer/schema-hints';
import { SubgraphDataSource } from './calls/data-source';
import type { SubgraphClients } from './calls/subgraph-clients';
import { silenceVendorTelemetry } from './config';
import type { GatewayContext } from './context';
import { documentPlugin } from './document/document-plugin';
import { DOCUMENT_DEFAULTS, type DocumentConfig } from './document/settings';
import type { TrustedDocuments } from './document/trusted/trusted-documents';
import { askerOf } from './execution/ask';
import { CompilingGateway, type ExecutorName } from './execution/compiling-gateway';
import type { Observers } from './observing/observer';
import type { OperationTracing } from './observing/operation-trace';
import { costPlugin } from './rate-limit/cost-plugin';
import type { RateLimiter } from './rate-limit/rate-limiter';
import { SelfDescribingGateway } from './supergraph/introspection';
import { onOneLine, type Supergraph } from './supergraph/supergraph';

export interface GraphqlServerOptions {
  readonly supergraph: Supergraph;
  readonly clients: SubgraphClients;
  readonly introspection: boolean;
  /** What documents are answered; the defaults when left out. */
  readonly documents?: DocumentConfig | undefined;
  /** Null where no documents are registered. */
  readonly trusted: TrustedDocuments | null;
  /** Who executes plans; Apollo when left out. */
  readonly executor?: ExecutorName | undefined;
  /** Null where nobody is limited. */
  readonly limiter: RateLimiter | null;
  readonly observers: Observers;
  /** Null when no traces are kept. */
  readonly tracing: OperationTracing | null;
  readonly log: Logger;
}

/** What answers operations: reads, plans and executes them. It knows nothing of sockets. */
export async function startGraphqlServer({ supergraph, clients, introspection, documents = DOCUMENT_DEFAULTS, trusted, executor, limiter, observers, tracing, log }: GraphqlServerOptions): Promise<ApolloServer<GatewayContext>> {
  silenceVendorTelemetry();
  const graphqlLog = log.child({ part: 'graphql' }, { level: 'error' });
  const gateway = new ApolloGateway({
    supergraphSdl: supergraph.sdl,
    logger: graphqlLog,
    // Outside production the library would show the plan, with every subgraph in it, to whoever sends a header.
    __exposeQueryPlanExperimental: false,
    ...(tracing ? { experimental_didResolveQueryPlan: ({ requestContext }) => { (requestContext.context as GatewayContext).trace?.planEnds(); } } : {}),
    buildService: ({ name }) => {
      const client = clients.get(name);
      if (!client) throw new StartupError(`The supergraph names no address for the subgraph ${name}.`);
      return new SubgraphDataSource(name, client, supergraph.schema) as never;
    },
  });
  const apollo = new ApolloServer<GatewayContext>({
    gateway: new SelfDescribingGateway(executor === 'compiled' ? new CompilingGateway({ apollo: gateway, supergraph: supergraph.schema, ask: askerOf(clients) }) : gateway),
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    ...(introspection ? {} : { formatError: withoutHint }),
    // Decided at the door (http/cross-site.ts), by where a question comes from rather than by how it is sent.
    csrfPrevention: false,
    persistedQueries: false,
    // The document plugin keeps what was read, and gives it to the server with each request.
    documentStore: null,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    logger: graphqlLog,
    plugins: [documentPlugin({ ...documents, introspection, trusted, log }), answerPlugin({ log, observers, tracing }), ...(limiter ? [costPlugin(limiter)] : []), ApolloServerPluginLandingPageDisabled(), ApolloServerPluginUsageReportingDisabled()],
  });
  try {
    await apollo.start();
  } catch (cause) {
    if (cause instanceof StartupError) throw cause;
    throw new StartupError(`The supergraph cannot be served (${onOneLine(cause)}). Write it anew with npm run schema:update, or set SUPERGRAPH to another file.`, { cause });
  }
  return apollo;
}
