import { sql, uuids } from '../../../shared/database/page-query';
import type { Tx } from '../../context';
import { findStoredActors, type StoredActor } from '../stored/stored.store';

/** What actors are looked for by; names are folded for searching. */
export interface Traces {
  readonly numbers: readonly string[];
  readonly ids: readonly string[];
  readonly keys: readonly string[];
  readonly names: readonly string[];
}

/** The actors that have one of the numbers, ids or keys, and those whose texts have one of the names in them: whether it is their name today must still be seen. */
export async function findTraced(tx: Tx, { numbers, ids, keys, names }: Traces): Promise<StoredActor[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>(sql`
    SELECT a."id"::text AS "id" FROM "Actor" a
    WHERE a."organizationNumber" = ANY (${[...numbers]}::bpchar[]) OR a."id" = ANY (${uuids(ids)}) OR a."key" = ANY (${[...keys]}::text[])
    UNION
    SELECT a."id"::text FROM unnest(${[...names]}::text[]) AS sought("name") JOIN "Actor" a ON a."searchText" LIKE '%' || sought."name" || '%'
    ORDER BY 1`);
  return [...(await findStoredActors(tx, rows.map(({ id }) => id))).values()];
}
