import type DataLoader from 'dataloader';
import { toHundredths } from '../../shared/graphql/money';
import { defineLoader, groupBy } from '../../shared/loader';
import type { PortfolioContext, PortfolioDb } from '../context';
import { compareFlows, flowKey, type Flow } from './benefit-flow';
import { findFlowInitiatives, findFlows, findRevision, type FlowRow } from './benefit-flow.store';
import type { YearFigures } from './benefit-flow-report';
import { findCoverages, findYearTotals, type CoverageRow, type YearTotalRow } from './benefit-summary.store';
import type { JointFundingCandidate } from './joint-funding';
import { findMainFunders, type MainFunderRow } from './joint-funding.store';
import { selectionText, type Selection } from './selection';

/** The revision of the ledger, once for a request. */
const revisionLoader = defineLoader<PortfolioContext, 'revision', bigint>(
  async ({ db }) => new Map([['revision', await findRevision(db)]]),
  () => 0n,
);

export function ledgerRevision(context: PortfolioContext): Promise<bigint> {
  return revisionLoader(context).load('revision');
}

/** Declares the loader of something that the database works out for selections: one statement for all of a request. */
function ofSelections<Row extends { n: number }, Value>(
  find: (db: PortfolioDb, selections: readonly Selection[]) => Promise<Row[]>,
  toValue: (rows: readonly Row[]) => Value,
): (context: PortfolioContext) => DataLoader<Selection, Value, string> {
  return defineLoader<PortfolioContext, Selection, Value>(
    async ({ db }, selections) => {
      const rows = groupBy(await find(db, selections), ({ n }) => String(n));
      return new Map(selections.map((selection, n) => [selectionText(selection), toValue(rows.get(String(n)) ?? [])]));
    },
    () => toValue([]),
    selectionText,
  );
}

/** The flows of a selection, in the order in which they are shown. */
export const flowsOf = ofSelections(findFlows, (rows) => rows.map(toFlow).sort(compareFlows));

/** The initiatives of each flow of a selection, by `flowKey`. */
export const flowInitiativesOf = ofSelections(findFlowInitiatives, (rows) => new Map(rows.map((row) => [flowKey(row), row.initiativeIds])));

/** What a selection gives in each year and price base. */
export const yearTotalsOf = ofSelections(findYearTotals, (rows) => rows.map(toYearTotal));

const NOTHING: Omit<CoverageRow, 'n'> = { initiatives: 0, funded: 0, benefits: 0, reported: 0, withheld: 0 };

export const coverageOfSelection = ofSelections(findCoverages, ([row]) => row ?? NOTHING);

export const mainFundersOf = ofSelections(findMainFunders, (rows) => rows.map(toCandidate));

function toFlow({ fromId, toId, currency, priceYear, known, total, ...amounts }: FlowRow): Flow {
  return { fromId, toId, currency, priceYear, known, total, amount: toHundredths(amounts.amount), planned: hundredths(amounts.planned), realised: hundredths(amounts.realised), confirmed: toHundredths(amounts.confirmed) };
}

function toYearTotal({ year, currency, priceYear, planned, realised, amount }: YearTotalRow): YearFigures {
  return { year, currency, priceYear, planned: hundredths(planned), realised: hundredths(realised), amount: hundredths(amount) };
}

const MILLION = 1_000_000;

function toCandidate({ initiativeId, mainFunderId, fundedPart, receivedPart }: MainFunderRow): JointFundingCandidate {
  return { initiativeId, mainFunderId, fundedPart: fundedPart / MILLION, receivedPart: receivedPart / MILLION };
}

function hundredths(amount: string | null): bigint | null {
  return amount === null ? null : toHundredths(amount);
}
