import { stableId } from '../../../shared/graphql/id';
import { sql } from '../../../shared/database/page-query';
import type { CatalogRecord } from '../catalog';
import { fieldOf } from '../catalog';
import { addTo } from '../multimap';
import { organizationNumberOf } from '../organization';
import { profileOf } from '../profile';
import { resourceRecord } from '../stored/stored-records';
import type { CatalogDb } from '../stored/stored-rows.store';
import { deleteRows } from '../../../shared/database/bulk';
import { insertRows, updateRows } from './bulk.store';
import { isSame } from './compare';
import type { Importer } from '../../../shared/importing/importer';
import { resourceColumns } from './record-columns';
import type { ImportSource } from './import-session';

/** Registers the numbers of all organisations that these records name, so that their ids can be told again. */
export function registerNumbers(tx: CatalogDb, records: readonly CatalogRecord[], source: ImportSource): Promise<void> {
  return saveNumbers(tx, records.flatMap((record) => organizationsIn(record).flatMap((uri) => organizationNumberOf(uri) ?? [])), source);
}

/** Registers the number of the organisation that imports, where it is to answer for something. */
export async function registerImporter(tx: CatalogDb, importer: Importer, source: ImportSource): Promise<void> {
  const number = importer.kind === 'caller' ? importer.caller.organizationNumber : null;
  if (number !== null) await saveNumbers(tx, [number], source);
}

async function saveNumbers(tx: CatalogDb, named: readonly string[], source: ImportSource): Promise<void> {
  const numbers = [...new Set(named)];
  const known = numbers.length === 0 ? [] : await tx.actorNumber.findMany({ where: { organizationNumber: { in: numbers } }, select: { organizationNumber: true } });
  const isKnown = new Set(known.map(({ organizationNumber }) => organizationNumber));
  const data = numbers.filter((number) => !isKnown.has(number)).map((organizationNumber) => ({ actorId: stableId('actor', organizationNumber), organizationNumber, ...source }));
  if (data.length > 0) await tx.actorNumber.createMany({ data, skipDuplicates: true });
}

function organizationsIn(record: CatalogRecord): string[] {
  const fields = Object.entries(profileOf(record.kind).fields).filter(([, { to }]) => to?.includes('organization'));
  const named = fields.flatMap(([name]) => fieldOf(record, name) as readonly string[]);
  return record.kind === 'organization' ? [record.uri, ...named] : [...named];
}

/** A service whose details name things that were not known when it was written. */
export interface NamingService {
  readonly uri: string;
  readonly id: string;
}

/** The services whose details name one of these things in a list, by what they name: parts, or events. */
export async function findNamingServices(tx: CatalogDb, field: 'outputs' | 'evidence' | 'participations' | 'groupedBy', uris: readonly string[]): Promise<Map<string, NamingService[]>> {
  if (uris.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ uri: string; id: string; named: string[] }[]>(FINDERS[field](uris));
  const isAsked = new Set(uris);
  const found = new Map<string, NamingService[]>();
  for (const { uri, id, named } of rows) for (const name of named) if (isAsked.has(name)) addTo(found, name, { uri, id });
  return found;
}

/** Each question has the words of its index (0010_find_rows_by_index); with the field as a parameter it would have none. */
const FINDERS = {
  outputs: (uris: readonly string[]) => sql`SELECT "uri", "id"::text AS "id", "details" -> 'outputs' AS "named" FROM "Service" WHERE "details" ? 'outputs' AND "details" -> 'outputs' ?| ${[...uris]}::text[] ORDER BY "uri"`,
  evidence: (uris: readonly string[]) => sql`SELECT "uri", "id"::text AS "id", "details" -> 'evidence' AS "named" FROM "Service" WHERE "details" ? 'evidence' AND "details" -> 'evidence' ?| ${[...uris]}::text[] ORDER BY "uri"`,
  participations: (uris: readonly string[]) => sql`SELECT "uri", "id"::text AS "id", "details" -> 'participations' AS "named" FROM "Service" WHERE "details" ? 'participations' AND "details" -> 'participations' ?| ${[...uris]}::text[] ORDER BY "uri"`,
  groupedBy: (uris: readonly string[]) => sql`SELECT "uri", "id"::text AS "id", "details" -> 'groupedBy' AS "named" FROM "Service" WHERE "details" ? 'groupedBy' AND "details" -> 'groupedBy' ?| ${[...uris]}::text[] ORDER BY "uri"`,
} as const;

/** Records things that have no table of their own; what is recorded so already is left as it is. */
export async function saveResources(tx: CatalogDb, records: readonly CatalogRecord[], source: ImportSource): Promise<void> {
  if (records.length === 0) return;
  const rows = await tx.catalogResource.findMany({ where: { uri: { in: records.map(({ uri }) => uri) } } });
  const known = new Map(rows.map((row) => [row.uri, resourceRecord(row)]));
  const rowOf = (record: CatalogRecord) => ({ uri: record.uri, ...resourceColumns(record), ...source });
  await insertRows(tx, 'CatalogResource', records.filter(({ uri }) => !known.has(uri)).map(rowOf));
  await updateRows(tx, 'CatalogResource', 'uri', records.filter((record) => known.has(record.uri) && !isSame(known.get(record.uri) as CatalogRecord, record)).map(rowOf));
}

export async function deleteResources(tx: CatalogDb, uris: readonly string[]): Promise<void> {
  const known = uris.length === 0 ? [] : await tx.catalogResource.findMany({ where: { uri: { in: [...uris] } }, select: { id: true } });
  await deleteRows(tx, 'CatalogResource', known.map(({ id }) => id));
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
