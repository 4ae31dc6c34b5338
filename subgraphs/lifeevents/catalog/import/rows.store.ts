import { stableId } from '../../../shared/graphql/id';
import { sql } from '../../../shared/database/page-query';
import type { CatalogRecord } from '../catalog';
import { fieldOf } from '../catalog';
import { organizationNumberOf } from '../organization';
import { profileOf } from '../profile';
import { resourceRecord } from '../stored/stored-records';
import type { CatalogDb } from '../stored/stored-rows.store';
import { isSame } from './compare';
import { resourceColumns } from './record-columns';
import type { ImportSource } from './import-session';

/** Registers the numbers of all organisations that these records name, so that their ids can be told again. */
export async function registerNumbers(tx: CatalogDb, records: readonly CatalogRecord[], source: ImportSource): Promise<void> {
  const numbers = new Set(records.flatMap((record) => organizationsIn(record).flatMap((uri) => organizationNumberOf(uri) ?? [])));
  if (numbers.size === 0) return;
  const data = [...numbers].map((organizationNumber) => ({ actorId: stableId('actor', organizationNumber), organizationNumber, ...source }));
  await tx.actorNumber.createMany({ data, skipDuplicates: true });
}

function organizationsIn(record: CatalogRecord): string[] {
  const fields = Object.entries(profileOf(record.kind).fields).filter(([, { to }]) => to?.includes('organization'));
  const named = fields.flatMap(([name]) => fieldOf(record, name) as readonly string[]);
  return record.kind === 'organization' ? [record.uri, ...named] : [...named];
}

/** Which of these IRIs are life events, and which are steps of journeys. */
export async function findEventIds(tx: CatalogDb, uris: readonly string[]): Promise<{ lifeEvents: Map<string, string>; events: Map<string, string> }> {
  const where = { uri: { in: [...new Set(uris)] } };
  const select = { id: true, uri: true } as const;
  const [lifeEvents, events] = [await tx.lifeEvent.findMany({ where, select }), await tx.event.findMany({ where, select })];
  return { lifeEvents: byUri(lifeEvents), events: byUri(events) };
}

export async function findServiceIds(tx: CatalogDb, uris: readonly string[]): Promise<Map<string, string>> {
  return byUri(await tx.service.findMany({ where: { uri: { in: [...new Set(uris)] } }, select: { id: true, uri: true } }));
}

export async function findDatasetIds(tx: CatalogDb, uris: readonly string[]): Promise<Map<string, string>> {
  return byUri(await tx.dataset.findMany({ where: { uri: { in: [...new Set(uris)] } }, select: { id: true, uri: true } }));
}

const byUri = (rows: readonly { id: string; uri: string }[]): Map<string, string> => new Map(rows.map(({ id, uri }) => [uri, id]));

/** A service whose details name things that were not known when it was written. */
export interface NamingService {
  readonly uri: string;
  readonly id: string;
}

/** The services whose details name something in a list, by what they name: parts, or events. */
export async function findNamedThings(tx: CatalogDb, field: string): Promise<Map<string, NamingService[]>> {
  const rows = await tx.$queryRaw<{ uri: string; id: string; named: string }[]>(sql`
    SELECT "uri", "id"::text AS "id", ("details" -> ${field}::text)::text AS "named" FROM "Service"
    WHERE jsonb_exists("details", ${field}::text) ORDER BY "uri"`);
  const found = new Map<string, NamingService[]>();
  for (const { uri, id, named } of rows) for (const name of JSON.parse(named) as string[]) found.set(name, [...(found.get(name) ?? []), { uri, id }]);
  return found;
}

/** Records something that has no table of its own; what is recorded so already is left as it is. */
export async function saveResource(tx: CatalogDb, record: CatalogRecord, source: ImportSource): Promise<void> {
  const known = await tx.catalogResource.findUnique({ where: { uri: record.uri } });
  if (!known) await tx.catalogResource.create({ data: { uri: record.uri, ...resourceColumns(record), ...source } });
  else if (!isSame(resourceRecord(known), record)) await tx.catalogResource.update({ where: { uri: record.uri }, data: { ...resourceColumns(record), ...source } });
}

export async function deleteResources(tx: CatalogDb, uris: readonly string[]): Promise<void> {
  const known = uris.length === 0 ? [] : await tx.catalogResource.findMany({ where: { uri: { in: [...uris] } }, select: { id: true } });
  if (known.length > 0) await tx.catalogResource.deleteMany({ where: { id: { in: known.map(({ id }) => id) } } });
}

/** Gives the places behind the parts that services have, one after the other. */
export async function nextPositions(tx: CatalogDb, table: 'output' | 'evidence', serviceIds: readonly string[]): Promise<(serviceId: string) => number> {
  const where = { serviceId: { in: [...new Set(serviceIds)] } };
  const isEmpty = serviceIds.length === 0;
  const query = { by: ['serviceId' as const], where, _max: { position: true as const } };
  const rows = isEmpty ? [] : table === 'output' ? await tx.output.groupBy(query) : await tx.evidence.groupBy(query);
  const last = new Map(rows.map(({ serviceId, _max }) => [serviceId, _max.position ?? 0]));
  return (serviceId) => {
    const position = (last.get(serviceId) ?? 0) + 1;
    last.set(serviceId, position);
    return position;
  };
}
