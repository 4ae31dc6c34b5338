import type { Caller } from '../../shared/viewer';
import { newClaim } from '../../shared/writing/claim-columns';

/** The columns that tell whether the lead agrees that it leads: a claim, unless the caller says it of itself. */
export function leadColumns(caller: Caller, leadActorId: string) {
  const { claimStatus, claimedAt, answeredAt, answerReasons } = newClaim(caller, leadActorId);
  return { leadClaimStatus: claimStatus, leadClaimedAt: claimedAt, leadAnsweredAt: answeredAt, leadAnswerReasons: answerReasons };
}
