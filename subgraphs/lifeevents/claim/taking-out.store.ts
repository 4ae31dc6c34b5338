import { raw, sql, uuids } from '../../shared/database/page-query';
import type { Tx } from '../context';

/**
 * Which of these records are about another organisation than this one, and that organisation agreed when it answered
 * last, also where the record has been changed since. One statement for any number of them.
 */
export async function findConfirmedByOthers(tx: Tx, table: 'ServiceParticipation' | 'BodyMember', ids: readonly string[], actorId: string | null): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx.$queryRaw<{ id: string }[]>(sql`
    SELECT r."id"::text AS "id" FROM ${raw(`"${table}"`)} r
    WHERE r."id" = ANY (${uuids(ids)}) AND r."actorId" IS DISTINCT FROM ${actorId}::uuid
      AND 'CONFIRMED' = (SELECT v."data" ->> 'claimStatus' FROM "RowVersion" v
        WHERE v."tableName" = ${table} AND v."rowId" = r."id" AND v."data" ->> 'claimStatus' <> 'CLAIMED' ORDER BY v."sequence" DESC LIMIT 1)`);
  return new Set(rows.map(({ id }) => id));
}
