import { defineLoader, groupBy } from '../../shared/loader';
import type { Context } from '../context';
import { findIndicators, type IndicatorRow } from './indicator.store';

export const indicatorsOfLifeEvent = defineLoader<Context, string, IndicatorRow[]>(
  async ({ db }, lifeEventIds) => groupBy(await findIndicators(db, lifeEventIds), (row) => row.lifeEventId),
  () => [],
);
