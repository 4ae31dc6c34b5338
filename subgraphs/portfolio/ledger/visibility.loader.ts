import { visibleClaims as visibleAmong } from '../../shared/claim/visible-claims';
import type { MarkedClaim } from '../../shared/claim/restricted-claim';
import { maySeeRestricted } from '../../shared/identity/access';
import { defineLoader } from '../../shared/loader';
import { actorIdOf } from '../../shared/viewer';
import type { PortfolioContext } from '../context';
import { findInside } from './visibility.store';

/** Whether the caller leads an initiative, has it in its portfolio, or has confirmed that it works on it. */
const isInside = defineLoader<PortfolioContext, string, boolean>(
  async ({ db, caller, today }, ids) => {
    const actorId = actorIdOf(caller);
    const inside = actorId === null ? new Set<string>() : await findInside(db, ids, actorId, today);
    return new Map(ids.map((id) => [id, inside.has(id)]));
  },
  () => false,
);

/** Whether the caller may see the restricted fields of an initiative. */
export function maySeeRestrictedOf(context: PortfolioContext, initiativeId: string): Promise<boolean> {
  return maySeeRestricted(context, () => isInside(context).load(initiativeId));
}

/** The claims of an initiative that the caller may see: open ones, those about itself, and all where it takes part. */
export function visibleClaims<Claim extends MarkedClaim>(context: PortfolioContext, initiativeId: string, claims: readonly Claim[], actorOf: (claim: Claim) => string | null): Promise<Claim[]> {
  return visibleAmong(context, claims, (claim) => [actorOf(claim)], () => isInside(context).load(initiativeId));
}
