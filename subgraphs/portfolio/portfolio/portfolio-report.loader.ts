import type DataLoader from 'dataloader';
import { defineLoader, groupBy } from '../../shared/loader';
import { childrenOf } from '../children-loader';
import type { PortfolioContext, PortfolioDb } from '../context';
import { toEntry, type ReportEntry } from './portfolio-report';
import { findReportCounts, findReportInitiatives, findReportSums, type ReportInitiativeRow, type ReportPage } from './portfolio-report.store';
import { selectionText, type ReportSelection } from './report-selection';

const sumsOf = childrenOf(findReportSums);
const countsOf = childrenOf(findReportCounts);

/**
 * Declares the loader of rows that stand in a portfolio or in none. Selections that differ in their portfolios only
 * are asked for in one statement, and each gets its part.
 */
export function rowsOfSelections<Row extends { portfolioId: string | null }>(find: (db: PortfolioDb, selection: ReportSelection) => Promise<Row[]>): (context: PortfolioContext) => DataLoader<ReportSelection, Row[], string> {
  return defineLoader<PortfolioContext, ReportSelection, Row[]>(
    async ({ db }, selections) => {
      const found = new Map<string, Row[]>();
      for (const alike of groupBy(selections, (selection) => selectionText({ ...selection, portfolios: null })).values()) {
        const rows = await find(db, { ...(alike[0] as ReportSelection), portfolios: unionOf(alike) });
        for (const selection of alike) found.set(selectionText(selection), partOf(rows, selection));
      }
      return found;
    },
    () => [],
    selectionText,
  );
}

function unionOf(selections: readonly ReportSelection[]): string[] | null {
  return selections.some(({ portfolios }) => portfolios === null) ? null : [...new Set(selections.flatMap(({ portfolios }) => portfolios ?? []))];
}

function partOf<Row extends { portfolioId: string | null }>(rows: Row[], { portfolios }: ReportSelection): Row[] {
  if (portfolios === null) return rows;
  const wanted = new Set(portfolios);
  return rows.filter(({ portfolioId }) => portfolioId !== null && wanted.has(portfolioId));
}

const initiativesOf = rowsOfSelections<ReportInitiativeRow>((db, selection) => findReportInitiatives(db, selection, null));

/** Every initiative of a selection with its figures, by title. */
export async function reportEntriesOf(context: PortfolioContext, selection: ReportSelection): Promise<ReportEntry[]> {
  return entriesOf(context, await initiativesOf(context).load(selection));
}

/** The same, page by page, for those who must not hold them all. */
export async function reportEntriesPage(context: PortfolioContext, selection: ReportSelection, page: ReportPage): Promise<ReportEntry[]> {
  return entriesOf(context, await findReportInitiatives(context.db, selection, page));
}

function entriesOf(context: PortfolioContext, initiatives: readonly ReportInitiativeRow[]): Promise<ReportEntry[]> {
  return Promise.all(initiatives.map(async (initiative) => {
    const [sums, counts] = await Promise.all([sumsOf(context).load(initiative.id), countsOf(context).load(initiative.id)]);
    return toEntry(initiative, sums, counts);
  }));
}
