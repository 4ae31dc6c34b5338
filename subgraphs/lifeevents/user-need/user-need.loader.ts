import { defineLoader, groupBy } from '../../shared/loader';
import type { Context } from '../context';
import { findNeeds, type UserNeedRow } from './user-need.store';

export const needsOfLifeEvent = defineLoader<Context, string, UserNeedRow[]>(
  async ({ db }, lifeEventIds) => groupBy(await findNeeds(db, lifeEventIds), (row) => row.lifeEventId),
  () => [],
);
