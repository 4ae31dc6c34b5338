/** An initiative whose main funder gains little of what it pays for. */
export interface JointFundingCandidate {
  readonly initiativeId: string;
  readonly mainFunderId: string;
  /** The part of the funding that the main funder carries, and of the benefits that it receives: 0 to 1. */
  readonly fundedPart: number;
  readonly receivedPart: number;
}

/**
 * The initiatives whose main funder receives less than a given part of the benefits (0 to 1), the least first: they are
 * candidates for joint funding, since nobody thinks of the whole unless it pays for them too.
 *
 * Rule "Joint-funding candidates", version 1, for all initiatives whose shares of funding are known and whose benefits
 * of the years asked for are in one price base; of the others it cannot be said.
 */
export function jointFundingCandidates(initiatives: readonly JointFundingCandidate[], receivesLessThan: number): JointFundingCandidate[] {
  return initiatives
    .filter(({ receivedPart }) => receivedPart < receivesLessThan)
    .sort((a, b) => a.receivedPart - b.receivedPart || (a.initiativeId < b.initiativeId ? -1 : 1));
}
