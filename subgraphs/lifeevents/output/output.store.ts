import type { Db } from '../context';

/** What may come out of these services, in the order their owners list it. */
export function findOutputsOfServices(db: Db, serviceIds: readonly string[]) {
  return db.output.findMany({ where: { serviceId: { in: [...serviceIds] } }, orderBy: [{ position: 'asc' }, { id: 'asc' }] });
}

export type OutputRow = Awaited<ReturnType<typeof findOutputsOfServices>>[number];

export function findOutputs(db: Db, ids: readonly string[]): Promise<OutputRow[]> {
  return db.output.findMany({ where: { id: { in: [...ids] } } });
}

/** The events that these outputs may cause. */
export function findEventsOfOutputs(db: Db, outputIds: readonly string[]) {
  return db.outputEvent.findMany({ where: { outputId: { in: [...outputIds] }, eventId: { not: null } }, include: { event: true }, orderBy: { id: 'asc' } });
}

export type EventRow = NonNullable<Awaited<ReturnType<typeof findEventsOfOutputs>>[number]['event']>;

export function findEvents(db: Db, ids: readonly string[]): Promise<EventRow[]> {
  return db.event.findMany({ where: { id: { in: [...ids] } } });
}
