import { Prisma, type Groundwork } from '../../../prisma/generated/portfolio/client/client';
import { fromDay } from '../../shared/context';
import { FAULT, type Faults, type Path } from '../../shared/writing/fault';
import { holdOptional } from '../../shared/writing/hold-optional';
import { checkId } from '../../shared/writing/record-id';
import { checkChangedSource, checkSource } from '../../shared/writing/source';
import { checkOptionalTexts, LONGEST_TEXT } from '../../shared/writing/text-input';
import { checkActorOrNull } from '../actor/named-actor';
import { initiativeToWrite } from '../authority/may-write';
import type { WriteSession } from '../context';
import { checkName } from '../person/person';
import { erasePerson, insertPerson } from '../person/person.store';
import { givenTextsOrNull } from '../../shared/writing/given';
import { holdPart } from '../record/hold-part';
import { checkAlternatives } from './groundwork-alternatives';
import type { AnchoringInput, EraseResponsiblePersonInput, GroundworkAnswerInput, RecordGroundworkInput } from './groundwork.input';
import { changeGroundwork, findGroundworkOf, findGroundworkRow, hasCase, insertGroundwork, replaceAlternatives } from './groundwork-write.store';
import { GroundworkQuestion } from './groundwork.type';

/** Where the answer to each question is kept. */
const COLUMNS = {
  [GroundworkQuestion.PROBLEM_AND_GOAL]: 'problems',
  [GroundworkQuestion.RELEVANT_MEASURES]: 'relevantMeasures',
  [GroundworkQuestion.PRINCIPLES]: 'questionsOfPrinciple',
  [GroundworkQuestion.EFFECTS]: 'effects',
  [GroundworkQuestion.RECOMMENDATION]: 'recommendations',
  [GroundworkQuestion.PREREQUISITES]: 'prerequisites',
} as const;

/** Records what was worked out for an initiative, or changes what is recorded of it. */
export async function recordGroundwork(session: WriteSession, input: RecordGroundworkInput): Promise<Groundwork> {
  const { tx, faults } = session;
  const path: Path = ['input'];
  const initiativeId = await initiativeToWrite(session, input.initiative, [...path, 'initiative']);
  faults.stopIfAny();
  const known = await findGroundworkOf(tx, initiativeId as string);
  await holdOptional(session, { table: 'Groundwork', what: 'Groundwork of this initiative', id: known?.id ?? null, expectedVersion: input.expectedVersion ?? null });
  const caseColumn = input.case === undefined ? {} : { caseId: await checkCase(session, initiativeId as string, input.case) };
  const name = input.responsiblePerson == null ? null : checkName(faults, input.responsiblePerson, [...path, 'responsiblePerson']);
  const alternatives = input.alternatives == null ? null : checkAlternatives(faults, input.alternatives, [...path, 'alternatives']);
  const data = {
    ...caseColumn,
    ...givenTextsOrNull(faults, 'benefitOverviews', input.benefitOverviews, path, LONGEST_TEXT),
    ...givenTextsOrNull(faults, 'costBenefitEstimates', input.costBenefitEstimates, path, LONGEST_TEXT),
    ...anchoringColumns(faults, input.anchoring, [...path, 'anchoring']),
    ...answerColumns(faults, input.answers ?? [], [...path, 'answers']),
    ...(known ? checkChangedSource(faults, input.source, [...path, 'source']) : checkSource(faults, input.source, [...path, 'source'])),
  };
  faults.stopIfAny();
  const person = input.responsiblePerson === undefined ? {} : { responsiblePersonId: await replacePerson(session, known, name), hasResponsiblePerson: name !== null };
  const groundwork = known ? await changeGroundwork(tx, known.id, { initiativeId: known.initiativeId, ...data, ...person }) : await insertGroundwork(tx, { initiativeId: initiativeId as string, ...data, ...person });
  if (alternatives !== null) await replaceAlternatives(tx, groundwork.id, alternatives);
  return groundwork;
}

/**
 * Erases the name of the responsible person; that somebody was named stays known.
 *
 * Rule of the domain, "Who may see": names of persons are stored apart and can be erased without touching the history
 * of facts. All bodies.
 */
export async function eraseResponsiblePerson(session: WriteSession, input: EraseResponsiblePersonInput): Promise<Groundwork> {
  const held = await holdPart(session, input, { table: 'Groundwork', find: findGroundworkRow, mayWrite: ({ initiativeId }) => initiativeToWrite(session, initiativeId, ['input', 'id']) });
  session.faults.stopIfAny();
  const groundwork = held as Groundwork;
  if (groundwork.responsiblePersonId !== null) await erasePerson(session.tx, groundwork.responsiblePersonId, groundwork.id);
  return groundwork;
}

/** The name in place of the one before, which is kept nowhere. */
async function replacePerson({ tx }: WriteSession, known: Groundwork | null, name: string | null): Promise<string | null> {
  if (known?.responsiblePersonId != null) await erasePerson(tx, known.responsiblePersonId, known.id);
  return name === null ? null : insertPerson(tx, name, null);
}

async function checkCase({ tx, faults }: WriteSession, initiativeId: string, value: string | null): Promise<string | null> {
  const path: Path = ['input', 'case'];
  const id = value === null ? null : checkId(faults, value, path);
  if (id !== null && !(await hasCase(tx, initiativeId, id))) faults.add(FAULT.RECORD_UNKNOWN(path, { type: 'case of this initiative', id }));
  return id;
}

function anchoringColumns(faults: Faults, anchoring: AnchoringInput | null | undefined, path: Path) {
  if (anchoring === undefined) return {};
  const { by = null, on = null, isRecommended = null, notes } = anchoring ?? {};
  return {
    anchoredByActorId: checkActorOrNull(faults, by, [...path, 'by']),
    anchoredOn: on && fromDay(on),
    isRecommendedBySector: isRecommended,
    anchoringNotes: checkOptionalTexts(faults, notes, [...path, 'notes'], LONGEST_TEXT),
  };
}

type AnswerColumns = Partial<Record<(typeof COLUMNS)[GroundworkQuestion], Prisma.InputJsonObject | typeof Prisma.DbNull>>;

function answerColumns(faults: Faults, answers: readonly GroundworkAnswerInput[], path: Path): AnswerColumns {
  const columns: AnswerColumns = {};
  const limit = Object.keys(COLUMNS).length;
  if (answers.length > limit) faults.add(FAULT.LIST_TOO_LONG(path, { length: answers.length, most: limit }));
  answers.slice(0, limit).forEach(({ question, answers: texts }, i) => {
    const column = COLUMNS[question];
    if (columns[column] !== undefined) faults.add(FAULT.REPEATED([...path, i, 'question'], { what: `The question ${question}` }));
    columns[column] = texts.length === 0 ? Prisma.DbNull : checkOptionalTexts(faults, texts, [...path, i, 'answers'], LONGEST_TEXT);
  });
  return columns;
}
