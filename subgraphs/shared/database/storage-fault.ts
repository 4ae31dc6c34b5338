import { ERRORS, HubError } from '../errors';

export type StorageCode = 'STORAGE_UNAVAILABLE' | 'STORAGE_BUSY' | 'STORAGE_TIMEOUT' | 'STORAGE_READ_ONLY';

/** The database did not do what it was asked for. The reason is for the operator, the sentence for the client. */
export class StorageError extends HubError {
  constructor(
    readonly storageCode: StorageCode,
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(storageCode, ERRORS[storageCode].text({}));
    this.name = 'StorageError';
    this.cause = options?.cause;
  }
}

/** Nobody waits for the answer any more, so the statement was not sent, or was cancelled. Nobody is told of it either. */
export class AbandonedError extends Error {
  constructor() {
    super('Whoever asked has gone.');
    this.name = 'AbandonedError';
  }
}

/** What PostgreSQL's own codes stand for: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const BY_SQLSTATE: readonly (readonly [pattern: RegExp, code: StorageCode])[] = [
  [/^(25006|53100)$/, 'STORAGE_READ_ONLY'],
  [/^(57014|25P04)$/, 'STORAGE_TIMEOUT'],
  [/^(53[0-9A-Z]{3}|55P03)$/, 'STORAGE_BUSY'],
  [/^(08|57P|58|XX00[12]|28|3D000|25P03)/, 'STORAGE_UNAVAILABLE'],
];

/** What Prisma says by itself: no connection or no transaction in time, and a transaction that took too long. */
const BY_PRISMA: Readonly<Record<string, StorageCode>> = { P2024: 'STORAGE_BUSY', P2028: 'STORAGE_BUSY', P1001: 'STORAGE_UNAVAILABLE', P1002: 'STORAGE_UNAVAILABLE', P1017: 'STORAGE_UNAVAILABLE' };

/** What Prisma's adapter makes of errors that have no code of PostgreSQL. */
const BY_KIND: Readonly<Record<string, StorageCode>> = { DatabaseNotReachable: 'STORAGE_UNAVAILABLE', ConnectionClosed: 'STORAGE_UNAVAILABLE', SocketTimeout: 'STORAGE_UNAVAILABLE', TlsConnectionError: 'STORAGE_UNAVAILABLE', TooManyConnections: 'STORAGE_BUSY' };

/** What node-postgres says in words only. */
const BY_TEXT: readonly (readonly [start: string, code: StorageCode])[] = [
  ['timeout exceeded when trying to connect', 'STORAGE_BUSY'],
  ['Connection terminated', 'STORAGE_UNAVAILABLE'],
  ['Client has encountered a connection error', 'STORAGE_UNAVAILABLE'],
  ['Client was closed', 'STORAGE_UNAVAILABLE'],
  ['Cannot use a pool after calling end', 'STORAGE_UNAVAILABLE'],
];

/**
 * What of a failure is the database's doing; null when it is about something else. The one place that knows how a
 * database, its driver and Prisma say that there is no connection, no time or no space.
 */
export function storageFaultOf(error: unknown): StorageError | null {
  if (error instanceof StorageError) return error;
  if (!(error instanceof Error)) return null;
  const told = detailsOf(error);
  const code = codeOf(told);
  return code && new StorageError(code, [told.code ?? told.kind, told.message].filter(Boolean).join(': '), { cause: told.kind === undefined ? error : error.cause });
}

/** The code of PostgreSQL or of the socket under an error, when it has one. */
export function faultCode(error: unknown): string | null {
  return error instanceof Error ? (detailsOf(error).code ?? null) : null;
}

interface Details {
  readonly code: string | undefined;
  readonly kind: string | undefined;
  readonly message: string;
  readonly isOfSystem: boolean;
}

/** The same of an error of the driver, and of what Prisma's adapter makes of one. */
function detailsOf(error: Error): Details {
  const given = error as { readonly code?: unknown; readonly syscall?: unknown; readonly cause?: unknown };
  const cause = (typeof given.cause === 'object' && given.cause !== null ? given.cause : {}) as { readonly kind?: unknown; readonly originalCode?: unknown; readonly originalMessage?: unknown };
  const kind = typeof cause.kind === 'string' ? cause.kind : undefined;
  const code = kind === undefined ? given.code : cause.originalCode;
  const isOfSystem = kind === undefined && (given.syscall !== undefined || error instanceof AggregateError);
  return { code: typeof code === 'string' ? code : undefined, kind, message: typeof cause.originalMessage === 'string' ? cause.originalMessage : error.message, isOfSystem };
}

function codeOf({ code = '', kind = '', message, isOfSystem }: Details): StorageCode | null {
  // A socket that cannot be opened, or breaks: whatever the system calls it.
  if (isOfSystem) return 'STORAGE_UNAVAILABLE';
  const known = BY_SQLSTATE.find(([pattern]) => code.length === 5 && pattern.test(code))?.[1];
  return known ?? BY_PRISMA[code] ?? BY_KIND[kind] ?? BY_TEXT.find(([start]) => message.startsWith(start))?.[1] ?? null;
}
