import { isUtf8 } from 'node:buffer';
import type { IncomingHttpHeaders } from 'node:http';
import { CallFailure } from './failure';

/** What a subgraph answered, in the shape of a GraphQL answer; nothing inside is trusted yet. */
export interface SubgraphAnswer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly unknown[];
}

/** Most servers say it in one of these ways, which need no closer look. */
const COMMON_TYPES: ReadonlySet<string> = new Set(['application/json; charset=utf-8', 'application/graphql-response+json; charset=utf-8', 'application/json', 'application/graphql-response+json']);
const JSON_TYPE = /^application\/(?:graphql-response\+)?json\s*(?:;|$)/i;
const CHARSET = /;\s*charset\s*=\s*"?([^\s;"]+)/i;
const BYTE_ORDER_MARK = 0xfe_ff;

/** What in the head of an answer forbids reading on; null when there is nothing. */
export function headFault(status: number, headers: IncomingHttpHeaders, mostBytes: number): CallFailure | null {
  const type = headers['content-type'] ?? '';
  if (!COMMON_TYPES.has(type)) {
    if (!JSON_TYPE.test(type)) return statusFailure(status) ?? invalid(`content type "${type}" instead of JSON`);
    const charset = CHARSET.exec(type)?.[1]?.toLowerCase() ?? 'utf-8';
    if (charset !== 'utf-8' && charset !== 'utf8') return invalid(`character set ${charset} instead of utf-8`);
  }
  if (headers['content-encoding'] !== undefined) return invalid('a compressed answer, which was not asked for');
  return Number(headers['content-length'] ?? 0) > mostBytes ? tooLarge(mostBytes) : null;
}

export const tooLarge = (mostBytes: number): CallFailure => invalid(`more than ${String(mostBytes)} bytes`);

/**
 * Reads the body of an answer. A well-formed GraphQL answer counts whatever its status, since servers answer a client's
 * mistake with 400; a redirect never does.
 */
export function readAnswer(status: number, bytes: Buffer): SubgraphAnswer {
  const failure = statusFailure(status);
  if (failure?.code === 'SUBGRAPH_INVALID_RESPONSE') throw failure;
  const unusable = (reason: string): CallFailure => failure ?? invalid(reason);
  if (!isUtf8(bytes)) throw unusable('not utf-8');
  const body = parseJson(bytes.toString());
  if (body === undefined) throw unusable('not JSON');
  if (!isObject(body)) throw unusable('not an object');
  const { data = null, errors = [] } = body;
  if (data !== null && !isObject(data)) throw unusable('data is not an object');
  if (!Array.isArray(errors)) throw unusable('errors is not a list');
  if (data === null && errors.length === 0) throw unusable('neither data nor errors');
  if (failure && errors.length === 0) throw failure;
  if (status === FORBIDDEN && errors.some(isAboutTheSecret)) throw new CallFailure('SUBGRAPH_UNAVAILABLE', 'it does not know the HUB_SECRET of this gateway');
  return { data, errors: errors as unknown[] };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const FORBIDDEN = 403;

function isAboutTheSecret(error: unknown): boolean {
  return isObject(error) && isObject(error['extensions']) && error['extensions']['code'] === 'NOT_THE_GATEWAY';
}

/** Undefined when it is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text) as unknown;
  } catch {
    return undefined;
  }
}

/** A status that says more than the body that comes with it. */
function statusFailure(status: number): CallFailure | null {
  if (status >= 200 && status < 300) return null;
  return status >= 300 && status < 400 ? invalid(`status ${String(status)}`) : new CallFailure('SUBGRAPH_UNAVAILABLE', `status ${String(status)}`);
}

const invalid = (reason: string): CallFailure => new CallFailure('SUBGRAPH_INVALID_RESPONSE', reason);
