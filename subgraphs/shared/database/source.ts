import type { Pool } from 'pg';

/** A database that this process may use: the embedded one, or a PostgreSQL server. */
export interface DatabaseSource {
  readonly kind: 'embedded' | 'postgres';
  /** A new pool of connections; whoever asks for it ends it. */
  pool(): Pool;
  close(): Promise<void>;
}
