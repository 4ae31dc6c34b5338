import { hubError } from '../../shared/errors';
import { FAULT } from '../../shared/writing/fault';
import { checkId } from '../../shared/writing/record-id';
import { LONGEST_TEXT, checkTexts } from '../../shared/writing/text-input';
import { holdVersion } from '../../shared/writing/version';
import { actorIdOf, type Caller } from '../../shared/viewer';
import { WRITERS } from '../authority/authority';
import type { WriteSession } from '../context';
import type { ClaimFilter, DisputeClaimInput } from './claim.input';
import { answerClaim, CLAIM_TABLES, findClaims, type ClaimAnswer, type ClaimConditions, type ClaimRow } from './claim.store';
import { isOpenClaim } from './restricted-claim';

/** Which claims the caller asks for: those about its own organisation, and of these those that wait, unless it says otherwise. */
export function toClaimConditions(caller: Caller, filter: ClaimFilter | null | undefined): ClaimConditions {
  const actorId = actorIdOf(caller);
  if (actorId === null) throw hubError('FORBIDDEN', { what: 'claims', whom: 'organisations that ask with a token of their own' });
  return { actorId, statuses: filter?.statuses ?? ['CLAIMED'], kinds: filter?.kinds ?? Object.keys(CLAIM_TABLES) };
}

/** The organisation concerned agrees with what was recorded about it. */
export function confirmClaim(session: WriteSession, input: { id: string; expectedVersion: number }): Promise<ClaimRow> {
  return answer(session, input, () => ({ claimStatus: 'CONFIRMED', answeredAt: new Date(), answerReasons: {} }));
}

/** The organisation concerned disagrees, and says why. The record stays where it is, as disputed. */
export function disputeClaim(session: WriteSession, { reasons, ...input }: DisputeClaimInput): Promise<ClaimRow> {
  return answer(session, input, () => ({ claimStatus: 'DISPUTED', answeredAt: new Date(), answerReasons: checkTexts(session.faults, reasons, ['input', 'reasons'], LONGEST_TEXT) }));
}

/**
 * Answers a claim, anew if it was answered before. Only the organisation concerned does, not even the secretariat for it.
 *
 * Rule of the domain: "No actor decides over another: what one actor records about another is CLAIMED until that
 * organisation CONFIRMS or DISPUTES it". All bodies.
 */
async function answer(session: WriteSession, input: { id: string; expectedVersion: number }, check: () => ClaimAnswer): Promise<ClaimRow> {
  const claim = await claimToAnswer(session, input.id);
  if (claim) await holdVersion(session, CLAIM_TABLES[claim.kind], claim.id, input.expectedVersion, ['input', 'id']);
  const data = check();
  session.faults.stopIfAny();
  return answerClaim(session.tx, claim as ClaimRow, data);
}

async function claimToAnswer(session: WriteSession, value: string): Promise<ClaimRow | null> {
  const { tx, faults, caller } = session;
  const path = ['input', 'id'];
  WRITERS.requireWriter(session);
  const id = checkId(faults, value, path);
  if (id === null) return null;
  const [claim] = await findClaims(tx, [id]);
  if (claim?.actorId === actorIdOf(caller)) return claim;
  // Whoever may not see a claim is not told that there is one.
  faults.add(claim && isOpenClaim(claim) ? FAULT.NOT_ALLOWED(path, { what: 'The answer to a claim', who: 'the organisation that it is about' }) : FAULT.RECORD_UNKNOWN(path, { type: 'claim', id }));
  return null;
}
