import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** What files of the playground are served as; a file of another kind is not served. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Files under /assets/ carry a hash of their content in their name, so a browser may keep them for good. */
const FOR_GOOD = 'public, max-age=31536000, immutable';
const ALWAYS_ASK = 'no-cache';

const NO_PLAYGROUND = 'Samspill answers GraphQL at /graphql.\n';

/** Fonts and pictures are compressed already. */
const COMPRESSIBLE: ReadonlySet<string> = new Set(['.css', '.html', '.js', '.json', '.svg', '.ttf']);

interface StaticFile {
  readonly content: Buffer;
  readonly type: string;
  readonly isCompressible: boolean;
  /** Made when somebody first asks for it, and kept. */
  gzipped: Buffer | null;
}

/**
 * Serves the playground from memory: the files that were there at the start, by their exact names, and nothing else.
 * Without any, and to clients that are no browsers, `/` says where GraphQL is answered.
 */
export function addPlayground(app: FastifyInstance, folder: string | null): void {
  const files = folder !== null && existsSync(folder) ? readFiles(folder) : new Map<string, StaticFile>();
  const index = files.get('/index.html');
  app.get('/', (request, reply) => {
    void reply.header('vary', 'accept, accept-encoding');
    return index && (request.headers.accept ?? '').includes('text/html') ? send(request, reply, index, ALWAYS_ASK) : reply.type('text/plain; charset=utf-8').send(NO_PLAYGROUND);
  });
  for (const [path, file] of files) app.get(path, (request, reply) => send(request, reply.header('vary', 'accept-encoding'), file, path.startsWith('/assets/') ? FOR_GOOD : ALWAYS_ASK));
}

function send(request: FastifyRequest, reply: FastifyReply, file: StaticFile, cacheControl: string): FastifyReply {
  void reply.header('cache-control', cacheControl).type(file.type);
  if (!file.isCompressible || !/\bgzip\b/.test(String(request.headers['accept-encoding']))) return reply.send(file.content);
  file.gzipped ??= gzipSync(file.content);
  return reply.header('content-encoding', 'gzip').send(file.gzipped);
}

function readFiles(folder: string): Map<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const file = join(entry.parentPath, entry.name);
    const extension = extname(entry.name);
    const type = CONTENT_TYPES[extension];
    // A name with * or : would be a pattern to the router.
    if (entry.isFile() && type !== undefined && !/[*:]/.test(entry.name)) files.set(`/${relative(folder, file).split(sep).join('/')}`, { content: readFileSync(file), type, isCompressible: COMPRESSIBLE.has(extension), gzipped: null });
  }
  return files;
}
