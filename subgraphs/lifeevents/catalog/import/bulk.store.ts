import { v7 as uuidv7 } from 'uuid';
import type { Prisma } from '../../../../prisma/generated/lifeevents/client/client';
import { raw, sql, uuids, type Sql } from '../../../shared/database/page-query';
import type { CatalogDb } from '../stored/stored-rows.store';

/**
 * Writing many rows in one statement. They travel as one JSON text, so a statement has one parameter however many rows it
 * writes, and the database gives each value the type of its column.
 */

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
type Table = keyof Tables;

/** One record may have any number of links, so rows are sent in parts. */
const ROWS_AT_ONCE = 2_000;

// Names of tables and columns come from this code, never from a file.
const named = (name: string): Sql => raw(`"${name}"`);
const listed = (columns: readonly string[], prefix = ''): Sql => raw(columns.map((column) => `${prefix}"${column}"`).join(', '));
const rowsOf = (table: Table, rows: readonly object[]): Sql => sql`jsonb_populate_recordset(NULL::${named(table)}, ${JSON.stringify(rows)}::jsonb)`;

/** Adds rows, each with an id of its own unless it brings one. All rows have the same columns. */
export async function insertRows<Name extends Table>(tx: CatalogDb, table: Name, rows: readonly Tables[Name][]): Promise<void> {
  for (const some of inParts(rows, ROWS_AT_ONCE)) {
    const complete = some.map((row) => ({ id: uuidv7(), ...row }));
    const columns = listed(Object.keys(complete[0] ?? {}));
    await tx.$executeRaw(sql`INSERT INTO ${named(table)} (${columns}) SELECT ${columns} FROM ${rowsOf(table, complete)}`);
  }
}

/** Changes rows that are found by their ids or their IRIs. All rows have the same columns. */
export async function updateRows<Name extends Table, Key extends 'id' | 'uri'>(tx: CatalogDb, table: Name, key: Key, rows: readonly (Partial<Tables[Name]> & Readonly<Record<Key, string>>)[]): Promise<void> {
  for (const some of inParts(rows, ROWS_AT_ONCE)) {
    const columns = Object.keys(some[0] ?? {}).filter((column) => column !== key);
    const assignments = raw(columns.map((column) => `"${column}" = changed."${column}"`).join(', '));
    await tx.$executeRaw(sql`UPDATE ${named(table)} known SET ${assignments} FROM ${rowsOf(table, some)} changed WHERE known.${named(key)} = changed.${named(key)}`);
  }
}

/** Removes rows by a column that holds ids: their own, or those of what they belong to. */
export async function deleteRows(tx: CatalogDb, table: Table | 'EvidenceOutput' | 'DataExchange', ids: readonly string[], column = 'id'): Promise<void> {
  if (ids.length > 0) await tx.$executeRaw(sql`DELETE FROM ${named(table)} WHERE ${named(column)} = ANY (${uuids(ids)})`);
}

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

export function inParts<Item>(items: readonly Item[], most: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / most) }, (_, i) => items.slice(i * most, (i + 1) * most));
}
