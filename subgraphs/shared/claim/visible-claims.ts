import { maySeeRestricted, type Asked } from '../identity/access';
import { actorIdOf } from '../viewer';
import { isOpenClaim, type MarkedClaim } from './restricted-claim';

/**
 * The claims that the caller may see: open ones, those about itself, and the restricted ones when it answers for what
 * they are about or takes part in it; `takesPart` is asked only where the answer depends on it.
 */
export async function visibleClaims<Claim extends MarkedClaim>(asked: Asked, claims: readonly Claim[], actorsOf: (claim: Claim) => readonly (string | null)[], takesPart: (actorId: string) => Promise<boolean>): Promise<Claim[]> {
  if (claims.every(isOpenClaim)) return [...claims];
  const actorId = actorIdOf(asked.caller);
  const isConcerned = (claim: Claim): boolean => actorId !== null && actorsOf(claim).includes(actorId);
  const seesAll = await maySeeRestricted(asked, async () => actorId !== null && (await takesPart(actorId)));
  return claims.filter((claim) => seesAll || isOpenClaim(claim) || isConcerned(claim));
}
