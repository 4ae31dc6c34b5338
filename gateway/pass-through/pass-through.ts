import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Pool } from 'undici';
import type { Logger } from '../../subgraphs/shared/logger';
import { CORRELATION_HEADER } from '../../subgraphs/shared/server';
import { byteLimit } from './byte-limit';
import { answeredHeaders, askedHeaders } from './headers';
import { PASS_THROUGH_LIMITS, type PassThrough, type PassThroughLimits } from './limits';
import { outside, redirected, refusalOf, tooLarge, type Refusal } from './refusal';

const RETRY_AFTER_SECONDS = 30;
const NOT_MODIFIED = 304;

export interface PassThroughOptions {
  readonly passThroughs: readonly PassThrough[];
  /** Where the GraphQL endpoint of each subgraph of the supergraph is; the addresses handed on lie beside it. */
  readonly urls: ReadonlyMap<string, string>;
  readonly limits?: PassThroughLimits | undefined;
  readonly log: Logger;
}

/** Hands the addresses of subgraphs on to them, body and answer as streams. Without such a subgraph there is no address. */
export async function addPassThroughs(app: FastifyInstance, { passThroughs, urls, limits = PASS_THROUGH_LIMITS, log }: PassThroughOptions): Promise<void> {
  for (const { prefix, subgraph } of passThroughs) {
    const url = urls.get(subgraph);
    if (url === undefined) continue;
    const target = new Target(subgraph, prefix, url, limits, log);
    await app.register((scope, _options, done) => {
      scope.removeAllContentTypeParsers();
      // Bodies are not read here; they flow on to the subgraph.
      scope.addContentTypeParser('*', (_request, payload, parsed) => { parsed(null, payload); });
      scope.addHook('onClose', () => target.close());
      for (const path of [prefix, `${prefix}/*`]) {
        // Which pages of other origins may ask is the subgraph's to say here.
        scope.route({ method: ['GET', 'HEAD', 'OPTIONS', 'POST'], url: path, exposeHeadRoute: false, config: { cors: false }, handler: (request, reply) => target.answer(request, reply) });
      }
      done();
    });
  }
}

class Target {
  private readonly pool: Pool;
  private readonly base: string;

  constructor(private readonly subgraph: string, private readonly prefix: string, url: string, private readonly limits: PassThroughLimits, private readonly log: Logger) {
    const address = new URL(url);
    this.base = address.pathname.slice(0, address.pathname.lastIndexOf('/'));
    this.pool = new Pool(address.origin, { connections: limits.connections, connect: { timeout: limits.connectMs } });
  }

  async answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const path = this.pathOf(request);
    if (path === null) return this.refuse(reply, outside());
    if (Number(request.headers['content-length'] ?? 0) > this.limits.bodyBytes) return this.refuse(reply, tooLarge(this.limits.bodyBytes));
    const away = new AbortController();
    reply.raw.once('close', () => { away.abort(); });
    try {
      return await this.hand(request, reply, path, away.signal);
    } catch (failure) {
      return this.refuse(reply, refusalOf(failure, this.subgraph));
    }
  }

  private async hand(request: FastifyRequest, reply: FastifyReply, path: string, signal: AbortSignal): Promise<FastifyReply> {
    const isWrite = request.method === 'POST';
    const body = isWrite ? sent(request.body as Readable, this.limits.bodyBytes) : null;
    const { statusCode, headers, body: answer } = await this.pool.request({
      path,
      method: request.method,
      headers: askedHeaders(request.headers, String(reply.getHeader(CORRELATION_HEADER))),
      body,
      signal,
      headersTimeout: isWrite ? this.limits.writeMs : this.limits.readMs,
      bodyTimeout: isWrite ? this.limits.writeMs : this.limits.idleMs,
    });
    if (statusCode >= 300 && statusCode < 400 && statusCode !== NOT_MODIFIED) {
      answer.on('error', () => undefined).destroy();
      return this.refuse(reply, redirected(this.subgraph, statusCode));
    }
    reply.code(statusCode).headers(answeredHeaders(headers));
    if (request.method === 'HEAD' || statusCode === NOT_MODIFIED) {
      await answer.dump();
      return reply.send();
    }
    return reply.send(answered(answer, this.limits.answerBytes));
  }

  /** The path at the subgraph; null when it would leave the prefix. */
  private pathOf(request: FastifyRequest): string | null {
    const { pathname, search } = new URL(request.raw.url ?? '/', 'http://gateway');
    return pathname === this.prefix || pathname.startsWith(`${this.prefix}/`) ? `${this.base}${pathname}${search}` : null;
  }

  private refuse(reply: FastifyReply, { status, error, reason }: Refusal): FastifyReply {
    this.log.warn({ subgraph: this.subgraph, status, reason, correlationId: reply.getHeader(CORRELATION_HEADER) }, 'an address of a subgraph was not answered');
    if (status === 503) reply.header('retry-after', RETRY_AFTER_SECONDS);
    if (status === 413) reply.header('connection', 'close');
    return reply.code(status).send({ errors: [{ message: error.message, extensions: error.extensions }] });
  }

  close(): Promise<void> {
    return this.pool.destroy();
  }
}

/** What a client sends, up to the limit. The rest is read and thrown away, so that the client gets to read why. */
function sent(source: Readable, most: number): Readable {
  const passed = byteLimit(most);
  source.once('error', (error) => passed.destroy(error));
  passed.once('close', () => { source.unpipe(passed).resume(); });
  return source.pipe(passed);
}

/** What a subgraph answers, up to the limit; beyond it, and when the client has gone, both ends are let go of. */
function answered(source: Readable, most: number): Readable {
  const passed = byteLimit(most);
  source.once('error', (error) => passed.destroy(error));
  passed.once('close', () => { if (!source.readableEnded) source.destroy(); });
  return source.pipe(passed);
}
