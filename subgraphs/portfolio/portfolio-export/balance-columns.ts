import { numberCell, textCell } from '../../shared/sheet/cell';
import type { CapacityBalance, CriterionBalance, PortfolioBalance } from '../portfolio/balance.type';
import { pickedCell, type Column } from './column';

/** One criterion of one portfolio. */
export interface CriterionLine {
  readonly portfolio: PortfolioBalance;
  readonly criterion: CriterionBalance;
}

/** One role in one year of one portfolio. */
export interface CapacityLine {
  readonly portfolio: PortfolioBalance;
  readonly capacity: CapacityBalance;
}

const PORTFOLIO: readonly Column<{ readonly portfolio: PortfolioBalance }>[] = [
  { key: 'portfolioId', heading: { nb: 'Portefølje, id', nn: 'Portefølje, id', en: 'Portfolio, id' }, holds: 'text', cell: ({ portfolio }) => textCell(portfolio.portfolioId) },
  { key: 'portfolio', heading: { nb: 'Portefølje', nn: 'Portefølje', en: 'Portfolio' }, holds: 'text', cell: ({ portfolio }, language) => pickedCell(portfolio.titles, language) },
];

/** The columns of the first edition, in their order. */
export const CRITERION_COLUMNS: readonly Column<CriterionLine>[] = [
  ...PORTFOLIO,
  { key: 'criterionKey', heading: { nb: 'Kriterium, nøkkel', nn: 'Kriterium, nøkkel', en: 'Criterion, key' }, holds: 'text', cell: ({ criterion }) => textCell(criterion.key) },
  { key: 'criterion', heading: { nb: 'Kriterium', nn: 'Kriterium', en: 'Criterion' }, holds: 'text', cell: ({ criterion }, language) => pickedCell(criterion.labels, language) },
  { key: 'weight', heading: { nb: 'Vekt', nn: 'Vekt', en: 'Weight' }, holds: 'number', cell: ({ criterion }) => numberCell(criterion.weight) },
  { key: 'average', heading: { nb: 'Gjennomsnitt', nn: 'Gjennomsnitt', en: 'Average' }, holds: 'number', cell: ({ criterion }) => numberCell(criterion.average) },
  { key: 'lowest', heading: { nb: 'Lavest', nn: 'Lågast', en: 'Lowest' }, holds: 'number', cell: ({ criterion }) => numberCell(criterion.lowest) },
  { key: 'highest', heading: { nb: 'Høyest', nn: 'Høgast', en: 'Highest' }, holds: 'number', cell: ({ criterion }) => numberCell(criterion.highest) },
  { key: 'scored', heading: { nb: 'Tiltak med poeng', nn: 'Tiltak med poeng', en: 'Initiatives scored' }, holds: 'number', cell: ({ criterion }) => numberCell(criterion.coverage.reported) },
  { key: 'initiatives', heading: { nb: 'Av tiltak', nn: 'Av tiltak', en: 'Of initiatives' }, holds: 'number', cell: ({ criterion }) => numberCell(criterion.coverage.total) },
];

/** The columns of the first edition, in their order. */
export const CAPACITY_COLUMNS: readonly Column<CapacityLine>[] = [
  ...PORTFOLIO,
  { key: 'year', heading: { nb: 'År', nn: 'År', en: 'Year' }, holds: 'number', cell: ({ capacity }) => numberCell(capacity.year) },
  { key: 'roleKey', heading: { nb: 'Rolle, nøkkel', nn: 'Rolle, nøkkel', en: 'Role, key' }, holds: 'text', cell: ({ capacity }) => textCell(capacity.roleKey) },
  { key: 'role', heading: { nb: 'Rolle', nn: 'Rolle', en: 'Role' }, holds: 'text', cell: ({ capacity }, language) => pickedCell(capacity.roleLabels, language) },
  { key: 'capacity', heading: { nb: 'Kapasitet, årsverk', nn: 'Kapasitet, årsverk', en: 'Capacity, person-years' }, holds: 'number', cell: ({ capacity }) => numberCell(capacity.capacity) },
  { key: 'need', heading: { nb: 'Behov, årsverk', nn: 'Behov, årsverk', en: 'Need, person-years' }, holds: 'number', cell: ({ capacity }) => numberCell(capacity.need) },
  { key: 'remaining', heading: { nb: 'Igjen, årsverk', nn: 'Att, årsverk', en: 'Remaining, person-years' }, holds: 'number', cell: ({ capacity }) => numberCell(capacity.remaining) },
  { key: 'needsReported', heading: { nb: 'Behov med tall', nn: 'Behov med tal', en: 'Needs with a number' }, holds: 'number', cell: ({ capacity }) => numberCell(capacity.coverage.reported) },
  { key: 'needsTotal', heading: { nb: 'Av behov', nn: 'Av behov', en: 'Of needs' }, holds: 'number', cell: ({ capacity }) => numberCell(capacity.coverage.total) },
];
