import { sql, uuids } from '../../../shared/database/page-query';
import type { CatalogDb } from '../stored/stored-rows.store';

/**
 * Which of these participations another organisation than the importer agreed to when it answered last. They are not an
 * import's to take out, as they are nobody's but that organisation's (claim/taking-out.ts).
 */
export async function findConfirmedByOthers(tx: CatalogDb, ids: readonly string[], importingActorId: string | null): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx.$queryRaw<{ id: string }[]>(sql`
    SELECT p."id"::text AS "id" FROM "ServiceParticipation" p
    WHERE p."id" = ANY (${uuids(ids)}) AND p."actorId" IS DISTINCT FROM ${importingActorId}::uuid
      AND 'CONFIRMED' = (SELECT v."data" ->> 'claimStatus' FROM "RowVersion" v
        WHERE v."tableName" = 'ServiceParticipation' AND v."rowId" = p."id" AND v."data" ->> 'claimStatus' <> 'CLAIMED' ORDER BY v."sequence" DESC LIMIT 1)`);
  return new Set(rows.map(({ id }) => id));
}
