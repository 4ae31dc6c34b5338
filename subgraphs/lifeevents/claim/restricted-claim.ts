/** A record that one organisation made about another, as far as it decides who may see it. */
export interface MarkedClaim {
  readonly actorId: string;
  readonly claimStatus: 'CLAIMED' | 'CONFIRMED' | 'DISPUTED';
  readonly isRestricted: boolean;
}

/**
 * Whether everybody may see a claim. One that was marked as restricted is kept from others until the organisation
 * concerned confirms it; public lists and aggregates leave it out till then.
 *
 * Rule of the domain, "Who may see": "unconfirmed claims about others if so marked". All bodies.
 */
export function isOpenClaim({ claimStatus, isRestricted }: Omit<MarkedClaim, 'actorId'>): boolean {
  return !isRestricted || claimStatus === 'CONFIRMED';
}

/** What the history keeps of the records that can be claims, by their tables. */
const CLAIM_RECORDS: ReadonlySet<string> = new Set(['ServiceParticipation', 'BodyMember']);

/** Whether a version in the history is of a claim that not everybody may see. */
export function isRestrictedVersion(record: string, data: Readonly<Record<string, unknown>>): boolean {
  return CLAIM_RECORDS.has(record) && data['isRestricted'] === true && data['claimStatus'] !== 'CONFIRMED';
}
