import { sql, uuids, type RawQueries } from '../../shared/database/page-query';

/**
 * Which of these changes are of records that an actor owns on a day: what belongs to a service is its competent
 * authority's; the rest, links to services among it, is the owner's of the life event.
 */
export async function findOwnedChanges(db: RawQueries, changeIds: readonly string[], actorId: string, day: string): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    SELECT v."id"::text AS "id"
    FROM "RowVersion" v
    CROSS JOIN LATERAL (SELECT v."tableName" <> 'LifeEventService' AND EXISTS (SELECT 1 FROM "Service" s WHERE s."id" = ANY (v."rootIds")) AS "isOfService") part
    WHERE v."id" = ANY (${uuids(changeIds)})
      AND CASE WHEN part."isOfService"
        THEN EXISTS (SELECT 1 FROM "Service" s WHERE s."id" = ANY (v."rootIds") AND s."ownerActorId" = ${actorId}::uuid)
        ELSE EXISTS (SELECT 1 FROM "Responsibility" r WHERE r."lifeEventId" = ANY (v."rootIds") AND r."role" = 'OWNER' AND r."actorId" = ${actorId}::uuid AND r."validFrom" <= ${day}::date AND (r."validTo" IS NULL OR r."validTo" > ${day}::date))
      END`);
  return new Set(rows.map((row) => row.id));
}
