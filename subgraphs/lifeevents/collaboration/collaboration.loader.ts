import type { AnsweredClaim } from '../../shared/claim/confirmations';
import { defineLoader, groupBy } from '../../shared/loader';
import type { Context } from '../context';
import { findClaimsAbout } from './collaboration.store';

/** The claims about an actor; one statement for all actors and years of a request. */
export const claimsAbout = defineLoader<Context, string, AnsweredClaim[]>(
  async ({ db }, actorIds) => groupBy(await findClaimsAbout(db, actorIds), (row) => row.actorId),
  () => [],
);
