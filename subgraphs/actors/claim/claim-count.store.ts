import type { AnsweredClaim } from '../../shared/claim/confirmations';
import { sql, type RawQueries } from '../../shared/database/page-query';
import { claimsAbout } from './claims-about.store';

/** How many claims about an organisation wait for its answer in this register. */
export async function countOpenClaims(db: RawQueries, actorId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>(sql`SELECT count(*)::int AS "count" FROM (${claimsAbout([actorId])}) c WHERE c."status" = 'CLAIMED'`);
  return row?.count ?? 0;
}

/** What was recorded about an actor and what it answered, as far as measures of collaboration need it. */
export interface ClaimAbout extends AnsweredClaim {
  readonly actorId: string;
}

/**
 * What others recorded about each of these actors, and what they answered. What an actor said itself, and so confirmed at
 * the moment it was recorded, is no claim about it. These figures are for everybody, so what is restricted and not
 * confirmed is left out.
 */
export function findClaimsAbout(db: RawQueries, actorIds: readonly string[]): Promise<ClaimAbout[]> {
  return db.$queryRaw<ClaimAbout[]>(sql`
    SELECT c."actorId"::text AS "actorId", c."status"::text AS "status", extract(year FROM c."answeredAt" AT TIME ZONE 'UTC')::int AS "answeredYear" FROM (${claimsAbout(actorIds)}) c
    WHERE c."isOpen" AND c."answeredAt" IS DISTINCT FROM c."since" ORDER BY c."actorId", c."since", c."id"`);
}
