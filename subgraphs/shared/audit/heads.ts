import { sql, type RawQueries } from '../database/page-query';
import type { Logger } from '../logger';

/**
 * Tells now and then, and a last time at the end, how far the audit log has come. A chain cannot show that its end was cut
 * off; whoever keeps these lines elsewhere can (docs/audit.md).
 */
export class HeadTelling {
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly tell: () => Promise<void>,
    everyMs: number,
  ) {
    this.timer = setInterval(() => { void tell(); }, everyMs).unref();
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.tell();
  }
}

/** Tells how far the log of a database has come; says nothing when the database is away, since others do. */
export async function tellDatabaseHead(part: string, db: RawQueries, log: Logger): Promise<void> {
  try {
    const [head] = await db.$queryRaw<{ number: bigint; hash: string }[]>(sql`SELECT "number", "hash" FROM "AuditEntry" ORDER BY "number" DESC LIMIT 1`);
    if (head) log.info({ head: `${part}:${String(head.number)}:${head.hash}` }, 'audit head');
  } catch (error) {
    log.debug({ err: error }, 'the head of the audit log could not be read');
  }
}
