import type { Db } from '../context';

/** The obstacles of these life events, in the order their owners list them. */
export function findObstacles(db: Db, lifeEventIds: readonly string[]) {
  return db.obstacle.findMany({ where: { lifeEventId: { in: [...lifeEventIds] } }, orderBy: [{ position: 'asc' }, { id: 'asc' }] });
}

export type ObstacleRow = Awaited<ReturnType<typeof findObstacles>>[number];
