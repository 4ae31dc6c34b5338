import { defineLoader, groupBy } from '../../shared/loader';
import type { Context } from '../context';
import { findResponsibilities, type ResponsibilityRow } from './ownership.store';

export const responsibilitiesOfLifeEvent = defineLoader<Context, string, ResponsibilityRow[]>(
  async ({ db }, lifeEventIds) => groupBy(await findResponsibilities(db, lifeEventIds), (row) => row.lifeEventId),
  () => [],
);
