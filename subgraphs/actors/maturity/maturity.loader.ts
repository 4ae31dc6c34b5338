import { defineLoader, groupBy } from '../../shared/loader';
import type { ActorsContext } from '../context';
import { findMaturity, type MaturityRow } from './maturity.store';

export const maturityLoader = defineLoader<ActorsContext, string, MaturityRow[]>(
  async ({ db }, actorIds) => groupBy(await findMaturity(db, actorIds), (row) => row.actorId),
  () => [],
);
