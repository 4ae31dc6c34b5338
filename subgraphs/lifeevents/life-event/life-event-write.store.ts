import type { Prisma } from '../../../prisma/generated/lifeevents/client/client';
import type { Tx } from '../context';
import type { LifeEventRow } from './life-event.store';

export function findLifeEventToWrite(tx: Tx, id: string): Promise<LifeEventRow | null> {
  return tx.lifeEvent.findUnique({ where: { id } });
}

export function insertLifeEvent(tx: Tx, data: Prisma.LifeEventUncheckedCreateInput): Promise<LifeEventRow> {
  return tx.lifeEvent.create({ data });
}

export function changeLifeEvent(tx: Tx, id: string, data: Prisma.LifeEventUncheckedUpdateInput): Promise<LifeEventRow> {
  return tx.lifeEvent.update({ where: { id }, data });
}

/** The terms as they are to be: what is new is added, what is gone is removed, what stays is left alone. */
export async function replaceTypes(tx: Tx, lifeEventId: string, types: readonly { uri: string; labels: Prisma.InputJsonObject }[]): Promise<void> {
  await tx.lifeEventType.deleteMany({ where: { lifeEventId, uri: { notIn: types.map(({ uri }) => uri) } } });
  const known = new Map((await tx.lifeEventType.findMany({ where: { lifeEventId } })).map((row) => [row.uri, row]));
  for (const { uri, labels } of types) {
    const row = known.get(uri);
    if (!row) await tx.lifeEventType.create({ data: { lifeEventId, uri, labels } });
    else if (JSON.stringify(row.labels) !== JSON.stringify(labels)) await tx.lifeEventType.update({ where: { id: row.id }, data: { labels } });
  }
}

/** What the terms of a life event are called, by their IRIs. */
export async function findTypeLabels(tx: Tx, lifeEventId: string): Promise<Map<string, unknown>> {
  return new Map((await tx.lifeEventType.findMany({ where: { lifeEventId } })).map(({ uri, labels }) => [uri, labels]));
}

/** The links of a life event to services, in the order of the way. */
export function findServiceLinks(tx: Tx, lifeEventId: string) {
  return tx.lifeEventService.findMany({ where: { lifeEventId }, orderBy: { position: 'asc' } });
}

/** The life events that these links are of. */
export async function findLifeEventsOfLinks(tx: Tx, linkIds: readonly string[]): Promise<string[]> {
  const rows = await tx.lifeEventService.findMany({ where: { id: { in: [...linkIds] } }, select: { lifeEventId: true }, distinct: ['lifeEventId'], orderBy: { lifeEventId: 'asc' } });
  return rows.map(({ lifeEventId }) => lifeEventId);
}

export type ServiceLink = Awaited<ReturnType<typeof findServiceLinks>>[number];

export async function serviceExists(tx: Tx, id: string): Promise<boolean> {
  return (await tx.service.findUnique({ where: { id }, select: { id: true } })) !== null;
}

export async function insertServiceLink(tx: Tx, data: Prisma.LifeEventServiceUncheckedCreateInput): Promise<string> {
  return (await tx.lifeEventService.create({ data, select: { id: true } })).id;
}

export async function deleteServiceLink(tx: Tx, id: string): Promise<void> {
  await tx.lifeEventService.delete({ where: { id } });
}

/** Beyond every place in use, where links wait while others take their places. */
const ASIDE = 1_000_000;

/** Gives links the places 1, 2, 3 … in this order; only those that move are written. */
export async function placeServiceLinks(tx: Tx, links: readonly Pick<ServiceLink, 'id' | 'position'>[]): Promise<void> {
  const moving = links.map(({ id, position }, i) => ({ id, from: position, to: i + 1 })).filter(({ from, to }) => from !== to);
  const isTaken = new Set(links.map(({ position }) => position));
  for (const { id, to } of moving) if (isTaken.has(to)) await tx.lifeEventService.update({ where: { id }, data: { position: ASIDE + to } });
  for (const { id, to } of moving) await tx.lifeEventService.update({ where: { id }, data: { position: to } });
}
