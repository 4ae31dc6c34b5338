import { fromDay } from '../../shared/context';
import type { Tx } from '../context';

/** The owner of a life event on a day; null for a life event that is not there. */
export async function findOwnerOn(tx: Tx, lifeEventId: string, day: string): Promise<{ ownerActorId: string | null } | null> {
  const at = fromDay(day);
  const event = await tx.lifeEvent.findUnique({
    where: { id: lifeEventId },
    select: { responsibilities: { where: { role: 'OWNER', validFrom: { lte: at }, OR: [{ validTo: null }, { validTo: { gt: at } }] }, select: { actorId: true } } },
  });
  return event && { ownerActorId: event.responsibilities[0]?.actorId ?? null };
}

/** Who answers for a service; null for a service that is not there. */
export function findAuthority(tx: Tx, serviceId: string): Promise<{ ownerActorId: string | null } | null> {
  return tx.service.findUnique({ where: { id: serviceId }, select: { ownerActorId: true } });
}
