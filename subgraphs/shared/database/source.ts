import type { Pool } from 'pg';
import type { StorageError } from './storage-fault';

/** What connections are for: to answer requests within their limits, or to do what takes as long as it takes. */
export type ConnectionUse = 'requests' | 'upkeep';

/** A database that this process may use: the embedded one, or a PostgreSQL server. */
export interface DatabaseSource {
  readonly kind: 'embedded' | 'postgres';
  /** A new pool of connections, for upkeep unless told otherwise; whoever asks for it ends it. */
  pool(use?: ConnectionUse): Pool;
  /** Proves that the database answers, or opens it. Throws a StartupError where waiting can mend nothing. */
  prove(): Promise<void>;
  /** Whether it answers nobody until it has been proved again. */
  isStopped(): boolean;
  /** Why nothing can be written now; null when it can. */
  writeRefusal(): StorageError | null;
  close(): Promise<void>;
}
