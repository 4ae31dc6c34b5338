import { raw, sql, uuids, type RawQueries, type Sql } from '../../shared/database/page-query';
import type { RestrictedView } from './visibility';

/** The initiatives that an actor leads, has in its portfolio, or has confirmed that it works on, on a day. */
export function insideInitiatives(actorId: string | null, day: string): Sql {
  return sql`
    SELECT i."id" FROM "Initiative" i WHERE i."leadActorId" = ${actorId}::uuid
    UNION ALL SELECT i."id" FROM "Portfolio" p JOIN "Initiative" i ON i."portfolioId" = p."id" WHERE p."ownerActorId" = ${actorId}::uuid
    UNION ALL SELECT p."initiativeId" FROM "InitiativeParticipation" p
      WHERE p."actorId" = ${actorId}::uuid AND p."claimStatus" = 'CONFIRMED' AND p."role" IN ('PARTNER', 'SUPPLIER', 'USER_REPRESENTATIVE')
        AND (p."validFrom" IS NULL OR p."validFrom" <= ${day}::date) AND (p."validTo" IS NULL OR p."validTo" > ${day}::date)`;
}

/** Which of these initiatives an actor may see the restricted fields of. */
export async function findInside(db: RawQueries, ids: readonly string[], actorId: string, day: string): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>(sql`SELECT DISTINCT inside."id"::text AS "id" FROM (${insideInitiatives(actorId, day)}) inside WHERE inside."id" = ANY (${uuids(ids)})`);
  return new Set(rows.map((row) => row.id));
}

/** The condition that a caller may see a claim about the actors in these columns, as a part of the query for it. */
export function visibleClaim({ seesAll, actorId, insiderId }: RestrictedView, columns: readonly string[], day: string): Sql {
  if (seesAll) return sql`TRUE`;
  const isOpen = sql`NOT ("isRestricted" AND "claimStatus" <> 'CONFIRMED')`;
  const isOwn = columns.map((column) => sql` OR ${raw(`"${column}"`)} = ${actorId}::uuid`);
  const isInside = insiderId === null ? [] : [sql` OR "initiativeId" IN (${insideInitiatives(insiderId, day)})`];
  return sql`(${[...(actorId === null ? [] : isOwn), ...isInside].reduce((whole, part) => sql`${whole}${part}`, isOpen)})`;
}
