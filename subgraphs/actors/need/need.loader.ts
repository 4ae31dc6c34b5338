import { defineLoader, groupBy } from '../../shared/loader';
import type { ActorsContext } from '../context';
import { findNeeds, type NeedRow } from './need.store';

export const needsLoader = defineLoader<ActorsContext, string, NeedRow[]>(
  async ({ db }, actorIds) => groupBy(await findNeeds(db, actorIds), (row) => row.actorId),
  () => [],
);
