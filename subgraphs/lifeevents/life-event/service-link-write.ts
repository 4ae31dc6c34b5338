import { FAULT } from '../../shared/writing/fault';
import { checkId } from '../../shared/writing/record-id';
import { lockRow } from '../../shared/writing/version.store';
import { lifeEventToWrite } from '../authority/may-write';
import type { WriteSession } from '../context';
import { checkPosition } from '../../shared/writing/position';
import { checkSource } from '../../shared/writing/source';
import { findLifeEventRow, type LifeEventRow } from './life-event.store';
import type { LinkServiceInput, OrderServicesInput, UnlinkServiceInput } from './life-event-write.input';
import { deleteServiceLink, findLifeEventsOfLinks, findServiceLinks, insertServiceLink, placeServiceLinks, serviceExists, type ServiceLink } from './life-event-write.store';
import { placedAt } from './service-order';

const EVENT = ['input', 'lifeEvent'];
const SERVICE = ['input', 'service'];

/** Links a service to a life event, at a place of the way through it. */
export async function linkService(session: WriteSession, input: LinkServiceInput): Promise<LifeEventRow> {
  const { tx, faults } = session;
  const lifeEventId = await lifeEventToWrite(session, input.lifeEvent, EVENT);
  const serviceId = checkId(faults, input.service, SERVICE);
  const place = input.position == null ? null : checkPosition(faults, input.position, ['input', 'position']);
  const source = checkSource(faults, input.source, ['input', 'source']);
  if (serviceId !== null && !(await serviceExists(tx, serviceId))) faults.add(FAULT.RECORD_UNKNOWN(SERVICE, { type: 'service', id: serviceId }));
  const links = lifeEventId === null ? [] : await holdLinks(session, lifeEventId);
  if (links.some((link) => link.serviceId === serviceId)) faults.add(FAULT.ALREADY_RECORDED(SERVICE, { what: 'The service in this life event' }));
  faults.stopIfAny();
  const last = (links.at(-1)?.position ?? 0) + 1;
  const id = await insertServiceLink(tx, { lifeEventId: lifeEventId as string, serviceId: serviceId, position: last, ...source });
  if (place !== null) await placeServiceLinks(tx, links.toSpliced(Math.min(place, links.length + 1) - 1, 0, { id, position: last } as ServiceLink));
  return findLifeEventRow(tx, lifeEventId as string);
}

/** Takes a service out of a life event; those after it move one place up. */
export async function unlinkService(session: WriteSession, input: UnlinkServiceInput): Promise<LifeEventRow> {
  const { tx, faults } = session;
  const lifeEventId = await lifeEventToWrite(session, input.lifeEvent, EVENT);
  const serviceId = checkId(faults, input.service, SERVICE);
  const links = lifeEventId === null ? [] : await holdLinks(session, lifeEventId);
  const link = links.find((candidate) => candidate.serviceId === serviceId);
  if (lifeEventId !== null && serviceId !== null && !link) faults.add(FAULT.RECORD_UNKNOWN(SERVICE, { type: 'service of this life event', id: serviceId }));
  faults.stopIfAny();
  await deleteServiceLink(tx, (link as ServiceLink).id);
  await placeServiceLinks(tx, links.filter((candidate) => candidate !== link));
  return findLifeEventRow(tx, lifeEventId as string);
}

/** Puts the services of a life event into another order. References that lead nowhere stay where they are, at the end. */
export async function orderServices(session: WriteSession, input: OrderServicesInput): Promise<LifeEventRow> {
  const { tx, faults } = session;
  const path = ['input', 'services'];
  const lifeEventId = await lifeEventToWrite(session, input.lifeEvent, EVENT);
  const ids = input.services.map((value, i) => checkId(faults, value, [...path, i]));
  const links = lifeEventId === null ? [] : await holdLinks(session, lifeEventId);
  const linked = new Map(links.flatMap((link) => (link.serviceId === null ? [] : [[link.serviceId, link] as const])));
  if (lifeEventId !== null && (new Set(ids).size !== ids.length || ids.length !== linked.size || ids.some((id) => !linked.has(id ?? '')))) {
    faults.add(FAULT.VALUE_OUT_OF_RANGE(path, { why: `must name each of the ${String(linked.size)} services of the life event once` }));
  }
  faults.stopIfAny();
  await placeServiceLinks(tx, [...ids.map((id) => linked.get(id as string) as ServiceLink), ...links.filter((link) => link.serviceId === null)]);
  return findLifeEventRow(tx, lifeEventId as string);
}

/** Puts some links to services, by their ids, at places of their own on the way; the others keep their order around them. */
export async function placeServices(session: WriteSession, wanted: ReadonlyMap<string, number>): Promise<void> {
  const { tx, faults } = session;
  const lifeEventIds = await findLifeEventsOfLinks(tx, [...wanted.keys()]);
  for (const id of lifeEventIds) await lifeEventToWrite(session, id, EVENT);
  for (const place of wanted.values()) checkPosition(faults, place, ['input', 'position']);
  faults.stopIfAny();
  for (const id of lifeEventIds) {
    const links = new Map((await holdLinks(session, id)).map((link) => [link.id, link]));
    await placeServiceLinks(tx, placedAt([...links.keys()], new Map([...wanted].filter(([link]) => links.has(link)))).map((link) => links.get(link) as ServiceLink));
  }
}

/** The links of a life event, held so that two who order them at once do not mix their orders. */
async function holdLinks({ tx }: WriteSession, lifeEventId: string): Promise<ServiceLink[]> {
  await lockRow(tx, 'LifeEvent', lifeEventId);
  return findServiceLinks(tx, lifeEventId);
}
