import type { GraphQLFormattedError } from 'graphql';
import { ERRORS, hubError } from '../../subgraphs/shared/errors';
import { isObject } from './answer';
import { failureError } from './failure';

/** Longer texts than this are for a log, not for a person. */
const LONGEST_MESSAGE = 500;

/** A code beside our own whose text is for the client: it speaks of what it sent. */
const CLIENT_CODES: ReadonlySet<string> = new Set(['BAD_USER_INPUT']);

/** What validation says of a value that the client wrote; anything else that fails there is the hub's own doing. */
const WRONG_VALUE = /^Expected value of type "/;

/** What a text for clients never holds: addresses of machines, what the operating system says of a connection, lines of a stack. */
const INTERNALS = new RegExp(
  [
    /\b\d{1,3}(?:\.\d{1,3}){3}\b|\blocalhost\b|\[[\da-fA-F]*:[\da-fA-F:]*\]/,
    /\b[\w-]+(?:\.[\w-]+)+:\d{2,5}\b|\b[a-zA-Z][\w-]*:\d{4,5}\b/,
    /\bE(?:CONN|PIPE|AI_|HOST|NET|NOTFOUND|ADDR|TIMEDOUT)[A-Z_]*\b|\bnode_modules\b|\n\s+at /,
  ].map(({ source }) => source).join('|'),
);

/** The variable of the hub's own making: a text about it is not about what the client sent. */
const OWN_VARIABLE = '$representations';

export type ErrorPath = readonly (string | number)[];

/** An error that a subgraph reported, as the client may see it, and what the log needs when that is not all. */
export interface ReadError {
  readonly error: GraphQLFormattedError;
  readonly path: ErrorPath | null;
  readonly hidden: string | null;
}

export function readError(given: unknown, subgraph: string, correlationId: string): ReadError {
  const { message, path, extensions } = isObject(given) ? given : {};
  const code = isObject(extensions) && typeof extensions['code'] === 'string' ? extensions['code'] : 'INTERNAL_SERVER_ERROR';
  const text = typeof message === 'string' ? message : '';
  const place = Array.isArray(path) && path.every((step) => typeof step === 'string' || Number.isInteger(step)) ? (path as ErrorPath) : null;
  const shown = shownTo(code, text, subgraph, correlationId);
  return { error: shown ?? masked(correlationId), path: place, hidden: shown?.message === text ? null : `${code}: ${text}` };
}

function shownTo(code: string, text: string, subgraph: string, correlationId: string): GraphQLFormattedError | null {
  if (text === '' || text.length > LONGEST_MESSAGE || text.includes(OWN_VARIABLE) || INTERNALS.test(text)) return null;
  if (code === 'GRAPHQL_VALIDATION_FAILED') {
    if (WRONG_VALUE.test(text)) return { message: text, extensions: { code: 'BAD_USER_INPUT' } };
    const { message, extensions } = failureError('SUBGRAPH_INVALID_RESPONSE', subgraph, correlationId);
    return { message, extensions };
  }
  const isKnown = code !== 'INTERNAL_SERVER_ERROR' && (Object.hasOwn(ERRORS, code) || CLIENT_CODES.has(code));
  return isKnown ? { message: text, extensions: { code } } : null;
}

function masked(correlationId: string): GraphQLFormattedError {
  const { message } = hubError('INTERNAL_SERVER_ERROR', { correlationId });
  return { message, extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId } };
}
