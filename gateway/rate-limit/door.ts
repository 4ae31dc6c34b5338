import type { FastifyInstance } from 'fastify';
import type { Logger } from '../../subgraphs/shared/logger';
import type { Consumer } from './consumer';
import { answerTo } from './refusal';
import type { RateLimiter, Refused } from './rate-limiter';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who the request is counted for; null where nothing is counted. */
    consumer: Consumer | null;
  }
}

/**
 * Counts each request as an operation of its consumer, and lets it in if that may ask for one more: when it is known who
 * asks, and before anything else of the request is read. Belongs behind the authentication of the same scope.
 */
export function addRateLimit(app: FastifyInstance, limiter: RateLimiter | null, log: Logger): void {
  app.decorateRequest('consumer', null);
  if (limiter === null) return;
  const hint = proxyHint(log);
  app.addHook('onRequest', (request, reply, done) => {
    const consumer = limiter.consumerOf(request.caller, () => request.ip);
    request.consumer = consumer;
    const decide = (refused: Refused | null): void => {
      if (refused === null) {
        done();
        return;
      }
      if (consumer.kind === 'address' && request.headers['x-forwarded-for'] !== undefined) hint(request.socket.remoteAddress);
      const { error, headers } = answerTo(refused);
      reply.headers(Object.fromEntries(headers));
      done(error);
    };
    const refused = limiter.spend(consumer, 'operations', 1);
    if (refused instanceof Promise) void refused.then(decide);
    else decide(refused);
  });
}

/** All who come through a proxy that is not trusted are counted as one; most often that is not what was meant. Told once. */
function proxyHint(log: Logger): (peer: string | undefined) => void {
  let isTold = false;
  return (peer) => {
    if (isTold) return;
    isTold = true;
    log.warn({ peer }, 'a request over the rate limit names where it came from (X-Forwarded-For), which is believed of TRUSTED_PROXIES only; if the peer is a proxy of yours, name it there, else all its clients are counted as one');
  };
}
