import type { CatalogEvent } from '../catalog';
import type { CatalogDb } from '../stored/stored-rows.store';
import { isNew, type Approved, type ImportSession, type ImportSource } from './import-session';
import { importingActor, mayWriteAll } from './importer';
import { eventColumns, lifeEventColumns } from './record-columns';
import { findEventIds, findServiceIds } from './rows.store';

/** Records events with the services that they make needed; life events and steps of journeys have tables of their own. */
export async function writeEvents(session: ImportSession, items: readonly Approved<CatalogEvent>[]): Promise<void> {
  const { tx, source } = session;
  const lifeEvents = items.filter(({ record }) => record.class !== 'cv:Event');
  const steps = items.filter(({ record }) => record.class === 'cv:Event');
  await saveLifeEvents(tx, lifeEvents, source);
  await saveSteps(session, steps);
  const ids = await findEventIds(tx, items.map(({ record }) => record.uri));
  const services = await findServiceIds(tx, items.flatMap(({ record }) => record.services));
  for (const { record } of lifeEvents) {
    await saveTypes(tx, ids.lifeEvents.get(record.uri) ?? '', record, source);
    await linkLifeEvent(tx, ids.lifeEvents.get(record.uri) ?? '', record.services, services, source);
  }
  for (const { record } of steps) await linkStep(tx, ids.events.get(record.uri) ?? '', record.services, services, source);
  await resolveEvents(tx, ids.events, items.filter(isNew).map(({ record }) => record.uri));
}

async function saveLifeEvents(tx: CatalogDb, items: readonly Approved<CatalogEvent>[], source: ImportSource): Promise<void> {
  const added = items.filter(isNew).map(({ record }) => ({ uri: record.uri, ...lifeEventColumns(record), ...source }));
  if (added.length > 0) await tx.lifeEvent.createMany({ data: added });
  for (const { record } of items.filter((item) => !isNew(item))) await tx.lifeEvent.update({ where: { uri: record.uri }, data: { ...lifeEventColumns(record), ...source } });
}

/** Whoever imports a step first describes it from then on; what the secretariat imports stays its own. */
async function saveSteps({ tx, source, importer }: ImportSession, items: readonly Approved<CatalogEvent>[]): Promise<void> {
  const ownerActorId = mayWriteAll(importer) ? null : importingActor(importer);
  const added = items.filter(isNew).map(({ record }) => ({ uri: record.uri, ownerActorId, ...eventColumns(record), ...source }));
  if (added.length > 0) await tx.event.createMany({ data: added });
  for (const { record } of items.filter((item) => !isNew(item))) await tx.event.update({ where: { uri: record.uri }, data: { ...eventColumns(record), ...source } });
}

/** The terms that a life event is classified by, called as the register calls them. */
async function saveTypes(tx: CatalogDb, lifeEventId: string, { types }: CatalogEvent, source: ImportSource): Promise<void> {
  const rows = await tx.lifeEventType.findMany({ where: { lifeEventId }, select: { id: true, uri: true } });
  for (const { id } of rows.filter(({ uri }) => !types.includes(uri))) await tx.lifeEventType.delete({ where: { id } });
  const added = types.filter((uri) => !rows.some((row) => row.uri === uri));
  if (added.length === 0) return;
  const concepts = await tx.catalogResource.findMany({ where: { uri: { in: added }, kind: 'concept' }, select: { uri: true, fields: true } });
  const labels = new Map(concepts.map(({ uri, fields }) => [uri, (fields as { labels?: object }).labels ?? {}]));
  await tx.lifeEventType.createMany({ data: added.map((uri) => ({ lifeEventId, uri, labels: labels.get(uri) ?? {}, ...source })) });
}

/** What an event's links are, and what they shall be: services by their IRIs, known or not. */
interface Link {
  readonly id: string;
  readonly serviceId: string | null;
  readonly unresolvedReference: string | null;
}

function difference(rows: readonly Link[], wanted: readonly string[], services: ReadonlyMap<string, string>) {
  const isKept = (row: Link, uri: string) => (row.serviceId === null ? row.unresolvedReference === uri : row.serviceId === services.get(uri));
  return { gone: rows.filter((row) => !wanted.some((uri) => isKept(row, uri))), added: wanted.filter((uri) => !rows.some((row) => isKept(row, uri))) };
}

const reference = (uri: string, services: ReadonlyMap<string, string>) => {
  const serviceId = services.get(uri);
  return serviceId === undefined ? { serviceId: null, unresolvedReference: uri } : { serviceId, unresolvedReference: null };
};

/** Services that a life event has keep their places in the journey; new ones follow after them. */
async function linkLifeEvent(tx: CatalogDb, lifeEventId: string, wanted: readonly string[], services: ReadonlyMap<string, string>, source: ImportSource): Promise<void> {
  const rows = await tx.lifeEventService.findMany({ where: { lifeEventId }, select: { id: true, serviceId: true, unresolvedReference: true, position: true } });
  const { gone, added } = difference(rows, wanted, services);
  for (const { id } of gone) await tx.lifeEventService.delete({ where: { id } });
  const last = Math.max(0, ...rows.map(({ position }) => position));
  if (added.length > 0) await tx.lifeEventService.createMany({ data: added.map((uri, i) => ({ lifeEventId, position: last + 1 + i, ...reference(uri, services), ...source })) });
}

async function linkStep(tx: CatalogDb, eventId: string, wanted: readonly string[], services: ReadonlyMap<string, string>, source: ImportSource): Promise<void> {
  const rows = await tx.eventService.findMany({ where: { eventId }, select: { id: true, serviceId: true, unresolvedReference: true } });
  const { gone, added } = difference(rows, wanted, services);
  for (const { id } of gone) await tx.eventService.delete({ where: { id } });
  if (added.length > 0) await tx.eventService.createMany({ data: added.map((uri) => ({ eventId, ...reference(uri, services), ...source })) });
}

/** Outputs that named an event before it was known lead to it now. */
async function resolveEvents(tx: CatalogDb, ids: ReadonlyMap<string, string>, uris: readonly string[]): Promise<void> {
  const dangling = uris.length === 0 ? [] : await tx.outputEvent.findMany({ where: { unresolvedReference: { in: [...uris] } } });
  for (const { id, unresolvedReference } of dangling) {
    const eventId = ids.get(unresolvedReference ?? '');
    if (eventId !== undefined) await tx.outputEvent.update({ where: { id }, data: { eventId, unresolvedReference: null } });
  }
}

/** Adds services to an event that the file does not describe, since the services say that they belong to it. */
export async function addServices({ tx, source }: ImportSession, event: { readonly uri: string; readonly services: readonly string[] }): Promise<void> {
  const ids = await findEventIds(tx, [event.uri]);
  const services = await findServiceIds(tx, event.services);
  const lifeEventId = ids.lifeEvents.get(event.uri);
  if (lifeEventId !== undefined) return linkLifeEvent(tx, lifeEventId, event.services, services, source);
  const eventId = ids.events.get(event.uri);
  if (eventId !== undefined) await linkStep(tx, eventId, event.services, services, source);
}
