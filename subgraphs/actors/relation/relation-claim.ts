import type { ClaimStatus } from '../../../prisma/generated/actors/client/client';
import type { ClaimAnswer } from '../../shared/claim/answer-claim';
import type { Caller } from '../../shared/viewer';
import { newClaim } from '../../shared/writing/claim-columns';

/** What each side of a relation has answered; null for a side that has no voice of its own, such as citizens. */
export interface SideAnswers {
  readonly fromClaimStatus: ClaimStatus | null;
  readonly toClaimStatus: ClaimStatus | null;
}

/** The two ends of a relation. */
export type Side = 'from' | 'to';

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

/** Who is on each side of a relation, and whether it can answer. */
export interface Sides {
  readonly fromId: string;
  readonly toId: string;
  readonly fromCanAnswer: boolean;
  readonly toCanAnswer: boolean;
}

/** The claim columns of a relation as somebody says it now, for the first time or anew: its own side agrees, the others are asked. */
export function saidBy(caller: Caller, { fromId, toId, fromCanAnswer, toCanAnswer }: Sides, now = new Date()) {
  const from = fromCanAnswer ? newClaim(caller, fromId, now) : NO_VOICE;
  const to = toCanAnswer ? newClaim(caller, toId, now) : NO_VOICE;
  const answers = { fromClaimStatus: from.claimStatus, toClaimStatus: to.claimStatus };
  return {
    ...answers,
    claimStatus: relationClaimStatus(answers),
    claimedAt: now,
    fromAnsweredAt: from.answeredAt,
    fromAnswerReasons: from.answerReasons,
    toAnsweredAt: to.answeredAt,
    toAnswerReasons: to.answerReasons,
  };
}

const NO_VOICE = { claimStatus: null, answeredAt: null, answerReasons: {} } as const;

/** The claim columns of a relation that one side answers; what the other has answered stays. */
export function answeredBy(side: Side, row: SideAnswers, { claimStatus, answeredAt, answerReasons }: ClaimAnswer) {
  if (side === 'from') return { fromClaimStatus: claimStatus, fromAnsweredAt: answeredAt, fromAnswerReasons: answerReasons, claimStatus: relationClaimStatus({ ...row, fromClaimStatus: claimStatus }) };
  return { toClaimStatus: claimStatus, toAnsweredAt: answeredAt, toAnswerReasons: answerReasons, claimStatus: relationClaimStatus({ ...row, toClaimStatus: claimStatus }) };
}
