import { toDay } from '../../shared/context';
import type { LanguageCode } from '../../shared/graphql/localized-text';
import { readBefore } from '../../shared/history/past';
import type { PortfolioContext } from '../context';
import { balancesOf, scoreOf } from '../portfolio/balance.loader';
import type { PortfolioBalance } from '../portfolio/balance.type';
import type { ReportEntry } from '../portfolio/portfolio-report';
import { reportEntriesPage } from '../portfolio/portfolio-report.loader';
import type { ReportPage } from '../portfolio/portfolio-report.store';
import type { ReportSelection } from '../portfolio/report-selection';
import type { Row } from '../../shared/sheet/cell';
import type { Column } from './column';
import { findLastInstant } from './export-instant.store';
import { linesOf } from './initiative-columns';
import { editionAt, type ReportEdition } from './report-editions';
import type { Table, Words } from '../../shared/sheet/table';
import { ReportTotals } from './totals';

/** The tables that a report can be written down as. */
export const PARTS = {
  initiatives: { nb: 'Tiltak', nn: 'Tiltak', en: 'Initiatives' },
  totals: { nb: 'Summer', nn: 'Summar', en: 'Totals' },
  criteria: { nb: 'Kriterier', nn: 'Kriterium', en: 'Criteria' },
  capacity: { nb: 'Kapasitet', nn: 'Kapasitet', en: 'Capacity' },
} as const satisfies Record<string, Words>;

export type Part = keyof typeof PARTS;

/** So many initiatives are read and held at a time. */
const PAGE = 1_000;

/** The records that a report is written from: those up to an instant, which never change. */
export interface ReportSource {
  readonly edition: ReportEdition;
  /** Names the records; the same text is always the same report. */
  readonly upTo: string;
  /** A context over them with loaders of its own, so that what was written down can be let go of. */
  readonly context: () => PortfolioContext;
}

export async function reportSource(context: PortfolioContext, asOf: Date | null): Promise<ReportSource> {
  const upTo = await findLastInstant(context.db, asOf);
  const db = readBefore(context.db, upTo);
  const instant = asOf ?? new Date();
  return { edition: editionAt(instant), upTo, context: () => ({ ...context, db, today: toDay(instant), loaders: new Map() }) };
}

/** A part of the report of a selection, as a table whose rows are read as they are asked for. */
export function reportTable(source: ReportSource, selection: ReportSelection, part: Part, language: LanguageCode): Table {
  const { edition } = source;
  const table = <Line>(columns: readonly Column<Line>[], lines: AsyncIterable<Line>): Table => ({
    name: PARTS[part][language],
    columns: columns.map(({ heading, holds }) => ({ heading: heading[language], holds })),
    rows: rowsOf(columns, lines, language),
  });
  switch (part) {
    case 'initiatives':
      return table(edition.initiatives, initiativeLines(source, selection));
    case 'totals':
      return table(edition.totals, totalsLines(source, selection, language));
    case 'criteria':
      return table(edition.criteria, balanceLines(source, selection, (portfolio) => portfolio.criteria.map((criterion) => ({ portfolio, criterion }))));
    case 'capacity':
      return table(edition.capacity, balanceLines(source, selection, (portfolio) => portfolio.capacity.map((capacity) => ({ portfolio, capacity }))));
  }
}

async function* rowsOf<Line>(columns: readonly Column<Line>[], lines: AsyncIterable<Line>, language: LanguageCode): AsyncGenerator<Row> {
  for await (const line of lines) yield columns.map(({ cell }) => cell(line, language));
}

interface EntriesPage {
  readonly entries: readonly ReportEntry[];
  readonly context: PortfolioContext;
}

async function* entryPages(source: ReportSource, selection: ReportSelection): AsyncGenerator<EntriesPage> {
  let after: ReportPage['after'] = null;
  for (;;) {
    const context = source.context();
    const entries: readonly ReportEntry[] = await reportEntriesPage(context, selection, { after, size: PAGE });
    yield { entries, context };
    const last = entries.at(-1);
    if (last === undefined || entries.length < PAGE) return;
    after = last.initiative;
  }
}

async function* initiativeLines(source: ReportSource, selection: ReportSelection) {
  for await (const { entries, context } of entryPages(source, selection)) {
    const scores = await Promise.all(entries.map(({ initiative }) => scoreOf(context, initiative)));
    for (const [i, entry] of entries.entries()) yield* linesOf(entry, scores[i] ?? null);
  }
}

async function* totalsLines(source: ReportSource, selection: ReportSelection, language: LanguageCode) {
  const totals = new ReportTotals();
  for await (const { entries } of entryPages(source, selection)) totals.add(entries);
  yield* totals.lines(language);
}

async function* balanceLines<Line>(source: ReportSource, selection: ReportSelection, linesOfPortfolio: (portfolio: PortfolioBalance) => Line[]): AsyncGenerator<Line> {
  for (const portfolio of await balancesOf(source.context(), selection)) yield* linesOfPortfolio(portfolio);
}
