import type { Prisma } from '../../../prisma/generated/lifeevents/client/client';
import type { Tx } from '../context';
import type { ObstacleRow } from './obstacle.store';

export function findObstacle(tx: Tx, id: string): Promise<ObstacleRow | null> {
  return tx.obstacle.findUnique({ where: { id } });
}

/** The place after the last obstacle of a life event. */
export async function nextObstaclePosition(tx: Tx, lifeEventId: string): Promise<number> {
  const { _max } = await tx.obstacle.aggregate({ where: { lifeEventId }, _max: { position: true } });
  return (_max.position ?? 0) + 1;
}

export function insertObstacle(tx: Tx, data: Prisma.ObstacleUncheckedCreateInput): Promise<ObstacleRow> {
  return tx.obstacle.create({ data });
}

export function changeObstacle(tx: Tx, id: string, data: Prisma.ObstacleUncheckedUpdateInput): Promise<ObstacleRow> {
  return tx.obstacle.update({ where: { id }, data });
}

export function deleteObstacle(tx: Tx, id: string): Promise<ObstacleRow> {
  return tx.obstacle.delete({ where: { id } });
}
