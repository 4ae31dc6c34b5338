import { fromDay } from '../../shared/context';
import { FAULT, type Path } from '../../shared/writing/fault';
import { checkIdList } from '../../shared/writing/id-list';
import { checkId } from '../../shared/writing/record-id';
import { checkOptionalTexts, checkTexts, LONGEST_TEXT } from '../../shared/writing/text-input';
import { checkActor } from '../actor/named-actor';
import type { WriteSession } from '../context';
import { PORTFOLIO_FAULT } from '../faults';
import { findKnownInitiatives, insertAdvice, insertFollowUps, type HeldCase } from './council-case-write.store';
import type { AdviceFollowUpInput, AdviceInput, GiveAdviceInput, RecordFollowUpInput, RecordMeetingInput } from './council-step.input';
import { followUpDay } from './council-steps';
import type { CaseRow } from './council.store';
import { checkNextStep, holdCase } from './take-step';

const MOST_ADVICE = 50;
const MOST_TO_LEARN_FROM = 20;

/** The council has met those who asked for its advice. */
export async function recordMeeting(session: WriteSession, input: RecordMeetingInput): Promise<CaseRow> {
  const step = checkNextStep(session, await holdCase(session, input, 'COUNCIL'), input, 'MET');
  session.faults.stopIfAny();
  return step.write();
}

/** The council gives its advice, and names those there is something to learn from. */
export async function giveAdvice(session: WriteSession, input: GiveAdviceInput): Promise<CaseRow> {
  const { tx, faults } = session;
  const held = await holdCase(session, input, 'COUNCIL');
  const { takenOn, source, write } = checkNextStep(session, held, input, 'ADVISED');
  if (input.advice.length === 0) faults.add(PORTFOLIO_FAULT.ADVICE_MISSING(['input', 'advice'], {}));
  if (input.advice.length > MOST_ADVICE) faults.add(FAULT.LIST_TOO_LONG(['input', 'advice'], { length: input.advice.length, most: MOST_ADVICE }));
  const pieces = [];
  for (const [i, advice] of input.advice.slice(0, MOST_ADVICE).entries()) pieces.push(await checkAdvice(session, advice, ['input', 'advice', i]));
  const followUpDue = input.followUpDue ?? followUpDay(takenOn);
  if (followUpDue < takenOn) faults.add(FAULT.VALUE_OUT_OF_RANGE(['input', 'followUpDue'], { why: `is ${followUpDue}, before the advice` }));
  faults.stopIfAny();
  for (const [i, { texts, learnFrom }] of pieces.entries()) {
    await insertAdvice(tx, { caseId: held.id, ordinal: i + 1, texts, ...source, learnFrom: { create: learnFrom.map((one) => ({ ...one, ...source })) } });
  }
  return write({ followUpDue: fromDay(followUpDue) });
}

async function checkAdvice(session: WriteSession, advice: AdviceInput, path: Path) {
  const { faults } = session;
  const texts = checkTexts(faults, advice.texts, [...path, 'texts'], LONGEST_TEXT);
  const named = advice.learnFrom ?? [];
  if (named.length > MOST_TO_LEARN_FROM) faults.add(FAULT.LIST_TOO_LONG([...path, 'learnFrom'], { length: named.length, most: MOST_TO_LEARN_FROM }));
  const actors = named.slice(0, MOST_TO_LEARN_FROM).map((actor, i) => checkActor(faults, actor, [...path, 'learnFrom', i]));
  const initiatives = await checkIdList(session, advice.learnFromInitiatives ?? [], [...path, 'learnFromInitiatives'], { type: 'initiative', most: MOST_TO_LEARN_FROM, findKnown: findKnownInitiatives });
  return { texts, learnFrom: [...new Set(actors)].map((actorId): { actorId?: string | null; initiativeId?: string } => ({ actorId })).concat(initiatives.map((initiativeId) => ({ initiativeId }))) };
}

/**
 * What became of the advice, each piece of it, or of the decision.
 *
 * Rule of the domain, "Councils": "the follow-up conversation (erfaringssamtale), about a year later, records for each
 * whether it was followed and if not why". All bodies.
 */
export async function recordFollowUp(session: WriteSession, input: RecordFollowUpInput): Promise<CaseRow> {
  const { tx, faults } = session;
  const held = await holdCase(session, input, 'COUNCIL');
  const { takenOn, source, write } = checkNextStep(session, held, input, 'FOLLOWED_UP');
  const rows = checkFollowUps(session, held, input.advice ?? []).map((row) => ({ ...row, heldOn: fromDay(takenOn), ...source }));
  faults.stopIfAny();
  await insertFollowUps(tx, rows);
  return write();
}

function checkFollowUps({ faults }: WriteSession, held: HeldCase, answers: readonly AdviceFollowUpInput[]) {
  const known = new Map(held.advice.map(({ id, ordinal }) => [id, ordinal]));
  const told = new Set<string>();
  const rows = answers.slice(0, MOST_ADVICE + 1).flatMap(({ advice, isFollowed = null, whyNot = null, notes }, i) => {
    const path = ['input', 'advice', i];
    const adviceId = checkId(faults, advice, [...path, 'advice']);
    if (adviceId === null) return [];
    if (!known.has(adviceId)) faults.add(FAULT.RECORD_UNKNOWN([...path, 'advice'], { type: 'advice in this case', id: adviceId }));
    if (told.has(adviceId)) faults.add(FAULT.REPEATED([...path, 'advice'], { what: 'The advice' }));
    told.add(adviceId);
    if (whyNot !== null && isFollowed !== false) faults.add(PORTFOLIO_FAULT.REASON_OUT_OF_PLACE([...path, 'whyNot'], {}));
    return [{ adviceId, isFollowed, whyNot, notes: checkOptionalTexts(faults, notes, [...path, 'notes'], LONGEST_TEXT) }];
  });
  for (const [id, ordinal] of known) if (!told.has(id)) faults.add(PORTFOLIO_FAULT.ADVICE_UNANSWERED(['input', 'advice'], { ordinal }));
  return rows;
}
