import { actorIdOf, type Caller } from '../viewer';

/** The columns that tell how far what is recorded about an organisation is agreed upon. */
export interface ClaimColumns {
  readonly claimStatus: 'CLAIMED' | 'CONFIRMED';
  readonly claimedAt: Date;
  readonly answeredAt: Date | null;
  readonly answerReasons: Record<string, never>;
}

/**
 * What is recorded about an organisation, by itself or by somebody else, now or in place of what was recorded before: a
 * claim that it has not answered, unless it says so itself.
 *
 * Rule of the domain: "what one actor records about another is CLAIMED until that organisation CONFIRMS or DISPUTES it".
 * All bodies; the secretariat does not speak for others either.
 */
export function newClaim(caller: Caller, actorId: string, now = new Date()): ClaimColumns {
  const isOwnWord = actorIdOf(caller) === actorId;
  return { claimStatus: isOwnWord ? 'CONFIRMED' : 'CLAIMED', claimedAt: now, answeredAt: isOwnWord ? now : null, answerReasons: {} };
}
