import type { RawQueries } from '../database/page-query';
import { actorIdOf } from '../viewer';
import { FAULT } from '../writing/fault';
import { checkId } from '../writing/record-id';
import type { Session } from '../writing/session';
import { LONGEST_TEXT, checkTexts, type LocalizedTextInput } from '../writing/text-input';
import { holdVersion } from '../writing/version';
import type { Writers } from '../writing/writers';
import { isOpenClaim, type MarkedClaim } from './restricted-claim';

/** What an organisation answers to a claim. */
export interface ClaimAnswer {
  readonly claimStatus: 'CONFIRMED' | 'DISPUTED';
  readonly answeredAt: Date;
  readonly answerReasons: Readonly<Record<string, string>>;
}

/** The claims that a subgraph keeps. */
export interface Claims<Tx, Claim> {
  readonly writers: Writers;
  /** The table that a claim is a row of, and the id that it has there. */
  readonly rowOf: (claim: Claim) => { readonly table: string; readonly id: string };
  readonly find: (tx: Tx, id: string) => Promise<Claim | null>;
  readonly answer: (tx: Tx, claim: Claim, answer: ClaimAnswer) => Promise<Claim>;
  /** Whether everybody may see a claim, where that does not follow from its own answer alone, as of a record that others answer too. */
  readonly isOpen?: (claim: Claim) => boolean;
}

interface AnsweredClaim {
  readonly id: string;
  readonly expectedVersion: number;
}

interface ConcernsActor extends MarkedClaim {
  readonly actorId: string | null;
}

/** The organisation concerned agrees with what was recorded about it. */
export function confirm<Tx extends RawQueries, Claim extends ConcernsActor>(session: Session<Tx>, claims: Claims<Tx, Claim>, input: AnsweredClaim): Promise<Claim> {
  return answer(session, claims, input, () => ({ claimStatus: 'CONFIRMED', answeredAt: new Date(), answerReasons: {} }));
}

/** The organisation concerned disagrees, and says why. The record stays where it is, as disputed. */
export function dispute<Tx extends RawQueries, Claim extends ConcernsActor>(session: Session<Tx>, claims: Claims<Tx, Claim>, { reasons, ...input }: AnsweredClaim & { readonly reasons: readonly LocalizedTextInput[] }): Promise<Claim> {
  return answer(session, claims, input, () => ({ claimStatus: 'DISPUTED', answeredAt: new Date(), answerReasons: checkTexts(session.faults, reasons, ['input', 'reasons'], LONGEST_TEXT) }));
}

/**
 * Answers a claim, anew if it was answered before. Only the organisation concerned does, not even the secretariat for it.
 *
 * Rule of the domain: "No actor decides over another: what one actor records about another is CLAIMED until that
 * organisation CONFIRMS or DISPUTES it". All bodies.
 */
async function answer<Tx extends RawQueries, Claim extends ConcernsActor>(session: Session<Tx>, claims: Claims<Tx, Claim>, input: AnsweredClaim, check: () => ClaimAnswer): Promise<Claim> {
  const claim = await claimToAnswer(session, claims, input.id);
  if (claim) {
    const { table, id } = claims.rowOf(claim);
    await holdVersion(session, table, id, input.expectedVersion, ['input', 'id']);
  }
  const data = check();
  session.faults.stopIfAny();
  return claims.answer(session.tx, claim as Claim, data);
}

async function claimToAnswer<Tx extends RawQueries, Claim extends ConcernsActor>(session: Session<Tx>, { writers, find, isOpen = isOpenClaim }: Claims<Tx, Claim>, value: string): Promise<Claim | null> {
  const { tx, faults, caller } = session;
  const path = ['input', 'id'];
  writers.requireWriter(session);
  const id = checkId(faults, value, path);
  if (id === null) return null;
  const claim = await find(tx, id);
  if (claim?.actorId === actorIdOf(caller)) return claim;
  // Whoever may not see a claim is not told that there is one.
  faults.add(claim && isOpen(claim) ? FAULT.NOT_ALLOWED(path, { what: 'The answer to a claim', who: 'the organisation that it is about' }) : FAULT.RECORD_UNKNOWN(path, { type: 'claim', id }));
  return null;
}
