import { openClaim } from '../../shared/claim/open-claim.store';
import { sql, uuids, type Sql } from '../../shared/database/page-query';

/**
 * Every claim about these organisations, as SQL: its id, whom it is about, when it was recorded, what was answered when,
 * and whether everybody may see it. Of a group nobody answers, so there is no claim about one. The claim about the side
 * that a relation goes to has the id that `secondClaimId` makes.
 */
export function claimsAbout(actorIds: readonly string[]): Sql {
  const among = uuids(actorIds);
  // What came with the starter dataset has no such moment, and was there before all others.
  const row = sql`COALESCE("claimedAt", '0001-01-01Z'::timestamptz) AS "since", ${openClaim('c')} AS "isOpen"`;
  const canAnswer = sql`EXISTS (SELECT 1 FROM "Actor" a WHERE a."id" = c."actorId" AND a."organizationNumber" IS NOT NULL)`;
  return sql`
    SELECT "id", "fromId" AS "actorId", ${row}, "fromClaimStatus" AS "status", "fromAnsweredAt" AS "answeredAt", 'RELATION' AS "kind"
      FROM "Relation" c WHERE "fromId" = ANY (${among}) AND "fromClaimStatus" IS NOT NULL
    UNION ALL SELECT (right(replace(c."id"::text, '-', ''), 16) || left(replace(c."id"::text, '-', ''), 16))::uuid, "toId", ${row}, "toClaimStatus", "toAnsweredAt", 'RELATION'
      FROM "Relation" c WHERE "toId" = ANY (${among}) AND "toClaimStatus" IS NOT NULL
    UNION ALL SELECT "id", "actorId", ${row}, "claimStatus", "answeredAt", 'ECOSYSTEM_MEMBERSHIP' FROM "EcosystemMember" c WHERE "actorId" = ANY (${among}) AND ${canAnswer}
    UNION ALL SELECT "id", "actorId", ${row}, "claimStatus", "answeredAt", CASE WHEN "role" = 'OPERATOR' THEN 'COMPONENT_OPERATOR' ELSE 'COMPONENT_FUNDER' END
      FROM "ComponentActor" c WHERE "actorId" = ANY (${among}) AND ${canAnswer}`;
}
