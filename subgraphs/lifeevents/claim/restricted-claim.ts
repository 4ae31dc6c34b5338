import type { MarkedClaim as Marked } from '../../shared/claim/restricted-claim';

/** A record that one organisation made about another, as far as it decides who may see it. */
export interface MarkedClaim extends Marked {
  readonly actorId: string;
}

/** What the history keeps of the records that can be claims, by their tables. */
const CLAIM_RECORDS: ReadonlySet<string> = new Set(['ServiceParticipation', 'BodyMember']);

/** Whether a version in the history is of a claim that not everybody may see. */
export function isRestrictedVersion(record: string, data: Readonly<Record<string, unknown>>): boolean {
  return CLAIM_RECORDS.has(record) && data['isRestricted'] === true && data['claimStatus'] !== 'CONFIRMED';
}
