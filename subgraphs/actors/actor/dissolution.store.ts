import type { ParentPeriod } from '../../../prisma/generated/actors/client/client';
import { fromDay } from '../../shared/context';
import type { Tx } from '../context';

/** The periods of an actor that hold a day or begin after it, in their order. */
export function findParentPeriodsFrom(tx: Tx, actorId: string, day: string): Promise<ParentPeriod[]> {
  return tx.parentPeriod.findMany({ where: { actorId, OR: [{ validTo: null }, { validTo: { gt: fromDay(day) } }] }, orderBy: [{ validFrom: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }] });
}

export function endParentPeriod(tx: Tx, id: string, day: string): Promise<ParentPeriod> {
  return tx.parentPeriod.update({ where: { id }, data: { validTo: fromDay(day) } });
}
