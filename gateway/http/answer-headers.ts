import type { FastifyInstance } from 'fastify';
import { CORRELATION_HEADER, correlationIdOf } from '../../subgraphs/shared/server';
import { SECURITY_HEADERS } from './security-policy';

/** What every answer carries: its number in the log, and what a browser must not do with it. */
export function addAnswerHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    reply.header(CORRELATION_HEADER, correlationIdOf(request)).headers(SECURITY_HEADERS);
    // What somebody may see by a token is kept by nobody on the way, unless a route says otherwise.
    if (request.headers.authorization !== undefined) reply.header('cache-control', 'no-store');
    done();
  });
}
