import { raw, sql, type RawQueries } from '../database/page-query';
import { changedFields } from '../history/change';
import type { ChangedField } from '../history/change.type';

/** Locks a row for the rest of the transaction and tells its version; null when there is no such row. */
export async function lockRow(tx: RawQueries, table: string, id: string): Promise<number | null> {
  const [row] = await tx.$queryRaw<{ version: number }[]>(sql`SELECT "version" FROM ${raw(`"${table}"`)} WHERE "id" = ${id}::uuid FOR UPDATE`);
  return row?.version ?? null;
}

/** What was changed in a row since a version of it. */
export async function findChangesSince(tx: RawQueries, table: string, id: string, version: number): Promise<ChangedField[]> {
  const rows = await tx.$queryRaw<{ data: Record<string, unknown> }[]>(sql`
    SELECT "data" FROM "RowVersion" WHERE "tableName" = ${table} AND "rowId" = ${id}::uuid AND "version" >= ${version} ORDER BY "version"`);
  const [before, after] = [rows[0], rows.at(-1)];
  return before && after ? changedFields(before.data, after.data) : [];
}
