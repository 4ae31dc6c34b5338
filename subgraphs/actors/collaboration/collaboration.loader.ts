import type { AnsweredClaim } from '../../shared/claim/confirmations';
import { defineLoader, groupBy } from '../../shared/loader';
import { findClaimsAbout } from '../claim/claim-count.store';
import type { ActorsContext } from '../context';

/** The claims about an actor in this register; one statement for all actors and years of a request. */
export const claimsAbout = defineLoader<ActorsContext, string, AnsweredClaim[]>(
  async ({ db }, actorIds) => groupBy(await findClaimsAbout(db, actorIds), (row) => row.actorId),
  () => [],
);
