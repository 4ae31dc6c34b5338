import { Pool, type Dispatcher } from 'undici';
import { CallFailure } from './failure';

/** Connections to one subgraph at a time; further calls wait for one, within their own time limit. */
const CONNECTIONS_PER_SUBGRAPH = 64;
const CONNECT_TIMEOUT_MS = 2_000;
const KEEP_ALIVE_MS = 30_000;

const JSON_TYPE = /^application\/(graphql-response\+)?json\s*(;|$)/i;
const INVALID_CODES: ReadonlySet<string> = new Set(['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'UND_ERR_RES_EXCEEDED_MAX_SIZE', 'UND_ERR_HEADERS_OVERFLOW']);
const TIMEOUT_CODES: ReadonlySet<string> = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);

export interface ClientLimits {
  readonly timeoutMs: number;
  readonly responseLimitBytes: number;
}

/** What a subgraph answered, in the shape of a GraphQL answer; nothing inside is trusted yet. */
export interface SubgraphAnswer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly unknown[];
}

/**
 * One subgraph over HTTP. Redirects are not followed, no cookie is kept or sent, and an answer is read only as far as
 * the limits go.
 */
export class SubgraphClient {
  private readonly pool: Pool;
  private readonly path: string;

  constructor(url: string, private readonly limits: ClientLimits) {
    const address = new URL(url);
    this.path = `${address.pathname}${address.search}`;
    this.pool = new Pool(address.origin, { connections: CONNECTIONS_PER_SUBGRAPH, connect: { timeout: CONNECT_TIMEOUT_MS }, keepAliveTimeout: KEEP_ALIVE_MS });
  }

  /** Sends an operation; a CallFailure tells why nothing usable came back. */
  async ask(operation: { query: string; variables?: object | undefined; operationName?: string | undefined }, headers: Readonly<Record<string, string>>, timeoutMs = this.limits.timeoutMs): Promise<SubgraphAnswer> {
    try {
      const response = await this.pool.request({
        path: this.path,
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
        body: JSON.stringify(operation),
        signal: AbortSignal.timeout(timeoutMs),
      });
      return readAnswer(response.statusCode, await readBody(response, this.limits.responseLimitBytes));
    } catch (error) {
      throw asFailure(error);
    }
  }

  /** Ends every connection, calls under way included. */
  close(): Promise<void> {
    return this.pool.destroy();
  }
}

async function readBody(response: Dispatcher.ResponseData, limit: number): Promise<string> {
  const { statusCode, headers, body } = response;
  const refuse = (failure: CallFailure): never => {
    body.on('error', () => undefined).destroy();
    throw failure;
  };
  const type = String(headers['content-type'] ?? '');
  if (!JSON_TYPE.test(type)) refuse(statusFailure(statusCode) ?? new CallFailure('SUBGRAPH_INVALID_RESPONSE', `content type "${type}" instead of JSON`));
  if (headers['content-encoding'] !== undefined) refuse(new CallFailure('SUBGRAPH_INVALID_RESPONSE', 'a compressed answer, which was not asked for'));
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += (chunk as Buffer).length;
    if (size > limit) refuse(new CallFailure('SUBGRAPH_INVALID_RESPONSE', `more than ${String(limit)} bytes`));
    chunks.push(chunk as Buffer);
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
}

/** A status that says more than the body that comes with it. */
function statusFailure(status: number): CallFailure | null {
  if (status >= 200 && status < 300) return null;
  return new CallFailure(status >= 300 && status < 400 ? 'SUBGRAPH_INVALID_RESPONSE' : 'SUBGRAPH_UNAVAILABLE', `status ${String(status)}`);
}

/**
 * A well-formed GraphQL answer counts whatever its status, since servers answer a client's mistake with 400; a redirect
 * never does.
 */
function readAnswer(status: number, text: string): SubgraphAnswer {
  const failure = statusFailure(status);
  if (failure?.code === 'SUBGRAPH_INVALID_RESPONSE') throw failure;
  const unusable = (reason: string): CallFailure => failure ?? new CallFailure('SUBGRAPH_INVALID_RESPONSE', reason);
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw unusable('not JSON');
  }
  if (!isObject(body)) throw unusable('not an object');
  const { data = null, errors = [] } = body;
  if (data !== null && !isObject(data)) throw unusable('data is not an object');
  if (!Array.isArray(errors)) throw unusable('errors is not a list');
  if (data === null && errors.length === 0) throw unusable('neither data nor errors');
  if (failure && errors.length === 0) throw failure;
  return { data, errors: errors as unknown[] };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asFailure(error: unknown): CallFailure {
  if (error instanceof CallFailure) return error;
  const { name, code = '', message } = error as { name: string; code?: unknown; message: string };
  if (name === 'TimeoutError' || TIMEOUT_CODES.has(String(code))) return new CallFailure('SUBGRAPH_TIMEOUT', 'no answer in time', { cause: error });
  const isInvalid = INVALID_CODES.has(String(code)) || String(code).startsWith('HPE_') || String(code) === 'ERR_ENCODING_INVALID_ENCODED_DATA';
  return new CallFailure(isInvalid ? 'SUBGRAPH_INVALID_RESPONSE' : 'SUBGRAPH_UNAVAILABLE', message, { cause: error });
}
