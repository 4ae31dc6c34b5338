import type { ClaimStatus } from '../../../prisma/generated/actors/client/client';

/** What each side of a relation has answered; null for a side that has no voice of its own, such as citizens. */
export interface SideAnswers {
  readonly fromClaimStatus: ClaimStatus | null;
  readonly toClaimStatus: ClaimStatus | null;
}

/**
 * How far a relation is agreed upon: disputed when a side disputes it, confirmed when every side that can answer has
 * confirmed it, else claimed. A relation between two groups stays a claim, since nobody can answer for either.
 *
 * Rule of the domain: "what one actor records about another (…, a relation) is CLAIMED until that organisation CONFIRMS
 * or DISPUTES it". All bodies. Version 1.
 */
export function relationClaimStatus({ fromClaimStatus, toClaimStatus }: SideAnswers): ClaimStatus {
  const answers = [fromClaimStatus, toClaimStatus].filter((answer) => answer !== null);
  if (answers.includes('DISPUTED')) return 'DISPUTED';
  return answers.length > 0 && answers.every((answer) => answer === 'CONFIRMED') ? 'CONFIRMED' : 'CLAIMED';
}

/** The claim columns of a relation that nobody has answered, by whether each side is an organisation with a number. */
export function unanswered(fromCanAnswer: boolean, toCanAnswer: boolean): SideAnswers & { claimStatus: ClaimStatus } {
  return { claimStatus: 'CLAIMED', fromClaimStatus: fromCanAnswer ? 'CLAIMED' : null, toClaimStatus: toCanAnswer ? 'CLAIMED' : null };
}
