import type { Prisma } from '../../../prisma/generated/lifeevents/client/client';
import { fromDay } from '../../shared/context';
import type { Tx } from '../context';

export interface LinkRow {
  readonly id: string;
}

/** What a link leads to: a record, or the text of a reference that leads nowhere. */
export interface LinkTarget {
  readonly id: string | null;
  readonly unresolvedReference: string | null;
}

export function findCause(tx: Tx, outputId: string, { id, unresolvedReference }: LinkTarget): Promise<LinkRow | null> {
  return tx.outputEvent.findFirst({ where: { outputId, eventId: id, unresolvedReference }, select: { id: true } });
}

export function findTrigger(tx: Tx, eventId: string, { id, unresolvedReference }: LinkTarget): Promise<LinkRow | null> {
  return tx.eventService.findFirst({ where: { eventId, serviceId: id, unresolvedReference }, select: { id: true } });
}

export function countCauses(tx: Tx, outputId: string): Promise<number> {
  return tx.outputEvent.count({ where: { outputId } });
}

export function countTriggers(tx: Tx, eventId: string): Promise<number> {
  return tx.eventService.count({ where: { eventId } });
}

export async function insertCause(tx: Tx, data: Prisma.OutputEventUncheckedCreateInput): Promise<void> {
  await tx.outputEvent.create({ data });
}

export async function insertTrigger(tx: Tx, data: Prisma.EventServiceUncheckedCreateInput): Promise<void> {
  await tx.eventService.create({ data });
}

export async function deleteCause(tx: Tx, id: string): Promise<void> {
  await tx.outputEvent.deleteMany({ where: { id } });
}

export async function deleteTrigger(tx: Tx, id: string): Promise<void> {
  await tx.eventService.deleteMany({ where: { id } });
}

/** Whether an actor owns, on a day, a life event that makes people need a service. */
export async function ownsLifeEventWith(tx: Tx, actorId: string, serviceId: string, day: string): Promise<boolean> {
  const at = fromDay(day);
  const owned = { responsibilities: { some: { role: 'OWNER' as const, actorId, validFrom: { lte: at }, OR: [{ validTo: null }, { validTo: { gt: at } }] } } };
  return (await tx.lifeEventService.count({ where: { serviceId, lifeEvent: owned } })) > 0;
}
