import { defineLoader, groupBy } from '../../shared/loader';
import type { Context } from '../context';
import { findObstacles, type ObstacleRow } from './obstacle.store';

export const obstaclesOfLifeEvent = defineLoader<Context, string, ObstacleRow[]>(
  async ({ db }, lifeEventIds) => groupBy(await findObstacles(db, lifeEventIds), (row) => row.lifeEventId),
  () => [],
);
