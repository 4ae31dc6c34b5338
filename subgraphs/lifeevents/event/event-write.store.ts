import type { Prisma } from '../../../prisma/generated/lifeevents/client/client';
import type { Tx } from '../context';
import type { EventRow } from '../output/output.store';

export function findEvent(tx: Tx, id: string): Promise<EventRow | null> {
  return tx.event.findUnique({ where: { id } });
}

export async function hasEventWithUri(tx: Tx, uri: string): Promise<boolean> {
  return (await tx.event.count({ where: { uri } })) > 0;
}

/** How many outputs cause an event, and how many services it makes needed. */
export async function countLinksOf(tx: Tx, eventId: string): Promise<{ outputs: number; services: number }> {
  return { outputs: await tx.outputEvent.count({ where: { eventId } }), services: await tx.eventService.count({ where: { eventId } }) };
}

export function insertEvent(tx: Tx, data: Prisma.EventUncheckedCreateInput): Promise<EventRow> {
  return tx.event.create({ data });
}

export function changeEvent(tx: Tx, id: string, data: Prisma.EventUncheckedUpdateInput): Promise<EventRow> {
  return tx.event.update({ where: { id }, data });
}

export function deleteEvent(tx: Tx, id: string): Promise<EventRow> {
  return tx.event.delete({ where: { id } });
}
