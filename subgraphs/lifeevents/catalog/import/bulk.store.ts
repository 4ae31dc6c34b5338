import type { Prisma } from '../../../../prisma/generated/lifeevents/client/client';
import { bulkWrites, named } from '../../../shared/database/bulk';
import { sql } from '../../../shared/database/page-query';
import type { CatalogDb } from '../stored/stored-rows.store';

/** The tables that an import writes, with their rows. */
interface Tables {
  readonly LifeEvent: Prisma.LifeEventUncheckedCreateInput;
  readonly LifeEventType: Prisma.LifeEventTypeUncheckedCreateInput;
  readonly LifeEventService: Prisma.LifeEventServiceUncheckedCreateInput;
  readonly Event: Prisma.EventUncheckedCreateInput;
  readonly EventService: Prisma.EventServiceUncheckedCreateInput;
  readonly Service: Prisma.ServiceUncheckedCreateInput;
  readonly ServiceParticipation: Prisma.ServiceParticipationUncheckedCreateInput;
  readonly Output: Prisma.OutputUncheckedCreateInput;
  readonly OutputEvent: Prisma.OutputEventUncheckedCreateInput;
  readonly Evidence: Prisma.EvidenceUncheckedCreateInput;
  readonly EvidenceDataset: Prisma.EvidenceDatasetUncheckedCreateInput;
  readonly Dataset: Prisma.DatasetUncheckedCreateInput;
  readonly CatalogResource: Prisma.CatalogResourceUncheckedCreateInput;
  readonly CatalogImport: Prisma.CatalogImportUncheckedCreateInput;
}

export const { insertRows, updateRows } = bulkWrites<Tables>();

/** The ids of rows by their IRIs. */
export async function findIds(tx: CatalogDb, table: 'LifeEvent' | 'Event' | 'Service' | 'Dataset', uris: readonly string[]): Promise<Map<string, string>> {
  if (uris.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ id: string; uri: string }[]>(sql`SELECT "id"::text AS "id", "uri" FROM ${named(table)} WHERE "uri" = ANY (${[...new Set(uris)]}::text[])`);
  return new Map(rows.map(({ id, uri }) => [uri, id]));
}

/** Links that led nowhere lead to these rows now, by the IRIs that the links kept. */
export async function resolveLinks(tx: CatalogDb, links: 'LifeEventService' | 'EventService' | 'OutputEvent' | 'EvidenceDataset', column: string, target: 'Service' | 'Event' | 'Dataset', uris: readonly string[]): Promise<void> {
  if (uris.length === 0) return;
  await tx.$executeRaw(sql`
    UPDATE ${named(links)} link SET ${named(column)} = found."id", "unresolvedReference" = NULL FROM ${named(target)} found
    WHERE link."unresolvedReference" = found."uri" AND link."unresolvedReference" = ANY (${[...uris]}::text[])`);
}
