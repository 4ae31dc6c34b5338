import { randomUUID } from 'node:crypto';
import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyHttpOptions, FastifyInstance, RawServerDefault } from 'fastify';
import { hubError, type HubError } from '../../subgraphs/shared/errors';
import type { Logger } from '../../subgraphs/shared/logger';
import { CORRELATION_HEADER } from '../../subgraphs/shared/server';
import type { Observers } from '../observing/observer';
import { ANSWER_TYPES } from './answer-type';
import { asBody, statusOf } from './errors';
import { SECURITY_HEADERS } from './security-policy';
import type { HttpLimits } from './settings';

/** How often connections are looked through for those that are too slow; a limit may be overrun by as much. */
const SHORTEST_CHECK_MS = 50;
const LONGEST_CHECK_MS = 5_000;
/** How long a client that was refused may take to read why. */
const LAST_WORDS_MS = 1_000;
const STOPPED_IN_THE_MIDDLE = 'HPE_INVALID_EOF_STATE';
/** A flood of connections is told of once in a while, not for each. */
const FLOOD_TOLD_EVERY_MS = 60_000;

export interface SocketOptions {
  readonly limits: HttpLimits;
  readonly log: Logger;
  readonly observers: Pick<Observers, 'refused'>;
}

/** What the HTTP server lets a connection do, and what it answers to what is no HTTP. */
export function serverOptions({ limits, log, observers }: SocketOptions): FastifyHttpOptions<RawServerDefault> {
  return {
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.requestTimeoutMs,
    connectionTimeout: limits.idleTimeoutMs,
    keepAliveTimeout: limits.keepAliveTimeoutMs,
    maxRequestsPerSocket: limits.requestsPerConnection,
    http: {
      maxHeaderSize: limits.headerBytes,
      headersTimeout: limits.headersTimeoutMs,
      requestTimeout: limits.requestTimeoutMs,
      connectionsCheckingInterval: Math.min(Math.max(limits.headersTimeoutMs / 4, SHORTEST_CHECK_MS), LONGEST_CHECK_MS),
    },
    routerOptions: { maxParamLength: limits.addressCharacters },
    clientErrorHandler: (error, socket) => {
      const refused = unreadable(error, limits);
      if (!isAnswerable(error, socket)) return;
      const correlationId = refuseSocket(socket, refused);
      // Most who stop in the middle have gone, and are refused nothing.
      if (error.code === STOPPED_IN_THE_MIDDLE) return;
      log.warn({ correlationId, status: statusOf(refused), reason: error.code }, 'a request was refused');
      observers.refused({ correlationId, status: statusOf(refused), code: String(refused.extensions['code']), caller: null, address: socket.remoteAddress ?? '', path: '' });
    },
    frameworkErrors: (_error, _request, reply) => {
      refuseUnread(reply.raw, hubError('REQUEST_MALFORMED', { why: 'its address has a % that no two hexadecimal digits follow.' }));
    },
  };
}

/** Bounds the connections of a server, and answers what it would otherwise answer with an empty body. */
export function guardServer({ server }: FastifyInstance, { limits, log }: Pick<SocketOptions, 'limits' | 'log'>): void {
  server.maxConnections = limits.connections;
  let toldAt = -Infinity;
  server.on('drop', () => {
    if (performance.now() - toldAt < FLOOD_TOLD_EVERY_MS) return;
    toldAt = performance.now();
    log.warn({ most: limits.connections }, 'there are as many connections as may be; more are closed at once');
  });
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    refuseUnread(response, hubError('EXPECTATION_UNKNOWN', {}));
  });
}

/** Answers what is refused before any of our own code has seen it. */
function refuseUnread(response: ServerResponse, refused: HubError): void {
  const { headers, body } = lastWords(refused);
  response.writeHead(statusOf(refused), headers).end(body);
}

/** What cannot be read as a request, by what Node found wrong with it. */
function unreadable({ code }: NodeJS.ErrnoException, { headerBytes }: HttpLimits): HubError {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return hubError('REQUEST_TIMEOUT', {});
  if (code === 'HPE_HEADER_OVERFLOW') return hubError('HEADERS_TOO_LARGE', { most: headerBytes });
  return hubError('REQUEST_MALFORMED', { why: 'it is not made as HTTP wants it.' });
}

/** Whether anybody is there to read an answer, and no other has begun on the same connection. */
function isAnswerable({ code }: NodeJS.ErrnoException, socket: Socket): boolean {
  // The parser complains anew about whatever else arrives after it has given up.
  if (socket.writableEnded) return false;
  const { _httpMessage: answering } = socket as Socket & { _httpMessage?: ServerResponse | null };
  if (code !== 'ECONNRESET' && socket.writable && answering?.headersSent !== true) return true;
  socket.destroy();
  return false;
}

/** Writes an answer by hand, since there is no request to answer, and closes the connection. */
function refuseSocket(socket: Socket, refused: HubError): string {
  const { headers, body } = lastWords(refused);
  const status = statusOf(refused);
  const lines = [`HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)];
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`);
  setTimeout(() => { socket.destroy(); }, LAST_WORDS_MS).unref();
  return headers[CORRELATION_HEADER];
}

function lastWords(refused: HubError) {
  const body = JSON.stringify(asBody(refused));
  return { body, headers: { ...SECURITY_HEADERS, [CORRELATION_HEADER]: randomUUID(), connection: 'close', 'content-type': ANSWER_TYPES.json, 'content-length': String(Buffer.byteLength(body)) } };
}
