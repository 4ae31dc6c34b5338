import { byKey, defineLoader } from '../../shared/loader';
import type { PortfolioContext } from '../context';
import { toClaimFact, type ClaimFact } from './claim';
import { findClaimRecords, findNamers } from './claim.store';

export const claimById = defineLoader<PortfolioContext, string, ClaimFact | null>(
  async ({ db }, ids) => byKey((await findClaimRecords(db, ids)).map(toClaimFact), (claim) => claim.id),
  () => null,
);

/** The number of the organisation that named a lead or a benefit owner, by the row that does; null when the hub itself did. */
export const namerOf = defineLoader<PortfolioContext, string, string | null>(
  ({ db }, rowIds) => findNamers(db, rowIds),
  () => null,
);
