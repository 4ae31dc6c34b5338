import { sql, uuids, type RawQueries } from '../../shared/database/page-query';
import { validOn } from '../period.store';

/**
 * Which of these changes are of records that an actor answers for: its own and its sides of relations, the ecosystems
 * that it keeps, and the shared components that it operates today.
 */
export async function findOwnedChanges(db: RawQueries, changeIds: readonly string[], actorId: string, today: string): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    SELECT v."id"::text AS "id" FROM "RowVersion" v
    WHERE v."id" = ANY (${uuids(changeIds)}) AND (
      v."rootId" = ${actorId}::uuid
      OR (v."tableName" IN ('Relation', 'EcosystemMember', 'ComponentActor') AND ${actorId}::uuid = ANY (v."rootIds"))
      OR EXISTS (SELECT 1 FROM "Ecosystem" e WHERE e."id" = v."rootId" AND e."keeperId" = ${actorId}::uuid)
      OR EXISTS (SELECT 1 FROM "ComponentActor" c WHERE c."componentId" = v."rootId" AND c."role" = 'OPERATOR' AND c."actorId" = ${actorId}::uuid AND ${validOn('c', today)})
    )`);
  return new Set(rows.map((row) => row.id));
}
