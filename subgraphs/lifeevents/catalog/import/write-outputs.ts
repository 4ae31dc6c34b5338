import { v7 as uuidv7 } from 'uuid';
import type { CatalogOutput } from '../catalog';
import type { CatalogDb } from '../stored/stored-rows.store';
import type { ImportSession, ImportSource } from './import-session';
import type { Placement } from './write-parts';
import { outputColumns } from './record-columns';
import { findEventIds, nextPositions } from './rows.store';

type Events = Awaited<ReturnType<typeof findEventIds>>;

/** Records outputs of the services that name them, and makes those that are recorded already say the same. */
export async function writeOutputs({ tx, source }: ImportSession, placements: readonly Placement<CatalogOutput>[]): Promise<void> {
  const causes = placements.flatMap(({ record }) => record.causes);
  const events = causes.length === 0 ? { lifeEvents: new Map<string, string>(), events: new Map<string, string>() } : await findEventIds(tx, causes);
  const columnsOf = (record: CatalogOutput) => ({ ...outputColumns(record, record.causes.filter((uri) => events.lifeEvents.has(uri))), ...source });
  for (const { record, rows } of placements) for (const { id } of rows) await tx.output.update({ where: { id }, data: columnsOf(record) });
  const takePosition = await nextPositions(tx, 'output', placements.flatMap(({ serviceIds }) => serviceIds));
  const added = placements.flatMap(({ record, serviceIds }) => serviceIds.map((serviceId) => ({ record, row: { id: uuidv7(), serviceId, uri: record.uri, position: takePosition(serviceId), ...columnsOf(record) } })));
  if (added.length > 0) await tx.output.createMany({ data: added.map(({ row }) => row) });
  for (const { record, rows } of placements) for (const { id } of rows) await relinkCauses(tx, id, wantedCauses(record, events), source);
  const links = added.flatMap(({ record, row }) => wantedCauses(record, events).map((cause) => ({ outputId: row.id, ...cause, ...source })));
  if (links.length > 0) await tx.outputEvent.createMany({ data: links });
}

/** What an output leads to, as rows say it: steps of journeys, and what nobody knows. Life events have no rows here. */
function wantedCauses({ causes }: CatalogOutput, { lifeEvents, events }: Events): Cause[] {
  return causes.filter((uri) => !lifeEvents.has(uri)).map((uri) => ({ eventId: events.get(uri) ?? null, unresolvedReference: events.has(uri) ? null : uri }));
}

interface Cause {
  readonly eventId: string | null;
  readonly unresolvedReference: string | null;
}

const isSameCause = (a: Cause, b: Cause): boolean => a.eventId === b.eventId && a.unresolvedReference === b.unresolvedReference;

async function relinkCauses(tx: CatalogDb, outputId: string, wanted: readonly Cause[], source: ImportSource): Promise<void> {
  const rows = await tx.outputEvent.findMany({ where: { outputId }, select: { id: true, eventId: true, unresolvedReference: true } });
  for (const row of rows) if (!wanted.some((cause) => isSameCause(cause, row))) await tx.outputEvent.delete({ where: { id: row.id } });
  const added = wanted.filter((cause) => !rows.some((row) => isSameCause(cause, row)));
  if (added.length > 0) await tx.outputEvent.createMany({ data: added.map((cause) => ({ outputId, ...cause, ...source })) });
}

/** Takes an output away from its service, with what only tells how it is used. */
export async function removeOutput(tx: CatalogDb, outputId: string): Promise<void> {
  await tx.outputEvent.deleteMany({ where: { outputId } });
  await tx.evidenceOutput.deleteMany({ where: { outputId } });
  await tx.dataExchange.deleteMany({ where: { outputId } });
  await tx.output.delete({ where: { id: outputId } });
}
