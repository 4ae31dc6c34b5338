import { numberSetting } from '../config';

/** How long a subgraph waits for its database, and how much of it it takes. */
export interface StorageLimits {
  /** Connections to a PostgreSQL server at a time; what needs one more waits. */
  readonly poolSize: number;
  /** How long to wait for a connection, new or in use. */
  readonly connectMs: number;
  /** How long one statement may run. */
  readonly statementMs: number;
  /** How long a statement may wait for what another transaction holds. */
  readonly lockMs: number;
  /** How long a transaction may stand still before the server ends it. */
  readonly idleTransactionMs: number;
  /** Space that writes leave free on the disk of the embedded database. */
  readonly reserveBytes: number;
}

export const STORAGE_DEFAULTS: StorageLimits = { poolSize: 10, connectMs: 5_000, statementMs: 15_000, lockMs: 10_000, idleTransactionMs: 30_000, reserveBytes: 64 * 1024 * 1024 };

const LONGEST_MS = 600_000;
const BYTES_IN_MB = 1024 * 1024;
const milliseconds = (fallback: number) => numberSetting(fallback, { least: 100, most: LONGEST_MS });

/** The settings of how a subgraph uses its database. */
export const storageSettings = {
  DATABASE_POOL_SIZE: numberSetting(STORAGE_DEFAULTS.poolSize, { most: 500 }),
  DATABASE_CONNECT_TIMEOUT_MS: milliseconds(STORAGE_DEFAULTS.connectMs),
  DATABASE_STATEMENT_TIMEOUT_MS: milliseconds(STORAGE_DEFAULTS.statementMs),
  DATABASE_LOCK_TIMEOUT_MS: milliseconds(STORAGE_DEFAULTS.lockMs),
  DATABASE_IDLE_TRANSACTION_TIMEOUT_MS: milliseconds(STORAGE_DEFAULTS.idleTransactionMs),
  DATABASE_RESERVE_MB: numberSetting(STORAGE_DEFAULTS.reserveBytes / BYTES_IN_MB, { least: 0, most: 1_000_000 }),
};

type StorageSettings = Readonly<Record<keyof typeof storageSettings, number>>;

export function toStorageLimits(settings: StorageSettings): StorageLimits {
  return {
    poolSize: settings.DATABASE_POOL_SIZE,
    connectMs: settings.DATABASE_CONNECT_TIMEOUT_MS,
    statementMs: settings.DATABASE_STATEMENT_TIMEOUT_MS,
    lockMs: settings.DATABASE_LOCK_TIMEOUT_MS,
    idleTransactionMs: settings.DATABASE_IDLE_TRANSACTION_TIMEOUT_MS,
    reserveBytes: settings.DATABASE_RESERVE_MB * BYTES_IN_MB,
  };
}
