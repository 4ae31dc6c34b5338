import { byKey, defineLoader } from '../../shared/loader';
import type { ActorsContext } from '../context';
import { toClaimFact, type ClaimFact } from './claim';
import { findClaimRecords } from './claim.store';

export const claimById = defineLoader<ActorsContext, string, ClaimFact | null>(
  async ({ db }, ids) => byKey((await findClaimRecords(db, ids)).map(toClaimFact), (claim) => claim.id),
  () => null,
);
