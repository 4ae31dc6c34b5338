import { empty, sql } from '../../shared/database/page-query';
import type { PortfolioDb } from '../context';

/** Before anything was recorded. */
const NEVER = 'epoch';

/**
 * Just after the last change that was recorded up to an instant, or at all, as PostgreSQL writes it. Writers take
 * turns, each with an instant later than those before, so nothing is recorded before it any more: whoever reads what
 * was recorded before it reads the same now and ever after, however many statements that takes.
 */
export async function findLastInstant(db: PortfolioDb, asOf: Date | null): Promise<string> {
  const isKnown = asOf === null ? empty : sql`WHERE "recordedFrom" < ${new Date(asOf.getTime() + 1)}`;
  const [last] = await db.$queryRaw<{ upTo: string }[]>(sql`SELECT ("recordedFrom" + interval '1 microsecond')::text AS "upTo" FROM "RowVersion" ${isKnown} ORDER BY "recordedFrom" DESC, "sequence" DESC LIMIT 1`);
  return last?.upTo ?? NEVER;
}
