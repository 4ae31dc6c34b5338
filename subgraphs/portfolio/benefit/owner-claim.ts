import type { Caller } from '../../shared/viewer';
import { newClaim } from '../../shared/writing/claim-columns';

/** The columns that tell whether the benefit owner agrees that it is: a claim, unless the caller says it of itself. */
export function ownerClaimColumns(caller: Caller, ownerActorId: string | null) {
  const { claimStatus, claimedAt, answeredAt, answerReasons } = newClaim(caller, ownerActorId ?? '');
  return { ownerClaimStatus: claimStatus, ownerClaimedAt: claimedAt, ownerAnsweredAt: answeredAt, ownerAnswerReasons: answerReasons };
}
