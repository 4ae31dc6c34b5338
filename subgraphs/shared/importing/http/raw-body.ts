import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Lets bodies flow on as they come, whatever they are; whoever reads them holds them against the limits. */
export function takeRawBodies(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', (_request, payload, parsed) => { parsed(null, payload); });
}

/** The body of a request in a scope of raw bodies. */
export function rawBody(request: FastifyRequest): AsyncIterable<Uint8Array> {
  return (request.body as Readable | undefined) ?? nothing();
}

// oxlint-disable-next-line typescript/require-await -- a body that is not there, as a stream
async function* nothing(): AsyncIterable<Uint8Array> {
  yield new Uint8Array();
}
