import { ConfigError, numberSetting } from '../../subgraphs/shared/config';

const KIBIBYTE = 1024;
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** How much a client may send, and how long it may take for it. */
export interface HttpLimits {
  /** The largest body of an operation, counted after it is unpacked. Files that are handed on have a limit of their own. */
  readonly bodyBytes: number;
  /** The longest address, and so the longest operation that can be asked with GET. */
  readonly addressCharacters: number;
  /** The first line and the header lines together. */
  readonly headerBytes: number;
  /** How long the header lines may take to arrive. */
  readonly headersTimeoutMs: number;
  /** How long the body of an operation may take to arrive. */
  readonly bodyTimeoutMs: number;
  /** How long any request may take to arrive, a file to import included. */
  readonly requestTimeoutMs: number;
  /** How long a connection may stay open between two requests. */
  readonly keepAliveTimeoutMs: number;
  /** How long a client may stand still while it reads the answer to an operation; then it is let go of. */
  readonly answerTimeoutMs: number;
  /** How long nothing may move on a connection with any request under way. */
  readonly idleTimeoutMs: number;
  /** Connections at a time; beyond them new ones are closed at once. */
  readonly connections: number;
  /** Requests on one connection, after which it is closed, so that clients spread anew over several gateways. */
  readonly requestsPerConnection: number;
}

export const HTTP_DEFAULTS: HttpLimits = Object.freeze({
  bodyBytes: 512 * KIBIBYTE,
  addressCharacters: 8 * KIBIBYTE,
  headerBytes: 16 * KIBIBYTE,
  headersTimeoutMs: 10 * SECOND,
  bodyTimeoutMs: 10 * SECOND,
  // A file of 64 MB over a line of 1 Mbit/s.
  requestTimeoutMs: 10 * MINUTE,
  // Longer than load balancers keep theirs: the side that sends must be the one that closes.
  keepAliveTimeoutMs: 72 * SECOND,
  answerTimeoutMs: 30 * SECOND,
  // Longer than a subgraph may take to store what was imported.
  idleTimeoutMs: 11 * MINUTE,
  connections: 5_000,
  requestsPerConnection: 10_000,
});

const DAY_MS = 24 * 60 * MINUTE;
const LARGEST_BODY = 64 * KIBIBYTE * KIBIBYTE;

const TIME = { least: 100, most: DAY_MS };

/** The settings of the door. */
export const httpSettings = {
  BODY_LIMIT_BYTES: numberSetting(HTTP_DEFAULTS.bodyBytes, { least: KIBIBYTE, most: LARGEST_BODY }),
  ADDRESS_LIMIT_CHARACTERS: numberSetting(HTTP_DEFAULTS.addressCharacters, { least: 256, most: KIBIBYTE * KIBIBYTE }),
  HEADER_LIMIT_BYTES: numberSetting(HTTP_DEFAULTS.headerBytes, { least: KIBIBYTE, most: KIBIBYTE * KIBIBYTE }),
  HEADERS_TIMEOUT_MS: numberSetting(HTTP_DEFAULTS.headersTimeoutMs, TIME),
  BODY_TIMEOUT_MS: numberSetting(HTTP_DEFAULTS.bodyTimeoutMs, TIME),
  REQUEST_TIMEOUT_MS: numberSetting(HTTP_DEFAULTS.requestTimeoutMs, TIME),
  KEEP_ALIVE_TIMEOUT_MS: numberSetting(HTTP_DEFAULTS.keepAliveTimeoutMs, TIME),
  ANSWER_TIMEOUT_MS: numberSetting(HTTP_DEFAULTS.answerTimeoutMs, TIME),
  IDLE_TIMEOUT_MS: numberSetting(HTTP_DEFAULTS.idleTimeoutMs, TIME),
  CONNECTION_LIMIT: numberSetting(HTTP_DEFAULTS.connections, { least: 1, most: 1_000_000 }),
  REQUESTS_PER_CONNECTION: numberSetting(HTTP_DEFAULTS.requestsPerConnection, { least: 1, most: 1_000_000_000 }),
};

type HttpSettings = { readonly [Name in keyof typeof httpSettings]: number };

export function toHttpLimits(settings: HttpSettings): HttpLimits {
  if (settings.HEADERS_TIMEOUT_MS > settings.REQUEST_TIMEOUT_MS) throw new ConfigError(['HEADERS_TIMEOUT_MS: is above REQUEST_TIMEOUT_MS, the time for the whole request']);
  return {
    bodyBytes: settings.BODY_LIMIT_BYTES,
    addressCharacters: settings.ADDRESS_LIMIT_CHARACTERS,
    headerBytes: settings.HEADER_LIMIT_BYTES,
    headersTimeoutMs: settings.HEADERS_TIMEOUT_MS,
    bodyTimeoutMs: settings.BODY_TIMEOUT_MS,
    requestTimeoutMs: settings.REQUEST_TIMEOUT_MS,
    keepAliveTimeoutMs: settings.KEEP_ALIVE_TIMEOUT_MS,
    answerTimeoutMs: settings.ANSWER_TIMEOUT_MS,
    idleTimeoutMs: settings.IDLE_TIMEOUT_MS,
    connections: settings.CONNECTION_LIMIT,
    requestsPerConnection: settings.REQUESTS_PER_CONNECTION,
  };
}
