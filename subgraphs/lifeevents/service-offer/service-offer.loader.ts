import { byKey, defineLoader } from '../../shared/loader';
import type { Context } from '../context';
import { findServiceOffers, type ServiceOfferRow } from './service-offer.store';

export const serviceOfferById = defineLoader<Context, string, ServiceOfferRow | null>(
  async ({ db }, ids) => byKey(await findServiceOffers(db, ids), (row) => row.id),
  () => null,
);
