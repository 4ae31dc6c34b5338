import type { CouncilDecisionLevel } from '../../../prisma/generated/portfolio/client/client';
import { fromDay } from '../../shared/context';
import { toHundredths } from '../../shared/graphql/money';
import { FAULT } from '../../shared/writing/fault';
import { checkTexts, LONGEST_TEXT } from '../../shared/writing/text-input';
import type { WriteSession } from '../context';
import { PORTFOLIO_FAULT } from '../faults';
import { whoMaySubmit } from './council-authority';
import { findSeats } from './council-authority.store';
import { insertConditions, type HeldCase } from './council-case-write.store';
import { checkIntake, checkSixQuestions } from './council-groundwork';
import { CouncilDecision } from './council-enums';
import type { BringToCouncilInput, ConditionalStepInput, DecideBySecretariatInput, DecideCaseInput, RecommendCaseInput, RejectCaseInput, RequestAdviceInput, ReturnCaseInput, StartPreparationInput, SubmitCaseInput } from './council-step.input';
import { checkDecision, followUpDay, type CouncilAmount } from './council-steps';
import type { CaseRow } from './council.store';
import { CASE, checkNextStep, holdCase, type CheckedStep } from './take-step';

const MOST_CONDITIONS = 50;

/** Hands a case in to a portfolio council, for the first time or again after it was returned. */
export async function submitCase(session: WriteSession, input: SubmitCaseInput): Promise<CaseRow> {
  const held = await holdCase(session, input, 'SUBMITTER');
  const step = checkNextStep(session, held, input, 'SUBMITTED');
  await checkMaySubmit(session, held);
  await checkIntake(session, held.initiativeId, CASE);
  session.faults.stopIfAny();
  return step.write({ deadline: null });
}

/** Asks an advisory council for advice, which is voluntary and asks for no groundwork. */
export async function requestAdvice(session: WriteSession, input: RequestAdviceInput): Promise<CaseRow> {
  const held = await holdCase(session, input, 'SUBMITTER');
  const step = checkNextStep(session, held, input, 'REQUESTED');
  await checkMaySubmit(session, held);
  session.faults.stopIfAny();
  return step.write();
}

/** The secretariat takes up a submitted case. */
export async function startPreparation(session: WriteSession, input: StartPreparationInput): Promise<CaseRow> {
  const step = checkNextStep(session, await holdCase(session, input, 'COUNCIL'), input, 'IN_PREPARATION');
  session.faults.stopIfAny();
  return step.write();
}

/** The council gets a case, once its groundwork answers the six questions in a depth that fits the size. */
export async function bringToCouncil(session: WriteSession, input: BringToCouncilInput): Promise<CaseRow> {
  const held = await holdCase(session, input, 'COUNCIL');
  const step = checkNextStep(session, held, input, 'IN_COUNCIL');
  await checkSixQuestions(session, held.initiativeId, amountOf(held.amount, held.currency), CASE);
  session.faults.stopIfAny();
  return step.write();
}

/** The council wants more before it can say anything. */
export async function returnCase(session: WriteSession, input: ReturnCaseInput): Promise<CaseRow> {
  const step = checkNextStep(session, await holdCase(session, input, 'COUNCIL'), input, 'RETURNED');
  requireReason(session, input);
  const { deadline = null } = input;
  if (deadline !== null && deadline < step.takenOn) session.faults.add(FAULT.VALUE_OUT_OF_RANGE(['input', 'deadline'], { why: `is ${deadline}, before the case is returned` }));
  session.faults.stopIfAny();
  return step.write({ deadline: deadline && fromDay(deadline) });
}

/** The council says no, and the case ends. */
export async function rejectCase(session: WriteSession, input: RejectCaseInput): Promise<CaseRow> {
  const step = checkNextStep(session, await holdCase(session, input, 'COUNCIL'), input, 'REJECTED');
  requireReason(session, input);
  session.faults.stopIfAny();
  return step.write();
}

/** The council says yes, and somebody above it decides. */
export async function recommendCase(session: WriteSession, input: RecommendCaseInput): Promise<CaseRow> {
  const held = await holdCase(session, input, 'COUNCIL');
  const step = checkNextStep(session, held, input, 'RECOMMENDED');
  const writeConditions = checkConditions(session, held, step, input);
  session.faults.stopIfAny();
  await writeConditions();
  return step.write();
}

/** The secretariat decides a case below its limit. */
export function decideBySecretariat(session: WriteSession, input: DecideBySecretariatInput): Promise<CaseRow> {
  return decide(session, input, 'SECRETARIAT');
}

/** The council decides, or those above it whom it recommended the case to. */
export function decideCase(session: WriteSession, input: DecideCaseInput): Promise<CaseRow> {
  return decide(session, input, input.level);
}

async function decide(session: WriteSession, input: DecideBySecretariatInput, by: CouncilDecisionLevel): Promise<CaseRow> {
  const { faults } = session;
  const held = await holdCase(session, input, 'COUNCIL');
  const step = checkNextStep(session, held, input, 'DECIDED');
  const check = checkDecision({ from: held.state, by, amount: amountOf(held.amount, held.currency), secretariatLimit: amountOf(held.council.secretariatLimit, held.council.currency) });
  if (!check.isAllowed) faults.add(PORTFOLIO_FAULT.STEP_ILLEGAL(CASE, { reason: check.reason }));
  const writeConditions = checkConditions(session, held, step, input);
  const followUpDue = input.followUpDue ?? (input.decision === CouncilDecision.APPROVED ? followUpDay(step.takenOn) : null);
  if (followUpDue !== null && followUpDue < step.takenOn) faults.add(FAULT.VALUE_OUT_OF_RANGE(['input', 'followUpDue'], { why: `is ${followUpDue}, before the decision` }));
  faults.stopIfAny();
  await writeConditions();
  return step.write({ decision: input.decision, decisionLevel: by, followUpDue: followUpDue && fromDay(followUpDue) });
}

/** Whether the organisation that submits a case may do so, by the rule of the council. */
async function checkMaySubmit(session: WriteSession, held: HeldCase): Promise<void> {
  const seats = await findSeats(session.tx, held.councilId, session.today);
  const who = seats && whoMaySubmit(seats, held.submitterActorId);
  if (who) session.faults.add(PORTFOLIO_FAULT.SUBMISSION_NOT_OPEN(CASE, { who }));
}

function requireReason({ faults }: WriteSession, { notes }: ReturnCaseInput | RejectCaseInput): void {
  if (notes.length === 0) faults.add(FAULT.TEXT_MISSING(['input', 'notes'], {}));
}

/** Conditions come after those that the case has already; what returns is how to write them. */
function checkConditions({ tx, faults }: WriteSession, held: HeldCase, { source }: CheckedStep, input: ConditionalStepInput): () => Promise<void> {
  const conditions = input.conditions ?? [];
  const first = (held.conditions[0]?.ordinal ?? 0) + 1;
  if (first - 1 + conditions.length > MOST_CONDITIONS) {
    faults.add(FAULT.LIST_TOO_LONG(['input', 'conditions'], { length: first - 1 + conditions.length, most: MOST_CONDITIONS }));
    return () => Promise.resolve();
  }
  const rows = conditions.map(({ texts, dueOn = null }, i) => ({ caseId: held.id, ordinal: first + i, texts: checkTexts(faults, texts, ['input', 'conditions', i, 'texts'], LONGEST_TEXT), dueOn: dueOn && fromDay(dueOn), ...source }));
  return () => insertConditions(tx, rows);
}

function amountOf(amount: { toFixed(): string } | null, currency: string | null): CouncilAmount | null {
  return amount === null || currency === null ? null : { hundredths: toHundredths(amount), currency };
}
