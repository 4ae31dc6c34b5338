import { sql, uuids, type RawQueries, type Sql } from '../../shared/database/page-query';
import { validOn } from '../period.store';

/**
 * Which of these changes are of records that an actor answers for: its own and its sides of relations, the ecosystems
 * that it keeps, and the shared components that it operates today.
 */
export async function findOwnedChanges(db: RawQueries, changeIds: readonly string[], actorId: string, today: string): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    SELECT v."id"::text AS "id" FROM "RowVersion" v WHERE v."id" = ANY (${uuids(changeIds)}) AND (${isOwned(actorId, today)})`);
  return new Set(rows.map((row) => row.id));
}

/** Links that were recorded in confidence and not confirmed. */
export const IN_CONFIDENCE = sql`v."data" @> '{"isRestricted": true}' AND v."data" ->> 'claimStatus' <> 'CONFIRMED'`;

/** Those of them that an actor has no part in. */
export function inConfidenceOfOthers(actorId: string, today: string): Sql {
  return sql`${IN_CONFIDENCE} AND NOT (${isOwned(actorId, today)})`;
}

function isOwned(actorId: string, today: string): Sql {
  return sql`
    v."rootId" = ${actorId}::uuid
    OR (v."tableName" IN ('Relation', 'EcosystemMember', 'ComponentActor') AND ${actorId}::uuid = ANY (v."rootIds"))
    OR EXISTS (SELECT 1 FROM "Ecosystem" e WHERE e."id" = v."rootId" AND e."keeperId" = ${actorId}::uuid)
    OR EXISTS (SELECT 1 FROM "ComponentActor" c WHERE c."componentId" = v."rootId" AND c."role" = 'OPERATOR' AND c."actorId" = ${actorId}::uuid AND ${validOn('c', today)})`;
}
