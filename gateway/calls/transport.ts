import type { IncomingHttpHeaders } from 'node:http';
import { Pool, type Dispatcher } from 'undici';
import { HUB_SECRET_HEADER } from '../../subgraphs/shared/identity/hub-secret';
import { headFault, readAnswer, tooLarge, type SubgraphAnswer } from './answer';
import type { CallLimit } from './call-limit';
import { CallFailure } from './failure';

/** Shorter than servers keep a connection that nobody uses, so that none is closed as a call goes out on it. */
const KEEP_ALIVE_MS = 30_000;
const FIRST_FINAL_STATUS = 200;

const INVALID_CODES: ReadonlySet<string> = new Set(['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'UND_ERR_RES_EXCEEDED_MAX_SIZE', 'UND_ERR_HEADERS_OVERFLOW']);
/** What undici calls its error about bytes that are no answer in HTTP. */
const NOT_HTTP = 'HTTPParserError';
const RESET_CODES: ReadonlySet<string> = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'UND_ERR_SOCKET']);

export interface TransportSettings {
  readonly responseLimitBytes: number;
  readonly connectTimeoutMs: number;
  readonly connections: number;
  /** By which a subgraph knows its gateway; null where it asks for none. */
  readonly hubSecret: string | null;
}

/**
 * One subgraph over HTTP. Redirects are not followed, no cookie is kept or sent, and an answer is read only as far as
 * the limits go. Each call has one limit on its whole time; there is none on its steps beside the connecting.
 */
export class SubgraphTransport {
  private readonly pool: Pool;
  private readonly path: string;
  private readonly headers: readonly string[];

  constructor(url: string, private readonly settings: TransportSettings) {
    const { origin, pathname, search } = new URL(url);
    const { connections, connectTimeoutMs, hubSecret } = settings;
    this.path = `${pathname}${search}`;
    this.headers = ['content-type', 'application/json', 'accept', 'application/graphql-response+json, application/json', ...(hubSecret === null ? [] : [HUB_SECRET_HEADER, hubSecret])];
    this.pool = new Pool(origin, { connections, connect: { timeout: connectTimeoutMs }, keepAliveTimeout: KEEP_ALIVE_MS, headersTimeout: 0, bodyTimeout: 0 });
  }

  /** Sends a question with header lines of its own (name, value, name, value …); a CallFailure tells why nothing usable came back. */
  send(body: string, headers: readonly string[], limit: CallLimit): Promise<SubgraphAnswer> {
    return new Promise((resolve, reject) => {
      const exchange = new Exchange(limit, this.settings.responseLimitBytes, resolve, reject);
      this.pool.dispatch({ path: this.path, method: 'POST', headers: [...this.headers, ...headers], body }, exchange);
    });
  }

  /** Ends every connection, calls under way included. */
  close(): Promise<void> {
    return this.pool.destroy();
  }
}

/** One question and its answer, as undici tells of it step by step. */
class Exchange implements Dispatcher.DispatchHandler {
  private connection: Dispatcher.DispatchController | null = null;
  private status: number | null = null;
  private readonly chunks: Buffer[] = [];
  private size = 0;
  private isOver = false;

  constructor(
    private readonly limit: CallLimit,
    private readonly mostBytes: number,
    private readonly resolve: (answer: SubgraphAnswer) => void,
    private readonly reject: (why: Error) => void,
  ) {
    limit.watch((why) => { this.giveUp(why); });
  }

  onRequestStart(connection: Dispatcher.DispatchController): void {
    this.connection = connection;
    if (this.isOver) connection.abort(new Error('the call has been given up'));
  }

  onResponseStart(_connection: Dispatcher.DispatchController, status: number, headers: IncomingHttpHeaders): void {
    if (status < FIRST_FINAL_STATUS) return;
    this.status = status;
    const fault = headFault(status, headers, this.mostBytes);
    if (fault) this.giveUp(fault);
  }

  onResponseData(_connection: Dispatcher.DispatchController, chunk: Buffer): void {
    this.size += chunk.length;
    if (this.size > this.mostBytes) this.giveUp(tooLarge(this.mostBytes));
    else this.chunks.push(chunk);
  }

  onResponseEnd(): void {
    if (!this.end()) return;
    try {
      this.resolve(readAnswer(this.status ?? 0, this.chunks.length === 1 && this.chunks[0] ? this.chunks[0] : Buffer.concat(this.chunks, this.size)));
    } catch (error) {
      this.reject(error as Error);
    }
  }

  onResponseError(_connection: Dispatcher.DispatchController, error: Error): void {
    if (this.end()) this.reject(asFailure(error, this.status !== null));
  }

  /** Lets go of the connection too: what it would still bring belongs to nobody. */
  private giveUp(why: Error): void {
    if (!this.end()) return;
    this.chunks.length = 0;
    this.connection?.abort(why);
    this.reject(why);
  }

  /** False when it was over before. */
  private end(): boolean {
    if (this.isOver) return false;
    this.isOver = true;
    this.limit.watch(null);
    return true;
  }
}

function asFailure(error: Error, hasAnswerBegun: boolean): CallFailure {
  const code = String((error as { code?: unknown }).code);
  const isInvalid = INVALID_CODES.has(code) || error.name === NOT_HTTP;
  return new CallFailure(isInvalid ? 'SUBGRAPH_INVALID_RESPONSE' : 'SUBGRAPH_UNAVAILABLE', error.message, { cause: error, isReset: !hasAnswerBegun && RESET_CODES.has(code) });
}
