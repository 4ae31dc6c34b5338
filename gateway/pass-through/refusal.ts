import { HubError } from '../../subgraphs/shared/errors';
import { TooManyBytes } from './byte-limit';

/** Why an address of a subgraph cannot be answered: the status, and the sentence with its code. */
export interface Refusal {
  readonly status: number;
  readonly error: HubError;
  /** For the log; nothing of it reaches the client. */
  readonly reason: string;
}

const TIMEOUT_CODES: ReadonlySet<unknown> = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);

export const outside = (): Refusal => ({ status: 400, error: new HubError('REQUEST_MALFORMED', 'The address leads outside the part of the hub that it begins in. Write it without dots between slashes.'), reason: 'path outside the prefix' });

export const packed = (): Refusal => ({ status: 415, error: new HubError('UNSUPPORTED_MEDIA_TYPE', 'Files are taken as they are, without Content-Encoding. Unpack it, and send it again.'), reason: 'packed' });

export const tooLarge = (most: number): Refusal => ({
  status: 413,
  error: new HubError('REQUEST_TOO_LARGE', `The file is larger than ${String(most)} bytes, the most that is taken at once. Split it, or import it on the machine of the hub with npm run hub -- import lifeevents FILE.`),
  reason: 'body too large',
});

/** A redirect would lead the client past the gateway, so it is never handed on. */
export const redirected = (subgraph: string, status: number): Refusal => ({
  status: 502,
  error: new HubError('SUBGRAPH_INVALID_RESPONSE', `The ${subgraph} register answered in a way that the hub cannot use. Ask again in a while, or report it.`),
  reason: `status ${String(status)}`,
});

/** What became of a request that brought no answer. */
export function refusalOf(failure: unknown, subgraph: string): Refusal {
  if (failure instanceof TooManyBytes) return tooLarge(failure.most);
  const { code, message } = failure as { code?: unknown; message?: unknown };
  const reason = String(message);
  if (TIMEOUT_CODES.has(code)) return { status: 504, error: new HubError('SUBGRAPH_TIMEOUT', `The ${subgraph} register did not answer in time. Ask again in a while, or for less at once.`), reason };
  return { status: 503, error: new HubError('SUBGRAPH_UNAVAILABLE', `The ${subgraph} register cannot be reached now. Ask again in a while.`), reason };
}
