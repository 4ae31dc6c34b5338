import type { CatalogEvent } from '../catalog';
import type { CatalogDb } from '../stored/stored-rows.store';
import { deleteRows } from '../../../shared/database/bulk';
import { findIds, insertRows, resolveLinks, updateRows } from './bulk.store';
import { isNew, type Approved, type ImportSession } from './import-session';
import { importingActor } from '../../../shared/importing/importer';
import { linkLifeEvents, linkSteps } from './link-services';
import { eventColumns, lifeEventColumns } from './record-columns';
import { registerImporter } from './rows.store';

/** Records events with the services that they make needed; life events and steps of journeys have tables of their own. */
export async function writeEvents(session: ImportSession, items: readonly Approved<CatalogEvent>[]): Promise<void> {
  const lifeEvents = items.filter(({ record }) => record.class !== 'cv:Event');
  const steps = items.filter(({ record }) => record.class === 'cv:Event');
  await saveLifeEvents(session, lifeEvents);
  await saveSteps(session, steps);
  await saveTypes(session, lifeEvents.map(({ record }) => record));
  await linkEvents(session, items.map(({ record }) => record));
  await resolveLinks(session.tx, 'OutputEvent', 'eventId', 'Event', steps.filter(isNew).map(({ record }) => record.uri));
}

/** Gives events that the register has the services that are named with them, and no others. */
export async function linkEvents(session: ImportSession, events: readonly Pick<CatalogEvent, 'uri' | 'services'>[]): Promise<void> {
  const { tx } = session;
  const uris = events.map(({ uri }) => uri);
  const services = await findIds(tx, 'Service', events.flatMap((event) => event.services));
  await linkLifeEvents(session, linked(events, await findIds(tx, 'LifeEvent', uris)), services);
  await linkSteps(session, linked(events, await findIds(tx, 'Event', uris)), services);
}

const linked = (events: readonly Pick<CatalogEvent, 'uri' | 'services'>[], ids: ReadonlyMap<string, string>) => events.flatMap(({ uri, services }) => (ids.has(uri) ? [{ id: ids.get(uri) as string, services }] : []));

async function saveLifeEvents({ tx, source }: ImportSession, items: readonly Approved<CatalogEvent>[]): Promise<void> {
  const rowOf = ({ record }: Approved<CatalogEvent>) => ({ uri: record.uri, ...lifeEventColumns(record), ...source });
  await insertRows(tx, 'LifeEvent', items.filter(isNew).map(rowOf));
  await updateRows(tx, 'LifeEvent', 'uri', items.filter((item) => !isNew(item)).map(rowOf));
}

/** The organisation that imports a step first describes it from then on; what the operator imports is the secretariat's. */
async function saveSteps({ tx, source, importer }: ImportSession, items: readonly Approved<CatalogEvent>[]): Promise<void> {
  const ownerActorId = importingActor(importer);
  const rowOf = ({ record }: Approved<CatalogEvent>) => ({ uri: record.uri, ...eventColumns(record), ...source });
  const added = items.filter(isNew).map((item) => ({ ...rowOf(item), ownerActorId }));
  if (added.length > 0) await registerImporter(tx, importer, source);
  await insertRows(tx, 'Event', added);
  await updateRows(tx, 'Event', 'uri', items.filter((item) => !isNew(item)).map(rowOf));
}

/** The terms that life events are classified by, called as the register calls them. */
async function saveTypes({ tx, source }: ImportSession, events: readonly CatalogEvent[]): Promise<void> {
  const ids = await findIds(tx, 'LifeEvent', events.map(({ uri }) => uri));
  const rows = await tx.lifeEventType.findMany({ where: { lifeEventId: { in: [...ids.values()] } }, select: { id: true, uri: true, lifeEventId: true } });
  const known = new Set(rows.map(({ uri, lifeEventId }) => `${lifeEventId} ${uri}`));
  const wanted = events.flatMap(({ uri, types }) => types.map((type) => ({ lifeEventId: ids.get(uri) ?? '', uri: type })));
  const isWanted = new Set(wanted.map(({ uri, lifeEventId }) => `${lifeEventId} ${uri}`));
  await deleteRows(tx, 'LifeEventType', rows.filter(({ uri, lifeEventId }) => !isWanted.has(`${lifeEventId} ${uri}`)).map(({ id }) => id));
  const added = wanted.filter(({ uri, lifeEventId }) => !known.has(`${lifeEventId} ${uri}`));
  const labels = await findLabels(tx, added.map(({ uri }) => uri));
  await insertRows(tx, 'LifeEventType', added.map((row) => ({ ...row, labels: labels.get(row.uri) ?? {}, ...source })));
}

async function findLabels(tx: CatalogDb, uris: readonly string[]): Promise<Map<string, object>> {
  const concepts = uris.length === 0 ? [] : await tx.catalogResource.findMany({ where: { uri: { in: [...new Set(uris)] }, kind: 'concept' }, select: { uri: true, fields: true } });
  return new Map(concepts.map(({ uri, fields }) => [uri, (fields as { labels?: object }).labels ?? {}]));
}
