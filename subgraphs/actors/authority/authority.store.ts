import { fromDay } from '../../shared/context';
import type { Tx } from '../context';

/** An actor as far as it decides who may write it; null for one that is not there. */
export function findActorToWrite(tx: Tx, id: string): Promise<{ id: string; organizationNumber: string | null } | null> {
  return tx.actor.findUnique({ where: { id }, select: { id: true, organizationNumber: true } });
}

/** Who keeps the record of an ecosystem; null for an ecosystem that is not there. */
export function findEcosystemKeeper(tx: Tx, id: string): Promise<{ keeperId: string | null } | null> {
  return tx.ecosystem.findUnique({ where: { id }, select: { keeperId: true } });
}

/** Who operates a shared component on a day; null for a component that is not there. */
export async function findOperatorOn(tx: Tx, componentId: string, day: string): Promise<{ operatorId: string | null } | null> {
  const at = fromDay(day);
  const component = await tx.sharedComponent.findUnique({
    where: { id: componentId },
    select: { actors: { where: { role: 'OPERATOR', AND: [{ OR: [{ validFrom: null }, { validFrom: { lte: at } }] }, { OR: [{ validTo: null }, { validTo: { gt: at } }] }] }, select: { actorId: true } } },
  });
  return component && { operatorId: component.actors[0]?.actorId ?? null };
}
