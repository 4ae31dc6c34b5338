import type { InitiativeCapacityNeed, InitiativeScore } from '../../../prisma/generated/portfolio/client/client';
import { holdOptional } from '../../shared/writing/hold-optional';
import { checkKnownId } from '../../shared/writing/id-list';
import type { ChangeInput } from '../../shared/writing/record.input';
import { checkSource } from '../../shared/writing/source';
import { LONGEST_TEXT } from '../../shared/writing/text-input';
import { initiativeToWrite } from '../authority/may-write';
import type { WriteSession } from '../context';
import { PORTFOLIO_FAULT } from '../faults';
import { findInitiative } from '../initiative/initiative-write.store';
import { CRITERIA } from '../portfolio/portfolio-write.store';
import { givenTextsOrNull } from '../../shared/writing/given';
import { checkMeasure, SCORE } from '../record/measure';
import { checkPersonYears } from '../record/person-years';
import { holdPartOfInitiative, removePart } from '../record/part-write';
import type { ScoreInitiativeInput, SetCapacityNeedInput } from './weighing.input';
import type { ScoreRow } from './weighing.store';
import { CAPACITY_NEEDS, findNeedOf, findScoreOf, SCORES, withCriterion } from './weighing-write.store';

/** Scores an initiative by a criterion of its portfolio. */
export async function scoreInitiative(session: WriteSession, input: ScoreInitiativeInput): Promise<ScoreRow> {
  const { tx, faults } = session;
  const initiativeId = await initiativeToWrite(session, input.initiative, ['input', 'initiative']);
  const criterion = await checkKnownId(session, input.criterion, ['input', 'criterion'], 'criterion', CRITERIA.find);
  const initiative = initiativeId === null ? null : await findInitiative(tx, initiativeId);
  if (criterion && initiative && criterion.portfolioId !== initiative.portfolioId) faults.add(PORTFOLIO_FAULT.CRITERION_OF_OTHERS(['input', 'criterion'], {}));
  const columns = {
    score: checkMeasure(faults, input.score, SCORE, ['input', 'score']),
    ...givenTextsOrNull(faults, 'reasons', input.reasons, ['input'], LONGEST_TEXT),
    ...checkSource(faults, input.source, ['input', 'source']),
  };
  const known = initiative && criterion && (await findScoreOf(tx, initiative.id, criterion.id));
  if (initiative && criterion) await holdOptional(session, { table: 'InitiativeScore', what: 'The score', id: known?.id ?? null, expectedVersion: input.expectedVersion ?? null });
  faults.stopIfAny();
  return withCriterion(tx, known ? await SCORES.change(tx, known.id, columns) : await SCORES.insert(tx, { initiativeId: initiativeId as string, criterionId: (criterion as { id: string }).id, ...columns }));
}

/** Takes a score out. */
export async function removeInitiativeScore(session: WriteSession, input: ChangeInput): Promise<ScoreRow> {
  const row = await holdPartOfInitiative(session, input, SCORES);
  session.faults.stopIfAny();
  return withCriterion(session.tx, await SCORES.remove(session.tx, (row as InitiativeScore).id));
}

/** Says how much work of a role an initiative needs in a year, in place of what is recorded. */
export async function setCapacityNeed(session: WriteSession, input: SetCapacityNeedInput): Promise<InitiativeCapacityNeed> {
  const { tx, faults } = session;
  const initiativeId = await initiativeToWrite(session, input.initiative, ['input', 'initiative']);
  const { key, columns } = checkPersonYears(faults, input);
  const known = initiativeId === null ? null : await findNeedOf(tx, initiativeId, key.roleKey, key.year);
  if (initiativeId !== null) await holdOptional(session, { table: 'InitiativeCapacityNeed', what: 'The need', id: known?.id ?? null, expectedVersion: input.expectedVersion ?? null });
  faults.stopIfAny();
  return known ? CAPACITY_NEEDS.change(tx, known.id, columns) : CAPACITY_NEEDS.insert(tx, { initiativeId: initiativeId as string, ...key, ...columns });
}

/** Takes out what an initiative was said to need of a role in a year. */
export function removeCapacityNeed(session: WriteSession, input: ChangeInput): Promise<InitiativeCapacityNeed> {
  return removePart(session, input, CAPACITY_NEEDS);
}
