import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { HubError } from '../errors';
import type { Logger } from '../logger';
import { ANONYMOUS, type Caller } from '../viewer';
import { bearerToken } from './authorization-header';
import { Refusal } from './refusal';
import type { TokenVerifier } from './token-verifier';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, by the token of the request; anonymous without one. */
    caller: Caller;
  }
}

/** When to come back after the keys of an issuer could not be fetched, in seconds. */
const RETRY_AFTER_SECONDS = '5';

/**
 * Lets only requests in that have no token or a good one, before anything of them is read. All that a request asks of
 * this process passes here: entities that the gateway asks for no less than what clients do.
 */
export function addAuthentication(app: FastifyInstance, verifier: TokenVerifier, log: Logger, correlationIdOf: (request: FastifyRequest, reply: FastifyReply) => string, refused: (request: FastifyRequest, reply: FastifyReply, error: HubError) => void = () => undefined): void {
  app.decorateRequest('caller');
  app.addHook('onRequest', async (request, reply) => {
    try {
      const token = bearerToken(request.raw.rawHeaders);
      request.caller = token === null ? ANONYMOUS : await verifier.verify(token);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      log.warn({ correlationId: correlationIdOf(request, reply), status: error.status, reason: error.message }, 'a token was refused');
      refused(request, reply, error.error);
      return refuse(reply, error);
    }
  });
}

function refuse(reply: FastifyReply, { status, challenge, error }: Refusal): FastifyReply {
  if (challenge === null) void reply.header('retry-after', RETRY_AFTER_SECONDS);
  else void reply.header('www-authenticate', challenge);
  return reply.code(status).send({ errors: [{ message: error.message, extensions: error.extensions }] });
}
