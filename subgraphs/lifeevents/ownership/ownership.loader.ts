import { byKey, defineLoader, groupBy } from '../../shared/loader';
import type { Context } from '../context';
import { findOffers, type OfferRow } from './ownership-write.store';
import { findResponsibilities, type ResponsibilityRow } from './ownership.store';

export const responsibilitiesOfLifeEvent = defineLoader<Context, string, ResponsibilityRow[]>(
  async ({ db }, lifeEventIds) => groupBy(await findResponsibilities(db, lifeEventIds), (row) => row.lifeEventId),
  () => [],
);

export const offerById = defineLoader<Context, string, OfferRow | null>(
  async ({ db }, ids) => byKey(await findOffers(db, ids), (row) => row.id),
  () => null,
);
