import { sql } from '../../shared/database/page-query';
import type { Tx } from '../context';

/** What an organisation answered last to a record about it, also where that has been changed since; null when it never did. */
export async function findLastAnswer(tx: Tx, table: string, id: string): Promise<string | null> {
  const rows = await tx.$queryRaw<{ answer: string }[]>(sql`
    SELECT "data" ->> 'claimStatus' AS "answer" FROM "RowVersion"
    WHERE "rowId" = ${id}::uuid AND "tableName" = ${table} AND "data" ->> 'claimStatus' <> 'CLAIMED'
    ORDER BY "sequence" DESC LIMIT 1`);
  return rows[0]?.answer ?? null;
}
