import { v7 as uuidv7 } from 'uuid';
import type { CatalogOutput } from '../catalog';
import type { CatalogDb } from '../stored/stored-rows.store';
import { deleteRows } from '../../../shared/database/bulk';
import { findIds, insertRows, updateRows } from './bulk.store';
import type { ImportSession } from './import-session';
import type { Placement } from './write-parts';
import { outputColumns } from './record-columns';
import { nextPositions } from './rows.store';

type Ids = ReadonlyMap<string, string>;

/** Records outputs of the services that name them, and makes those that are recorded already say the same. */
export async function writeOutputs({ tx, source }: ImportSession, placements: readonly Placement<CatalogOutput>[]): Promise<void> {
  const causes = placements.flatMap(({ record }) => record.causes);
  const [lifeEvents, events] = [await findIds(tx, 'LifeEvent', causes), await findIds(tx, 'Event', causes)];
  const columnsOf = (record: CatalogOutput) => ({ ...outputColumns(record, record.causes.filter((uri) => lifeEvents.has(uri))), ...source });
  // What an output leads to, as rows say it: steps of journeys, and what nobody knows. Life events have no rows here.
  const linksOf = (outputId: string, record: CatalogOutput) => record.causes.filter((uri) => !lifeEvents.has(uri)).map((uri) => ({ outputId, ...causeOf(uri, events) }));
  const changed = placements.flatMap(({ record, rows }) => rows.map(({ id }) => ({ id, record })));
  await updateRows(tx, 'Output', 'id', changed.map(({ id, record }) => ({ id, ...columnsOf(record) })));
  const takePosition = await nextPositions(tx, 'output', placements.flatMap(({ serviceIds }) => serviceIds));
  const added = placements.flatMap(({ record, serviceIds }) => serviceIds.map((serviceId) => ({ id: uuidv7(), serviceId, record })));
  await insertRows(tx, 'Output', added.map(({ id, serviceId, record }) => ({ id, serviceId, uri: record.uri, position: takePosition(serviceId), ...columnsOf(record) })));
  const kept = await dropUnwanted(tx, changed.map(({ id }) => id), changed.flatMap(({ id, record }) => linksOf(id, record)));
  const wanted = [...changed, ...added].flatMap(({ id, record }) => linksOf(id, record));
  await insertRows(tx, 'OutputEvent', wanted.filter((link) => !kept.has(keyOf(link))).map((link) => ({ ...link, ...source })));
}

interface Cause {
  readonly outputId: string;
  readonly eventId: string | null;
  readonly unresolvedReference: string | null;
}

const causeOf = (uri: string, events: Ids) => ({ eventId: events.get(uri) ?? null, unresolvedReference: events.has(uri) ? null : uri });
const keyOf = ({ outputId, eventId, unresolvedReference }: Cause): string => `${outputId} ${eventId ?? `<${unresolvedReference ?? ''}>`}`;

/** Takes away the links of these outputs that nobody wants any more; tells those that stay. */
async function dropUnwanted(tx: CatalogDb, outputIds: readonly string[], wanted: readonly Cause[]): Promise<Set<string>> {
  const rows = outputIds.length === 0 ? [] : await tx.outputEvent.findMany({ where: { outputId: { in: [...outputIds] } }, select: { id: true, outputId: true, eventId: true, unresolvedReference: true } });
  const isWanted = new Set(wanted.map(keyOf));
  await deleteRows(tx, 'OutputEvent', rows.filter((row) => !isWanted.has(keyOf(row))).map(({ id }) => id));
  return new Set(rows.map(keyOf));
}

/** Takes outputs away from their services, with what only tells how they are used. */
export async function removeOutputs(tx: CatalogDb, outputIds: readonly string[]): Promise<void> {
  for (const table of ['OutputEvent', 'EvidenceOutput', 'DataExchange'] as const) await deleteRows(tx, table, outputIds, 'outputId');
  await deleteRows(tx, 'Output', outputIds);
}
