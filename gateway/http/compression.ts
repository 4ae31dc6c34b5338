import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/** Below it, packing costs more than it saves. */
const SMALLEST_BYTES = 1_024;
const FAST_GZIP = { level: 5 };

/** What is text inside; events are not, since each must arrive as it happens, nor files that are packed already. */
const TEXTS = /^(?:text\/(?!event-stream)|application\/(?:[\w.-]+\+)?(?:json|xml)(?:;|$)|image\/svg\+xml)/;

/**
 * Packs answers for clients that unpack them. What is handed on from a subgraph is not touched, and bodies of requests
 * are unpacked where they are read.
 */
export async function addCompression(app: FastifyInstance): Promise<void> {
  await app.register(compress, { encodings: ['br', 'gzip'], threshold: SMALLEST_BYTES, zlibOptions: FAST_GZIP, customTypes: TEXTS, globalDecompression: false });
}
