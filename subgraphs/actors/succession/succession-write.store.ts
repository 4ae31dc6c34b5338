import type { Prisma, Succession } from '../../../prisma/generated/actors/client/client';
import { fromDay } from '../../shared/context';
import type { Tx } from '../context';
import { partStore } from '../record/part.store';

export const SUCCESSIONS = partStore<Succession, Prisma.SuccessionUncheckedCreateInput, never>('Succession', (tx) => tx.succession);

/** The succession between two actors that takes effect on a day; null when none is recorded. */
export function findSuccessionOn(tx: Tx, predecessorId: string, successorId: string, day: string): Promise<Succession | null> {
  return tx.succession.findUnique({ where: { predecessorId_successorId_effectiveOn: { predecessorId, successorId, effectiveOn: fromDay(day) } } });
}
