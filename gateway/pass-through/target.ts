import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Pool } from 'undici';
import type { Logger } from '../../subgraphs/shared/logger';
import { CORRELATION_HEADER } from '../../subgraphs/shared/server';
import type { Place } from '../supergraph/shared';
import { byteLimit } from './byte-limit';
import { answeredHeaders, askedHeaders } from './headers';
import type { PassThrough, PassThroughLimits } from './limits';
import { outside, packed, redirected, refusalOf, tooLarge, type Refusal } from './refusal';

const RETRY_AFTER_SECONDS = 30;
const NOT_MODIFIED = 304;

/** Where the addresses of a prefix (its name) lead: they lie beside the GraphQL endpoint of their subgraph. */
export interface TargetPlace extends Place {
  readonly subgraph: string;
}

/** Where prefixes lead when subgraphs are at these addresses; one whose subgraph is not there leads nowhere. */
export function targetPlaces(passThroughs: readonly PassThrough[], urls: ReadonlyMap<string, string>): TargetPlace[] {
  return passThroughs.flatMap(({ prefix, subgraph }) => {
    const url = urls.get(subgraph);
    return url === undefined ? [] : [{ name: prefix, url, subgraph }];
  });
}

/** The addresses of one prefix at one subgraph, and the connections to it. */
export class Target {
  private readonly pool: Pool;
  private readonly subgraph: string;
  private readonly prefix: string;
  private readonly base: string;

  constructor({ name, subgraph, url }: TargetPlace, private readonly hubSecret: string | null, private readonly limits: PassThroughLimits, private readonly log: Logger) {
    const address = new URL(url);
    this.subgraph = subgraph;
    this.prefix = name;
    this.base = address.pathname.slice(0, address.pathname.lastIndexOf('/'));
    this.pool = new Pool(address.origin, { connections: limits.connections, connect: { timeout: limits.connectMs } });
  }

  async answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const path = this.pathOf(request);
    if (path === null) return this.refuse(reply, outside());
    if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') return this.refuse(reply, packed());
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
      headers: askedHeaders(request.headers, String(reply.getHeader(CORRELATION_HEADER)), this.hubSecret),
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
    // What is wrong with the request is told as it is everywhere at the door.
    if (status < 500) {
      if (status === 413) reply.header('connection', 'close');
      throw error;
    }
    this.log.warn({ subgraph: this.subgraph, status, reason, correlationId: reply.getHeader(CORRELATION_HEADER) }, 'an address of a subgraph was not answered');
    if (status === 503) reply.header('retry-after', RETRY_AFTER_SECONDS);
    return reply.code(status).send({ errors: [{ message: error.message, extensions: error.extensions }] });
  }

  /** Ends every connection, requests under way included. */
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
