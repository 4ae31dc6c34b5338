import type { WeightedScore } from '../portfolio/balance.type';
import type { ReportEntry, Sums } from '../portfolio/portfolio-report';
import type { ReportPart } from '../portfolio/portfolio-report.store';
import { scheduleOf, dayOf } from '../initiative/schedule';
import type { ScheduleSpan } from '../initiative/schedule.type';
import { comparePriceBases, priceBaseKey, type PriceBase } from '../ledger/amount';
import { numberCell, textCell } from '../../shared/sheet/cell';
import { amountCell, choiceCell, pickedCell, priceBaseCell, type Column } from './column';
import { dayCell } from './day-cell';
import { CONFIDENCES, EXIT_OUTCOMES, PHASES } from './labels';
import type { Words } from '../../shared/sheet/table';

/** A line of the report: an initiative and its amounts in one currency and price base, since amounts of two never add up. */
export interface InitiativeLine {
  readonly entry: ReportEntry;
  readonly score: WeightedScore | null;
  /** 1 for the first line of an initiative; what stands on every line of it counts once, on this one. */
  readonly number: number;
  /** Null for an initiative without any amount. */
  readonly base: PriceBase | null;
}

/** The lines of an initiative: one for each currency and price base, and one where no amount is known. */
export function linesOf(entry: ReportEntry, score: WeightedScore | null): InitiativeLine[] {
  const bases = new Map(Object.values(entry.parts).flatMap(({ sums }) => sums.map(({ currency, priceYear }) => [priceBaseKey({ currency, priceYear }), { currency, priceYear }] as const)));
  const sorted: (PriceBase | null)[] = bases.size === 0 ? [null] : [...bases.values()].sort(comparePriceBases);
  return sorted.map((base, i) => ({ entry, score, number: i + 1, base }));
}

type InitiativeColumn = Column<InitiativeLine>;

function sumsOf({ entry, base }: InitiativeLine, part: ReportPart): Sums | undefined {
  return base === null ? undefined : entry.parts[part].sums.find((sums) => priceBaseKey(sums) === priceBaseKey(base));
}

const span = (key: 'planned' | 'forecast' | 'actual', start: Words, end: Words): InitiativeColumn[] => {
  const spanOf = ({ entry }: InitiativeLine): ScheduleSpan => scheduleOf(entry.initiative)[key];
  return [
    { key: `${key}Start`, heading: start, holds: 'day', cell: (line) => dayCell(spanOf(line).start, spanOf(line).startPrecision) },
    { key: `${key}End`, heading: end, holds: 'day', cell: (line) => dayCell(spanOf(line).end, spanOf(line).endPrecision) },
  ];
};

/** The amounts of one part of the ledger, and how much of it is known. */
const amounts = (part: ReportPart, key: string, noun: Words, actual: Words): InitiativeColumn[] => {
  const heading = (nb: string, nn: string, en: string): Words => ({ nb: `${noun.nb}, ${nb}`, nn: `${noun.nn}, ${nn}`, en: `${noun.en}, ${en}` });
  return [
    { key: `${key}Planned`, heading: heading('planlagt', 'planlagt', 'planned'), holds: 'amount', cell: (line) => amountCell(sumsOf(line, part)?.planned ?? null) },
    { key: `${key}Actual`, heading: heading(actual.nb, actual.nn, actual.en), holds: 'amount', cell: (line) => amountCell(sumsOf(line, part)?.actual ?? null) },
    { key: `${key}Whole`, heading: heading('i alt', 'i alt', 'whole'), holds: 'amount', cell: (line) => amountCell(sumsOf(line, part)?.whole ?? null) },
    { key: `${key}Confirmed`, heading: heading('bekreftet', 'stadfesta', 'confirmed'), holds: 'amount', cell: (line) => amountCell(sumsOf(line, part)?.confirmed ?? null) },
    { key: `${key}Reported`, heading: heading('antall med beløp', 'tal med beløp', 'with an amount'), holds: 'number', cell: ({ entry }) => numberCell(entry.parts[part].coverage.reported) },
    { key: `${key}Total`, heading: heading('antall', 'tal', 'number'), holds: 'number', cell: ({ entry }) => numberCell(entry.parts[part].coverage.total) },
    { key: `${key}Withheld`, heading: heading('antall holdt tilbake', 'tal haldne tilbake', 'withheld'), holds: 'number', cell: ({ entry }) => numberCell(entry.parts[part].coverage.withheld) },
  ];
};

/** The columns of the first edition, in their order. Never changed: files of the past are made with them byte for byte. */
export const INITIATIVE_COLUMNS: readonly InitiativeColumn[] = [
  { key: 'id', heading: { nb: 'Tiltak, id', nn: 'Tiltak, id', en: 'Initiative, id' }, holds: 'text', cell: ({ entry }) => textCell(entry.initiative.id) },
  { key: 'line', heading: { nb: 'Linje', nn: 'Linje', en: 'Line' }, holds: 'number', cell: ({ number }) => numberCell(number) },
  { key: 'title', heading: { nb: 'Tiltak', nn: 'Tiltak', en: 'Initiative' }, holds: 'text', cell: ({ entry }, language) => pickedCell(entry.initiative.titles, language) },
  { key: 'portfolioId', heading: { nb: 'Portefølje, id', nn: 'Portefølje, id', en: 'Portfolio, id' }, holds: 'text', cell: ({ entry }) => textCell(entry.initiative.portfolioId) },
  { key: 'portfolio', heading: { nb: 'Portefølje', nn: 'Portefølje', en: 'Portfolio' }, holds: 'text', cell: ({ entry }, language) => pickedCell(entry.initiative.portfolioTitles, language) },
  { key: 'leadId', heading: { nb: 'Leder, id', nn: 'Leiar, id', en: 'Lead, id' }, holds: 'text', cell: ({ entry }) => textCell(entry.initiative.leadActorId) },
  { key: 'leadText', heading: { nb: 'Leder i kildens ord', nn: 'Leiar i orda til kjelda', en: 'Lead in the words of the source' }, holds: 'text', cell: ({ entry }) => textCell(entry.initiative.leadText) },
  { key: 'phase', heading: { nb: 'Fase', nn: 'Fase', en: 'Phase' }, holds: 'text', cell: ({ entry }, language) => choiceCell(entry.initiative.phase, PHASES, language) },
  { key: 'confidence', heading: { nb: 'Gjennomføringsevne', nn: 'Gjennomføringsevne', en: 'Delivery confidence' }, holds: 'text', cell: ({ entry }, language) => choiceCell(entry.initiative.confidence, CONFIDENCES, language) },
  { key: 'rawConfidence', heading: { nb: 'Vurdering i kildens ord', nn: 'Vurdering i orda til kjelda', en: 'Rating in the words of the source' }, holds: 'text', cell: ({ entry }) => textCell(entry.initiative.rawConfidence) },
  ...span('planned', { nb: 'Start, plan', nn: 'Start, plan', en: 'Start, planned' }, { nb: 'Slutt, plan', nn: 'Slutt, plan', en: 'End, planned' }),
  ...span('forecast', { nb: 'Start, ventet', nn: 'Start, venta', en: 'Start, expected' }, { nb: 'Slutt, ventet', nn: 'Slutt, venta', en: 'End, expected' }),
  ...span('actual', { nb: 'Start, faktisk', nn: 'Start, faktisk', en: 'Start, actual' }, { nb: 'Slutt, faktisk', nn: 'Slutt, faktisk', en: 'End, actual' }),
  { key: 'baselines', heading: { nb: 'Antall basisplaner', nn: 'Tal basisplanar', en: 'Baselines' }, holds: 'number', cell: ({ entry }) => numberCell(entry.initiative.baselines) },
  { key: 'firstBaselineEnd', heading: { nb: 'Slutt, første basisplan', nn: 'Slutt, første basisplan', en: 'End, first baseline' }, holds: 'day', cell: ({ entry }) => dayCell(dayOf(entry.initiative.firstBaselineEnd)) },
  { key: 'lastBaselineEnd', heading: { nb: 'Slutt, siste basisplan', nn: 'Slutt, siste basisplan', en: 'End, last baseline' }, holds: 'day', cell: ({ entry }) => dayCell(dayOf(entry.initiative.lastBaselineEnd)) },
  { key: 'exit', heading: { nb: 'Utgang', nn: 'Utgang', en: 'Exit' }, holds: 'text', cell: ({ entry }, language) => choiceCell(entry.initiative.exitOutcome, EXIT_OUTCOMES, language) },
  { key: 'lifeEventIds', heading: { nb: 'Livshendelser, id', nn: 'Livshendingar, id', en: 'Life events, id' }, holds: 'text', cell: ({ entry }) => textCell(entry.initiative.lifeEventIds.join(' ')) },
  { key: 'currency', heading: { nb: 'Valuta', nn: 'Valuta', en: 'Currency' }, holds: 'text', cell: ({ base }) => textCell(base?.currency ?? null) },
  { key: 'priceBase', heading: { nb: 'Prisnivå', nn: 'Prisnivå', en: 'Price base' }, holds: 'text', cell: ({ base }, language) => priceBaseCell(base, language) },
  ...amounts('COST', 'cost', { nb: 'Kostnad', nn: 'Kostnad', en: 'Cost' }, { nb: 'faktisk', nn: 'faktisk', en: 'actual' }),
  ...amounts('FUNDING', 'funding', { nb: 'Finansiering', nn: 'Finansiering', en: 'Funding' }, { nb: 'faktisk', nn: 'faktisk', en: 'actual' }),
  ...amounts('BENEFIT', 'benefit', { nb: 'Gevinst', nn: 'Gevinst', en: 'Benefit' }, { nb: 'realisert', nn: 'realisert', en: 'realised' }),
  { key: 'baselineCost', heading: { nb: 'Kostnad i siste basisplan', nn: 'Kostnad i siste basisplan', en: 'Cost in the last baseline' }, holds: 'amount', cell: (line) => amountCell(sumsOf(line, 'BASELINE_COST')?.planned ?? null) },
  { key: 'baselineBenefit', heading: { nb: 'Gevinst i siste basisplan', nn: 'Gevinst i siste basisplan', en: 'Benefit in the last baseline' }, holds: 'amount', cell: (line) => amountCell(sumsOf(line, 'BASELINE_BENEFIT')?.planned ?? null) },
  { key: 'unpricedBenefits', heading: { nb: 'Gevinster uten pris', nn: 'Gevinstar utan pris', en: 'Benefits without a price' }, holds: 'number', cell: ({ entry }) => numberCell(entry.unpricedBenefits) },
  { key: 'score', heading: { nb: 'Vektet poengsum', nn: 'Vekta poengsum', en: 'Weighted score' }, holds: 'number', cell: ({ score }) => numberCell(score?.value ?? null) },
  { key: 'scored', heading: { nb: 'Kriterier med poeng', nn: 'Kriterium med poeng', en: 'Criteria scored' }, holds: 'number', cell: ({ score }) => numberCell(score?.coverage.reported ?? null) },
  { key: 'criteria', heading: { nb: 'Kriterier', nn: 'Kriterium', en: 'Criteria' }, holds: 'number', cell: ({ score }) => numberCell(score?.coverage.total ?? null) },
  { key: 'sourceUrl', heading: { nb: 'Kilde', nn: 'Kjelde', en: 'Source' }, holds: 'text', cell: ({ entry }) => textCell(entry.initiative.sourceUrl) },
  { key: 'recordedAt', heading: { nb: 'Sist ført', nn: 'Sist ført', en: 'Last recorded' }, holds: 'text', cell: ({ entry }) => textCell(entry.initiative.recordedAt.toISOString()) },
];
