import type { Tx } from '../context';

/** The id of the service or event with an IRI; null when there is none. */
export async function findIdOfIri(tx: Tx, name: 'service' | 'event', uri: string): Promise<string | null> {
  const wanted = { where: { uri }, select: { id: true } };
  return (name === 'service' ? await tx.service.findUnique(wanted) : await tx.event.findUnique(wanted))?.id ?? null;
}

/** What a link of a life event leads from and to. */
export async function findServiceLink(tx: Tx, id: string): Promise<{ lifeEvent: string; service: string }> {
  const { lifeEventId, serviceId } = await tx.lifeEventService.findUniqueOrThrow({ where: { id } });
  return { lifeEvent: lifeEventId, service: serviceId ?? '' };
}

/** What a link of an output leads from and to. */
export async function findEventLink(tx: Tx, id: string): Promise<{ output: string; event: string | null }> {
  const { outputId, eventId } = await tx.outputEvent.findUniqueOrThrow({ where: { id } });
  return { output: outputId, event: eventId };
}

/** What a link of an event leads from and to. */
export async function findTriggerLink(tx: Tx, id: string): Promise<{ event: string; service: string | null }> {
  const { eventId, serviceId } = await tx.eventService.findUniqueOrThrow({ where: { id } });
  return { event: eventId, service: serviceId };
}
