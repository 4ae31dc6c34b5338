import { deleteRows } from '../../../shared/database/bulk';
import { insertRows } from './bulk.store';
import type { ImportSession } from './import-session';

/** An event of the register, and the IRIs of the services that it shall make needed. */
interface LinkedEvent {
  readonly id: string;
  readonly services: readonly string[];
}

/** What an event's links are: to a service, or to an IRI that nobody describes. */
interface Link {
  readonly id: string;
  readonly eventId: string;
  readonly serviceId: string | null;
  readonly unresolvedReference: string | null;
}

type Ids = ReadonlyMap<string, string>;

const reference = (uri: string, services: Ids) => {
  const serviceId = services.get(uri);
  return serviceId === undefined ? { serviceId: null, unresolvedReference: uri } : { serviceId, unresolvedReference: null };
};
const keyOf = ({ serviceId, unresolvedReference }: Pick<Link, 'serviceId' | 'unresolvedReference'>): string => serviceId ?? `<${unresolvedReference ?? ''}>`;

/** The links that nobody wants any more, and the IRIs that need new ones, event by event. */
function compare(events: readonly LinkedEvent[], links: readonly Link[], services: Ids) {
  const known = new Map(events.map(({ id }) => [id, new Map<string, Link>()]));
  for (const link of links) known.get(link.eventId)?.set(keyOf(link), link);
  return events.map((event) => {
    const own = known.get(event.id) ?? new Map<string, Link>();
    const wanted = new Map(event.services.map((uri) => [keyOf(reference(uri, services)), uri]));
    return { event, gone: [...own].filter(([key]) => !wanted.has(key)).map(([, { id }]) => id), added: [...wanted].filter(([key]) => !own.has(key)).map(([, uri]) => uri) };
  });
}

/** Services that a life event has keep their places in the journey; new ones follow after them. */
export async function linkLifeEvents({ tx, source }: ImportSession, events: readonly LinkedEvent[], services: Ids): Promise<void> {
  if (events.length === 0) return;
  const rows = await tx.lifeEventService.findMany({ where: { lifeEventId: { in: events.map(({ id }) => id) } }, select: { id: true, lifeEventId: true, serviceId: true, unresolvedReference: true, position: true } });
  const last = new Map<string, number>();
  for (const { lifeEventId, position } of rows) last.set(lifeEventId, Math.max(last.get(lifeEventId) ?? 0, position));
  const changes = compare(events, rows.map((row) => ({ ...row, eventId: row.lifeEventId })), services);
  await deleteRows(tx, 'LifeEventService', changes.flatMap(({ gone }) => gone));
  const added = changes.flatMap(({ event, added: uris }) => uris.map((uri, i) => ({ lifeEventId: event.id, position: (last.get(event.id) ?? 0) + 1 + i, ...reference(uri, services), ...source })));
  await insertRows(tx, 'LifeEventService', added);
}

export async function linkSteps({ tx, source }: ImportSession, events: readonly LinkedEvent[], services: Ids): Promise<void> {
  if (events.length === 0) return;
  const rows = await tx.eventService.findMany({ where: { eventId: { in: events.map(({ id }) => id) } }, select: { id: true, eventId: true, serviceId: true, unresolvedReference: true } });
  const changes = compare(events, rows, services);
  await deleteRows(tx, 'EventService', changes.flatMap(({ gone }) => gone));
  await insertRows(tx, 'EventService', changes.flatMap(({ event, added }) => added.map((uri) => ({ eventId: event.id, ...reference(uri, services), ...source }))));
}
