import { raw, sql, uuids, type RawQueries } from '../database/page-query';

/** The columns of a table that say whom a claim is about and what that organisation has answered. */
export interface ClaimSide {
  readonly actor: string;
  readonly status: string;
}

const ONE_SIDE: ClaimSide = { actor: 'actorId', status: 'claimStatus' };

/**
 * Which of these records are about another organisation than this one, and that organisation agreed when it answered
 * last, also where the record has been changed since. One statement for any number of them. A record of two organisations
 * has columns for each side.
 */
export async function findConfirmedByOthers(tx: RawQueries, table: string, ids: readonly string[], actorId: string | null, { actor, status }: ClaimSide = ONE_SIDE): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx.$queryRaw<{ id: string }[]>(sql`
    SELECT r."id"::text AS "id" FROM ${raw(`"${table}"`)} r
    WHERE r."id" = ANY (${uuids(ids)}) AND r.${raw(`"${actor}"`)} IS DISTINCT FROM ${actorId}::uuid
      AND 'CONFIRMED' = (SELECT v."data" ->> ${status}::text FROM "RowVersion" v
        WHERE v."tableName" = ${table} AND v."rowId" = r."id" AND v."data" ->> ${status}::text <> 'CLAIMED' ORDER BY v."sequence" DESC LIMIT 1)`);
  return new Set(rows.map(({ id }) => id));
}
