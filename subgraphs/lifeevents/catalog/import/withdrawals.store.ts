import { sql } from '../../../shared/database/page-query';
import type { CatalogDb } from '../stored/stored-rows.store';
import { OPERATION } from './importer';

/** The tables whose rows are records of their own in a catalogue, and parts of services. */
const RECORDS = ['LifeEvent', 'Event', 'Service', 'Output', 'Evidence', 'ServiceParticipation', 'Dataset', 'CatalogResource'];

/** When people took out here, last of all that happened to them, what these IRIs name. What imports take out, they may bring back. */
export async function findWithdrawals(tx: CatalogDb, uris: readonly string[]): Promise<Map<string, Date>> {
  if (uris.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ uri: string; withdrawnAt: Date; operation: string | null }[]>(sql`
    SELECT DISTINCT ON ("uri") * FROM (
      SELECT coalesce("data" ->> 'uri', 'urn:uuid:' || "rowId"::text) AS "uri", "recordedTo" AS "withdrawnAt", "cause" ->> 'operation' AS "operation", "sequence" FROM "RowVersion"
      WHERE "operation" = 'DELETE' AND coalesce("data" ->> 'uri', 'urn:uuid:' || "rowId"::text) = ANY (${[...uris]}::text[]) AND "tableName" = ANY (${RECORDS}::text[])
    ) removed ORDER BY "uri", "sequence" DESC`);
  return new Map(rows.filter(({ operation }) => operation !== OPERATION).map(({ uri, withdrawnAt }) => [uri, withdrawnAt]));
}
