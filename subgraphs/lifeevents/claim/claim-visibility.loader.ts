import { maySeeRestricted } from '../../shared/identity/access';
import { actorIdOf } from '../../shared/viewer';
import type { Context } from '../context';
import { isOpenClaim, type MarkedClaim } from './restricted-claim';

/**
 * The claims that the caller may see: open ones, those about itself, and the restricted ones when it answers for what
 * they are about or takes part in it; `takesPart` is asked only where the answer depends on it.
 */
export async function visibleClaims<Claim extends MarkedClaim>(context: Context, claims: readonly Claim[], takesPart: (actorId: string) => Promise<boolean>): Promise<Claim[]> {
  if (claims.every(isOpenClaim)) return [...claims];
  const actorId = actorIdOf(context.caller);
  const confirmed = claims.some((claim) => claim.actorId === actorId && claim.claimStatus === 'CONFIRMED');
  const seesAll = await maySeeRestricted(context, async () => actorId !== null && (confirmed || (await takesPart(actorId))));
  return claims.filter((claim) => seesAll || isOpenClaim(claim) || claim.actorId === actorId);
}
