import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ERRORS, hubError } from '../errors';
import type { Logger } from '../logger';
import { HUB_SECRET_HEADER, type HubSecrets } from './hub-secret';

/**
 * Lets only those in who know a secret of the hub: its gateway, and its operators. Asked before the token and the body
 * are looked at. A secret says who asks on whose behalf; what a caller may see or write is still decided by the token.
 */
export function addHubDoor(app: FastifyInstance, hubSecrets: HubSecrets, log: Logger, correlationIdOf: (request: FastifyRequest) => string): void {
  if (hubSecrets === null) return;
  const secrets = hubSecrets.map((secret) => Buffer.from(secret, 'latin1'));
  const { message, extensions } = hubError('NOT_THE_GATEWAY', {});
  const body = { errors: [{ message, extensions }] };
  app.addHook('onRequest', (request, reply, done) => {
    if (knowsOne(request.headers[HUB_SECRET_HEADER], secrets)) {
      done();
      return;
    }
    log.warn({ correlationId: correlationIdOf(request), address: request.ip, hasSecret: request.headers[HUB_SECRET_HEADER] !== undefined }, 'a request was refused that did not come from the gateway');
    void reply.code(ERRORS.NOT_THE_GATEWAY.status).send(body);
  });
}

/** Takes as long for a secret that is almost right as for one that is all wrong; only its length shows, which is no secret. */
function knowsOne(given: string | readonly string[] | undefined, secrets: readonly Buffer[]): boolean {
  if (typeof given !== 'string') return false;
  const bytes = Buffer.from(given, 'latin1');
  let isKnown = false;
  for (const secret of secrets) if (bytes.length === secret.length && timingSafeEqual(bytes, secret)) isKnown = true;
  return isKnown;
}
