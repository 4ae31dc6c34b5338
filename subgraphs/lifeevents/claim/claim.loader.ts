import { byKey, defineLoader } from '../../shared/loader';
import type { Context } from '../context';
import { findClaimants, findClaims, type ClaimRow } from './claim.store';

export const claimById = defineLoader<Context, string, ClaimRow | null>(
  async ({ db }, ids) => byKey(await findClaims(db, ids), (row) => row.id),
  () => null,
);

/** The number of the organisation that recorded a claim; null when the hub itself did. */
export const claimantOfClaim = defineLoader<Context, string, string | null>(
  ({ db }, ids) => findClaimants(db, ids),
  () => null,
);
