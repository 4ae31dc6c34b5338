import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { TRACEPARENT_HEADER, type Span, type Tracing } from './tracing';

const spans = new AsyncLocalStorage<Span>();

/** The span of the request that the surrounding work is for; none where nothing is traced. */
export function currentSpan(): Span | undefined {
  return spans.getStore();
}

/**
 * Gives every request a span, under the one of the gateway that asks, for as long as it is answered. A subgraph answers
 * its gateway, so what the gateway decided about the trace holds here.
 */
export function addRequestSpans(app: FastifyInstance, tracing: Tracing, correlationIdOf: (request: FastifyRequest) => string): void {
  app.addHook('onRequest', (request, reply, done) => {
    const { url = 'unknown' } = request.routeOptions;
    const header = request.headers[TRACEPARENT_HEADER];
    const span = tracing.begin(`${request.method} ${url}`, { traceparent: typeof header === 'string' ? header : undefined, isTrusted: true }, { 'http.route': url, 'samspill.correlation_id': correlationIdOf(request) });
    // Whatever becomes of a request, its answer is closed once.
    reply.raw.once('close', () => {
      span.note({ 'http.response.status_code': reply.statusCode });
      span.end(reply.raw.writableFinished ? (reply.statusCode >= 500 ? String(reply.statusCode) : null) : 'CANCELLED');
    });
    spans.run(span, done);
  });
}
