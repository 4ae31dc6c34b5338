import type { Portfolio, PortfolioCapacity, PortfolioCriterion } from '../../../prisma/generated/portfolio/client/client';
import { stableId } from '../../shared/graphql/id';
import { textsOf } from '../../shared/graphql/localized-text';
import { titleColumns } from '../../shared/graphql/title-columns';
import { FAULT } from '../../shared/writing/fault';
import { holdOptional } from '../../shared/writing/hold-optional';
import type { ChangeInput } from '../../shared/writing/record.input';
import { checkChangedSource, checkSource } from '../../shared/writing/source';
import { checkTexts, LONGEST_TEXT, LONGEST_TITLE } from '../../shared/writing/text-input';
import { WRITERS } from '../authority/authority';
import { portfolioToWrite } from '../authority/may-write';
import type { WriteSession } from '../context';
import { givenTextsOrNull } from '../../shared/writing/given';
import { holdPart } from '../record/hold-part';
import { checkKey } from '../../shared/writing/key';
import { checkMeasure, WEIGHT } from '../record/measure';
import { checkPersonYears } from '../record/person-years';
import type { PartStore } from '../record/part.store';
import type { CreatePortfolioInput, SetPortfolioCapacityInput, SetPortfolioCriterionInput, UpdatePortfolioInput } from './portfolio.input';
import { CAPACITIES, CRITERIA, findCapacityOf, findCriterion, isScoredBy, PORTFOLIOS } from './portfolio-write.store';

/** Begins a portfolio of the caller's organisation, or of one that the secretariat names. */
export async function createPortfolio(session: WriteSession, input: CreatePortfolioInput): Promise<Portfolio> {
  const { tx, faults } = session;
  const owner = WRITERS.ownerOfNew(session, input.ownerNumber, ['input', 'ownerNumber'], 'A portfolio of another organisation');
  const titles = checkTexts(faults, input.titles, ['input', 'titles'], LONGEST_TITLE);
  const descriptions = givenTextsOrNull(faults, 'descriptions', input.descriptions, ['input'], LONGEST_TEXT);
  const source = checkSource(faults, input.source, ['input', 'source']);
  faults.stopIfAny();
  return PORTFOLIOS.insert(tx, { ownerActorId: stableId('actor', owner), titles, ...titleColumns(titles, textsOf(descriptions.descriptions)), ...descriptions, ...source });
}

/** Changes what is recorded of a portfolio itself. */
export async function updatePortfolio(session: WriteSession, { change, ...input }: UpdatePortfolioInput): Promise<Portfolio> {
  const { tx, faults } = session;
  const before = await holdPart(session, input, { ...PORTFOLIOS, mayWrite: ({ id }) => portfolioToWrite(session, id, ['input', 'id']) });
  const path = ['input', 'change'];
  const titles = change.titles == null ? null : checkTexts(faults, change.titles, [...path, 'titles'], LONGEST_TITLE);
  const descriptions = givenTextsOrNull(faults, 'descriptions', change.descriptions, path, LONGEST_TEXT);
  const source = checkChangedSource(faults, change.source, [...path, 'source']);
  faults.stopIfAny();
  const { id, titles: titlesBefore, descriptions: descriptionsBefore } = before as Portfolio;
  const words = titleColumns(titles ?? textsOf(titlesBefore), textsOf(descriptions.descriptions === undefined ? descriptionsBefore : descriptions.descriptions));
  return PORTFOLIOS.change(tx, id, { ...(titles === null ? {} : { titles }), ...words, ...descriptions, ...source });
}

/** Says what initiatives are weighed by, in place of what is recorded under the key. */
export async function setPortfolioCriterion(session: WriteSession, input: SetPortfolioCriterionInput): Promise<PortfolioCriterion> {
  const { tx, faults } = session;
  const portfolioId = await portfolioToWrite(session, input.portfolio, ['input', 'portfolio']);
  const key = checkKey(faults, input.key, ['input', 'key']);
  const columns = {
    labels: checkTexts(faults, input.labels, ['input', 'labels'], LONGEST_TITLE),
    ...givenTextsOrNull(faults, 'descriptions', input.descriptions, ['input'], LONGEST_TEXT),
    weight: checkMeasure(faults, input.weight, WEIGHT, ['input', 'weight']),
    ...checkSource(faults, input.source, ['input', 'source']),
  };
  const known = portfolioId === null ? null : await findCriterion(tx, portfolioId, key);
  if (portfolioId !== null) await holdOptional(session, { table: 'PortfolioCriterion', what: 'The criterion', id: known?.id ?? null, expectedVersion: input.expectedVersion ?? null });
  faults.stopIfAny();
  return known ? CRITERIA.change(tx, known.id, columns) : CRITERIA.insert(tx, { portfolioId: portfolioId as string, key, ...columns });
}

/** Takes a criterion out that no initiative is scored by. */
export async function removePortfolioCriterion(session: WriteSession, input: ChangeInput): Promise<PortfolioCriterion> {
  const { tx, faults } = session;
  const row = await holdOfPortfolio(session, input, CRITERIA);
  if (row && (await isScoredBy(tx, row.id))) faults.add(FAULT.STILL_IN_USE(['input', 'id'], { what: 'The criterion', by: 'the scores of initiatives' }));
  faults.stopIfAny();
  return CRITERIA.remove(tx, (row as PortfolioCriterion).id);
}

/** Says how much work of a role a portfolio can draw on in a year, in place of what is recorded. */
export async function setPortfolioCapacity(session: WriteSession, input: SetPortfolioCapacityInput): Promise<PortfolioCapacity> {
  const { tx, faults } = session;
  const portfolioId = await portfolioToWrite(session, input.portfolio, ['input', 'portfolio']);
  const { key, columns } = checkPersonYears(faults, input);
  const known = portfolioId === null ? null : await findCapacityOf(tx, portfolioId, key.roleKey, key.year);
  if (portfolioId !== null) await holdOptional(session, { table: 'PortfolioCapacity', what: 'The capacity', id: known?.id ?? null, expectedVersion: input.expectedVersion ?? null });
  faults.stopIfAny();
  return known ? CAPACITIES.change(tx, known.id, columns) : CAPACITIES.insert(tx, { portfolioId: portfolioId as string, ...key, ...columns });
}

/** Takes out what was recorded of the capacity for a role and a year. */
export async function removePortfolioCapacity(session: WriteSession, input: ChangeInput): Promise<PortfolioCapacity> {
  const row = await holdOfPortfolio(session, input, CAPACITIES);
  session.faults.stopIfAny();
  return CAPACITIES.remove(session.tx, (row as PortfolioCapacity).id);
}

function holdOfPortfolio<Row extends { id: string; portfolioId: string }>(session: WriteSession, input: ChangeInput, { table, find }: Pick<PartStore<Row, never, never>, 'table' | 'find'>): Promise<Row | null> {
  return holdPart(session, input, { table, find, mayWrite: ({ portfolioId }) => portfolioToWrite(session, portfolioId, ['input', 'id']) });
}
