import type { Sums } from '../portfolio/portfolio-report';
import type { ReportPart } from '../portfolio/portfolio-report.store';
import { amountCell, choiceCell, priceBaseCell, type Column } from './column';
import { numberCell, textCell } from '../../shared/sheet/cell';
import { GROUPINGS, PARTS } from './labels';
import type { Tally } from '../portfolio/portfolio-report';

export type Grouping = keyof typeof GROUPINGS;

/** One part of the ledger of one group, in one currency and price base. */
export interface TotalsLine {
  readonly grouping: Grouping;
  /** What the group is called; null for the group of all. */
  readonly group: string | null;
  readonly tally: Tally;
  readonly part: ReportPart;
  /** Null where nothing of the part is known. */
  readonly sums: Sums | null;
}

/** The columns of the first edition, in their order. */
export const TOTALS_COLUMNS: readonly Column<TotalsLine>[] = [
  { key: 'grouping', heading: { nb: 'Gruppert etter', nn: 'Gruppert etter', en: 'Grouped by' }, holds: 'text', cell: ({ grouping }, language) => textCell(GROUPINGS[grouping][language]) },
  { key: 'group', heading: { nb: 'Gruppe', nn: 'Gruppe', en: 'Group' }, holds: 'text', cell: ({ group }) => textCell(group) },
  { key: 'initiatives', heading: { nb: 'Antall tiltak', nn: 'Tal tiltak', en: 'Initiatives' }, holds: 'number', cell: ({ tally }) => numberCell(tally.initiatives) },
  { key: 'part', heading: { nb: 'Del', nn: 'Del', en: 'Part' }, holds: 'text', cell: ({ part }, language) => choiceCell(part, PARTS, language) },
  { key: 'currency', heading: { nb: 'Valuta', nn: 'Valuta', en: 'Currency' }, holds: 'text', cell: ({ sums }) => textCell(sums?.currency ?? null) },
  { key: 'priceBase', heading: { nb: 'Prisnivå', nn: 'Prisnivå', en: 'Price base' }, holds: 'text', cell: ({ sums }, language) => priceBaseCell(sums, language) },
  { key: 'planned', heading: { nb: 'Planlagt', nn: 'Planlagt', en: 'Planned' }, holds: 'amount', cell: ({ sums }) => amountCell(sums?.planned ?? null) },
  { key: 'actual', heading: { nb: 'Faktisk eller realisert', nn: 'Faktisk eller realisert', en: 'Actual or realised' }, holds: 'amount', cell: ({ sums }) => amountCell(sums?.actual ?? null) },
  { key: 'whole', heading: { nb: 'I alt', nn: 'I alt', en: 'Whole' }, holds: 'amount', cell: ({ sums }) => amountCell(sums?.whole ?? null) },
  { key: 'confirmed', heading: { nb: 'Bekreftet', nn: 'Stadfesta', en: 'Confirmed' }, holds: 'amount', cell: ({ sums }) => amountCell(sums?.confirmed ?? null) },
  { key: 'disputed', heading: { nb: 'Bestridt', nn: 'Bestridd', en: 'Disputed' }, holds: 'amount', cell: ({ sums }) => amountCell(sums?.disputed ?? null) },
  { key: 'reported', heading: { nb: 'Tiltak med beløp', nn: 'Tiltak med beløp', en: 'Initiatives with an amount' }, holds: 'number', cell: ({ tally, part }) => numberCell(tally.parts[part].coverage.reported) },
  { key: 'total', heading: { nb: 'Av tiltak', nn: 'Av tiltak', en: 'Of initiatives' }, holds: 'number', cell: ({ tally, part }) => numberCell(tally.parts[part].coverage.total) },
  { key: 'withheld', heading: { nb: 'Holdt tilbake', nn: 'Haldne tilbake', en: 'Withheld' }, holds: 'number', cell: ({ tally, part }) => numberCell(tally.parts[part].coverage.withheld) },
];
