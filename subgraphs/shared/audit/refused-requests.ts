import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import type { SubgraphContext } from '../context';
import type { Caller } from '../viewer';
import type { RefusedAccess } from './refused-access';

/** Is told of each thing that somebody asked a subgraph for and was not given, for want of a right. */
export type OnRefused = (refused: RefusedAccess) => void;

/** Tells of requests that HTTP answered as refused, whoever refused them: the door of the hub, the tokens, or a route. */
export function tellRefusedRequests(app: FastifyInstance, onRefused: OnRefused, correlationIdOf: (request: FastifyRequest) => string): void {
  app.addHook('onResponse', (request, { statusCode: status }, done) => {
    if (status === 401 || status === 403) {
      // Unknown until the token has been looked at, which the door of the hub comes before.
      const caller = request.caller as Caller | undefined;
      const code = status === 401 ? 'UNAUTHENTICATED' : caller ? 'FORBIDDEN' : 'NOT_THE_GATEWAY';
      onRefused({ code, status, what: request.url, caller: caller ?? null, address: request.ip, correlationId: correlationIdOf(request) });
    }
    done();
  });
}

/**
 * Tells of the fields that an organisation was not given; the rest of its answer stands. Of nobody in particular it is
 * not told: restricted fields are part of every schema, and to ask for all there is without a token is how it is explored.
 */
export function tellRefusedFields({ refused, caller, correlationId }: SubgraphContext<unknown>, errors: readonly GraphQLFormattedError[] = []): void {
  if (!refused || caller.organizationNumber === null) return;
  const fields = errors.filter(({ extensions }) => extensions?.['code'] === 'FORBIDDEN').map(({ path = [] }) => path.filter((step) => typeof step === 'string').join('.'));
  for (const what of new Set(fields)) refused({ code: 'FORBIDDEN', status: null, what, caller, address: null, correlationId });
}
