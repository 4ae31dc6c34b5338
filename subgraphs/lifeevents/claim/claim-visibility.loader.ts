import { visibleClaims as visibleAmong } from '../../shared/claim/visible-claims';
import type { Context } from '../context';
import type { MarkedClaim } from './restricted-claim';

/** The claims about one organisation each that the caller may see; whoever has confirmed one of them takes part, and `takesPart` tells of others. */
export function visibleClaims<Claim extends MarkedClaim>(context: Context, claims: readonly Claim[], takesPart: (actorId: string) => Promise<boolean>): Promise<Claim[]> {
  const hasConfirmed = (actorId: string): boolean => claims.some((claim) => claim.actorId === actorId && claim.claimStatus === 'CONFIRMED');
  return visibleAmong(context, claims, ({ actorId }) => [actorId], async (actorId) => hasConfirmed(actorId) || (await takesPart(actorId)));
}
