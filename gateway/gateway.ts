import type { FastifyInstance } from 'fastify';
import { addDrain } from '../subgraphs/shared/drain/drain';
import { DRAIN_DEFAULTS, type DrainConfig } from '../subgraphs/shared/drain/settings';
import { addAuthentication } from '../subgraphs/shared/identity/authentication';
import { TRUSTING_NOBODY, type IdentityConfig } from '../subgraphs/shared/identity/issuers';
import { TokenVerifier } from '../subgraphs/shared/identity/token-verifier';
import type { Logger } from '../subgraphs/shared/logger';
import type { CallConfig } from './calls/settings';
import { sharedSubgraphClients } from './calls/subgraph-clients';
import type { DocumentConfig } from './document/settings';
import { TrustedDocuments } from './document/trusted/trusted-documents';
import type { ExecutorName } from './execution/compiling-gateway';
import { startGraphqlServer } from './graphql-server';
import { addOperationBody } from './http/body';
import { createDoor } from './http/door';
import { tellRefusal } from './http/errors';
import { addGraphqlRoute, type OperationServer } from './http/graphql-route';
import { addHealthRoutes } from './http/health';
import { Readiness } from './http/readiness';
import { addPlayground } from './http/playground-files';
import { correlationOf } from './http/request-facts';
import { HTTP_DEFAULTS, type HttpLimits } from './http/settings';
import { addMapFiles } from './map-files/map-files';
import { observersAsOne, type Observer, type Observers } from './observing/observer';
import type { OperationTracing } from './observing/operation-trace';
import { PASS_THROUGH_LIMITS, PASS_THROUGHS, type PassThrough, type PassThroughLimits } from './pass-through/limits';
import { addPassThroughs } from './pass-through/pass-through';
import { Target, type TargetPlace } from './pass-through/target';
import { addRateLimit } from './rate-limit/door';
import { createRateLimiter, type RateLimits } from './rate-limit/rate-limiter';
import { makeEdition, type Edition, type EditionParts, type ServedSupergraph } from './supergraph/edition';
import { Shared } from './supergraph/shared';
import { Succession } from './supergraph/succession';

export interface GatewayOptions extends ServedSupergraph {
  readonly calls: CallConfig;
  readonly introspection: boolean;
  /** What documents are answered; those within the default limits when left out. */
  readonly documents?: DocumentConfig;
  /** Who executes plans; Apollo when left out. */
  readonly executor?: ExecutorName;
  /** How much clients may send, and how long they may take; the defaults when left out. */
  readonly http?: HttpLimits;
  /** Other origins whose pages may ask from a browser. */
  readonly corsOrigins: readonly string[];
  /** The folder of the built playground; null for none. */
  readonly playground: string | null;
  /** Addresses that subgraphs answer themselves; those of the hub when left out. */
  readonly passThroughs?: readonly PassThrough[];
  readonly passThroughLimits?: PassThroughLimits;
  /** Whom to believe who asks; nobody who brings a token is believed without. */
  readonly identity?: IdentityConfig;
  /** How much whom is answered in a minute; everybody as much as they like when left out. */
  readonly rateLimits?: RateLimits;
  /** Proxies whose word is taken for where a request comes from. */
  readonly trustedProxies?: readonly string[];
  /** How it ends; with the last request when left out. */
  readonly drain?: DrainConfig;
  /** Who is told of what goes on. */
  readonly observers?: readonly Observer[];
  /** Where traces of operations go; nowhere when left out. */
  readonly tracing?: OperationTracing | null;
  /** How long what a subgraph said of its readiness holds. */
  readonly probePauseMs?: number;
  readonly log: Logger;
}

export interface Gateway {
  readonly app: FastifyInstance;
  readonly observers: Observers;
  readonly readiness: Readiness;
  /** Serves another supergraph from now on; requests under way finish with the one before. Changes nothing when it cannot be served. */
  serve(next: ServedSupergraph): Promise<void>;
  close(): Promise<void>;
}

/** The gateway, ready to listen: one HTTP application in front of all subgraphs. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { introspection, documents, executor, log, passThroughs = PASS_THROUGHS, identity = TRUSTING_NOBODY, http: limits = HTTP_DEFAULTS, corsOrigins, trustedProxies = [] } = options;
  const observers = observersAsOne(options.observers ?? []);
  const app = await createDoor({ limits, corsOrigins, trustedProxies, observers, log });
  addDrain(app, options.drain ?? DRAIN_DEFAULTS);
  const limiter = options.rateLimits ? await createRateLimiter(options.rateLimits, log) : null;
  const trusted = documents?.trusted ? await TrustedDocuments.open({ ...documents.trusted, log }) : null;
  const parts = {
    clients: sharedSubgraphClients(options.calls, { observers, log }),
    targets: new Shared((place: TargetPlace) => new Target(place, options.calls.hubSecret, options.passThroughLimits ?? PASS_THROUGH_LIMITS, log)),
    passThroughs,
    startServer: (supergraph, clients) => startGraphqlServer({ supergraph, clients, introspection, documents, trusted, executor, limiter, observers, tracing: options.tracing ?? null, log }),
  } satisfies EditionParts;
  const editions = new Succession<Edition>(await makeEdition(options, parts), (err) => { log.error({ err }, 'a supergraph that is no longer served did not end in order'); });
  const operations: OperationServer = { executeHTTPGraphQLRequest: (request) => editions.use(({ server }) => server.executeHTTPGraphQLRequest(request)) };
  const verifier = new TokenVerifier({ ...identity, log });
  await app.register(async (scope) => {
    addAuthentication(scope, verifier, log, (_request, reply) => correlationOf(reply), (request, reply, error) => { tellRefusal(observers, request, reply, error); });
    addRateLimit(scope, limiter, log);
    addOperationBody(scope, limits);
    addGraphqlRoute(scope, { server: operations, corsOrigins: new Set(corsOrigins), limits });
    addMapFiles(scope, (work) => editions.use(work));
    await addPassThroughs(scope, { passThroughs, holdTargets: () => editions.hold() });
  });
  const readiness = new Readiness({ clients: () => editions.current.clients, pauseMs: options.probePauseMs });
  addHealthRoutes(app, readiness);
  addPlayground(app, options.playground);
  return {
    app,
    observers,
    readiness,
    serve: async (next) => { editions.succeed(await makeEdition(next, parts)); },
    close: async () => {
      readiness.drain();
      await app.close();
      await editions.close();
      await limiter?.close();
      trusted?.close();
    },
  };
}
