import type { CouncilCondition } from '../../../prisma/generated/portfolio/client/client';
import { fromDay } from '../../shared/context';
import { stableId } from '../../shared/graphql/id';
import { FAULT, type Path } from '../../shared/writing/fault';
import { checkKnownId } from '../../shared/writing/id-list';
import { checkChangedSource, checkSource } from '../../shared/writing/source';
import { checkOptionalTexts, checkText, checkTexts, LONGEST_TEXT, LONGEST_TITLE } from '../../shared/writing/text-input';
import { WRITERS } from '../authority/authority';
import { initiativeToWrite } from '../authority/may-write';
import type { WriteSession } from '../context';
import { givenTexts, givenTextsOrNull } from '../../shared/writing/given';
import { holdPart } from '../record/hold-part';
import { checkMoney } from '../record/money';
import type { MoneyInput } from '../record/money.input';
import { checkTakesSteps } from './council-authority';
import type { AnswerConditionInput, DiscardCouncilCaseInput, DraftCouncilCaseInput, FileCouncilCaseInput, UpdateCouncilCaseInput } from './council-case.input';
import { changeCase, changeCondition, deleteCase, findConditionRow, insertCase, type HeldCase } from './council-case-write.store';
import { FIRST_STATE } from './council-steps';
import type { CaseRow } from './council.store';
import { findCouncilRow } from './council-write.store';
import { CASE, holdCase } from './take-step';

const LONGEST_REFERENCE = 100;

/** Prepares a case for a council; nobody but those who may sees it before it takes its first step. */
export async function draftCouncilCase(session: WriteSession, input: DraftCouncilCaseInput): Promise<CaseRow> {
  const { tx, faults } = session;
  const initiativeId = await initiativeToWrite(session, input.initiative, ['input', 'initiative']);
  const number = WRITERS.ownerOfNew(session, input.organizationNumber, ['input', 'organizationNumber'], 'A case on behalf of another organisation');
  const council = await checkKnownId(session, input.council, ['input', 'council'], 'council', findCouncilRow);
  const titles = checkTexts(faults, input.titles, ['input', 'titles'], LONGEST_TITLE);
  const notes = checkOptionalTexts(faults, input.notes, ['input', 'notes'], LONGEST_TEXT);
  const asked = checkAsked(session, input.amount ?? null, ['input', 'amount']);
  const source = checkSource(faults, input.source, ['input', 'source']);
  faults.stopIfAny();
  const { id: councilId, kind } = council as NonNullable<typeof council>;
  return insertCase(tx, { councilId, initiativeId, state: FIRST_STATE[kind], isDraft: true, submitterActorId: stableId('actor', number), titles, notes, ...asked, ...source });
}

/** Changes what a case says and asks for, while it is with those who submit it. */
export async function updateCouncilCase(session: WriteSession, { change, ...input }: UpdateCouncilCaseInput): Promise<CaseRow> {
  const { tx, faults } = session;
  const held = await holdCase(session, input, 'SUBMITTER');
  if (!held.isDraft && held.state !== 'RETURNED') faults.add(FAULT.STATE_WRONG(CASE, { what: 'The case', state: held.state, needs: 'a draft, or RETURNED' }));
  const path = ['input', 'change'];
  const data = {
    ...givenTexts(faults, 'titles', change.titles, path, LONGEST_TITLE),
    ...givenTextsOrNull(faults, 'notes', change.notes, path, LONGEST_TEXT),
    ...(change.amount === undefined ? {} : checkAsked(session, change.amount, [...path, 'amount'])),
    ...checkChangedSource(faults, change.source, [...path, 'source']),
  };
  faults.stopIfAny();
  return changeCase(tx, held.id, data);
}

/** Gives up a draft. What has been submitted is not taken back: the council answers it. */
export async function discardCouncilCase(session: WriteSession, input: DiscardCouncilCaseInput): Promise<CaseRow> {
  const held = await holdCase(session, input, 'SUBMITTER');
  checkIsDraft(session, held);
  return deleteCase(session.tx, held.id);
}

/** Notes under which reference the council's owner keeps a case in its archive. */
export async function fileCouncilCase(session: WriteSession, { archiveReference, ...input }: FileCouncilCaseInput): Promise<CaseRow> {
  const held = await holdCase(session, input, 'COUNCIL');
  const reference = archiveReference == null ? null : checkText(session.faults, archiveReference, ['input', 'archiveReference'], LONGEST_REFERENCE);
  session.faults.stopIfAny();
  return changeCase(session.tx, held.id, { archiveReference: reference });
}

/** The council says whether a condition is met. */
export async function answerCondition(session: WriteSession, { isMet = null, notes, ...input }: AnswerConditionInput): Promise<CouncilCondition> {
  const { tx, faults, today } = session;
  const held = await holdPart(session, input, { table: 'CouncilCondition', find: findConditionRow, mayWrite: (row) => checkTakesSteps(session, row.case.councilId, CASE) });
  const texts = givenTextsOrNull(faults, 'notes', notes, ['input'], LONGEST_TEXT);
  faults.stopIfAny();
  return changeCondition(tx, (held as CouncilCondition).id, { isMet, metOn: isMet === true ? fromDay(today) : null, ...texts });
}

function checkIsDraft({ faults }: WriteSession, held: HeldCase): void {
  if (!held.isDraft) faults.add(FAULT.STATE_WRONG(CASE, { what: 'The case', state: held.state, needs: 'a draft' }));
  faults.stopIfAny();
}

/** What a case asks for: nominal, so that it can be held against the limit of a secretariat. */
function checkAsked({ faults }: WriteSession, asked: MoneyInput | null, path: Path): { amount: string | null; currency: string | null } {
  if (asked === null) return { amount: null, currency: null };
  if (asked.priceYear != null) faults.add(FAULT.VALUE_OUT_OF_RANGE([...path, 'priceYear'], { why: 'is out of place: what a case asks for is nominal' }));
  const { amount, currency } = checkMoney(faults, asked, path);
  return { amount, currency };
}
