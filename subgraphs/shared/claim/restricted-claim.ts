/** A record that one organisation made about another, as far as it decides who may see it. */
export interface MarkedClaim {
  readonly claimStatus: 'CLAIMED' | 'CONFIRMED' | 'DISPUTED';
  readonly isRestricted: boolean;
}

/**
 * Whether everybody may see a claim. One that was marked as restricted is kept from others until the organisation
 * concerned confirms it; public lists and aggregates leave it out till then.
 *
 * Rule of the domain, "Who may see": "unconfirmed claims about others if so marked". All bodies.
 */
export function isOpenClaim({ claimStatus, isRestricted }: MarkedClaim): boolean {
  return !isRestricted || claimStatus === 'CONFIRMED';
}
