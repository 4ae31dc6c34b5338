import type { Prisma } from '../../../prisma/generated/lifeevents/client/client';
import type { Tx } from '../context';
import type { UserNeedRow } from './user-need.store';

export function findNeed(tx: Tx, id: string): Promise<UserNeedRow | null> {
  return tx.userNeed.findUnique({ where: { id } });
}

/** The place after the last need of a life event. */
export async function nextNeedPosition(tx: Tx, lifeEventId: string): Promise<number> {
  const { _max } = await tx.userNeed.aggregate({ where: { lifeEventId }, _max: { position: true } });
  return (_max.position ?? 0) + 1;
}

export function insertNeed(tx: Tx, data: Prisma.UserNeedUncheckedCreateInput): Promise<UserNeedRow> {
  return tx.userNeed.create({ data });
}

export function changeNeed(tx: Tx, id: string, data: Prisma.UserNeedUncheckedUpdateInput): Promise<UserNeedRow> {
  return tx.userNeed.update({ where: { id }, data });
}

export function deleteNeed(tx: Tx, id: string): Promise<UserNeedRow> {
  return tx.userNeed.delete({ where: { id } });
}
