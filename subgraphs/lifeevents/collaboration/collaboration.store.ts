import type { AnsweredClaim } from '../../shared/claim/confirmations';
import { openClaim } from '../../shared/claim/open-claim.store';
import { raw, sql, uuids } from '../../shared/database/page-query';
import type { Db } from '../context';

/**
 * What others recorded about each of these actors here, and what they answered. What an actor said itself is confirmed at
 * the moment it is recorded, and no claim about it. What is restricted and not confirmed is in no public figure.
 */
export function findClaimsAbout(db: Db, actorIds: readonly string[]): Promise<(AnsweredClaim & { actorId: string })[]> {
  const claims = (table: 'ServiceParticipation' | 'BodyMember') => sql`
    SELECT c."actorId"::text AS "actorId", c."claimStatus"::text AS "status", extract(year FROM c."answeredAt" AT TIME ZONE 'UTC')::int AS "answeredYear", c."id"
    FROM ${raw(`"${table}"`)} c WHERE c."actorId" = ANY (${uuids(actorIds)}) AND ${openClaim('c')} AND c."answeredAt" IS DISTINCT FROM c."claimedAt"`;
  return db.$queryRaw(sql`SELECT "actorId", "status", "answeredYear" FROM (${claims('ServiceParticipation')} UNION ALL ${claims('BodyMember')}) a ORDER BY "actorId", "id"`);
}
