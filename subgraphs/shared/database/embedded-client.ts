import type { PGlite } from '@electric-sql/pglite';
import { PglitePgConnection } from '@electric-sql/pglite/node-postgres';
import { Client, type ClientConfig } from 'pg';

/** The embedded database as its connections see it. */
export interface EmbeddedSession {
  readonly database: PGlite;
  /** Settles when what earlier connections had sent is done: until then its answers could be taken for those of others. */
  drained: Promise<unknown>;
  /** The database has stopped itself and answers nobody any more. */
  hasStopped: boolean;
}

interface WireError extends Error {
  readonly severity?: string;
}

/** Of these PostgreSQL ends itself; any other error only ends a statement. */
const ENDING: ReadonlySet<unknown> = new Set(['FATAL', 'PANIC']);

const STOPPED = 'Connection terminated: the embedded database has stopped';

/** One connection, with an end of its own. PGlite's own configuration shares one among all that follow each other. */
class EmbeddedConnection extends PglitePgConnection {
  constructor(private readonly session: EmbeddedSession) {
    super({ pglite: session.database });
    this.on('errorMessage', (error: WireError) => { if (ENDING.has(error.severity)) this.stop(); });
  }

  override async connect(port: number, host: string): Promise<void> {
    await this.session.drained;
    if (this.session.hasStopped) this.emit('error', new Error(STOPPED));
    else await super.connect(port, host);
  }

  /** PGlite's parse() expects a list of types, and Prisma's adapter sends an object there, so anything else is dropped. */
  override parse(message: { types?: unknown }): void {
    if (message.types !== undefined && !Array.isArray(message.types)) delete message.types;
    super.parse(message);
  }

  override end(): void {
    super.end();
    if (this.session.hasStopped) process.nextTick(() => { this.emit('end'); });
    else this.session.drained = Promise.all([this.session.drained, new Promise((resolve) => { this.once('end', resolve); })]);
  }

  private stop(): void {
    this.session.hasStopped = true;
    process.nextTick(() => { if (this.listenerCount('error') > 0) this.emit('error', new Error(STOPPED)); });
  }
}

/** A client of node-postgres for a session that is looked up when it connects: the database may have been opened anew. */
export function embeddedClient(session: () => EmbeddedSession): new () => Client {
  return class EmbeddedClient extends Client {
    constructor(config?: ClientConfig) {
      super({ ...config, connection: new EmbeddedConnection(session()) } as ClientConfig);
    }
  };
}
