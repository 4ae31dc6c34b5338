import { comparePriceBases, moneyFrom, priceBaseKey, shareOf, type PriceBase } from '../ledger/amount';
import type { LedgerTotal } from '../ledger/ledger-total.type';
import { toHundredths } from '../../shared/graphql/money';
import type { Coverage } from '../../shared/graphql/coverage';
import type { LeadFact } from '../../shared/graphql/lead-fact';
import { DeliveryConfidence, Phase } from '../initiative/initiative-enums';
import { instance } from '../instance';
import type { LedgerPart, ReportCountRow, ReportInitiativeRow, ReportSumRow } from './portfolio-report.store';
import { PortfolioReportRow, type ConfidenceGroup, type LifeEventGroup, type PhaseGroup, type ReportAmounts, type ReportGroup } from './portfolio-report.type';

/** Sums in one currency and price base, in hundredths. */
export interface Sums extends PriceBase {
  readonly planned: bigint | null;
  readonly actual: bigint | null;
  readonly whole: bigint;
  readonly confirmed: bigint;
  readonly disputed: bigint;
}

/** What is known of one part of an initiative's ledger. */
export interface PartFacts {
  readonly sums: readonly Sums[];
  readonly coverage: Coverage;
}

/** An initiative with its figures, before it is grouped. */
export interface ReportEntry {
  readonly initiative: Omit<ReportInitiativeRow, 'portfolioId'>;
  readonly parts: Readonly<Record<LedgerPart, PartFacts>>;
  readonly unpricedBenefits: number;
}

const NOTHING: Coverage = { reported: 0, total: 0, withheld: 0 };

export function toEntry(initiative: ReportInitiativeRow, sums: readonly ReportSumRow[], counts: readonly ReportCountRow[]): ReportEntry {
  const part = (name: LedgerPart): PartFacts => {
    const count = counts.find((row) => row.part === name);
    return { sums: sums.filter((row) => row.part === name).map(toSums), coverage: count ? { reported: count.reported, total: count.total, withheld: count.withheld } : NOTHING };
  };
  return { initiative, parts: { COST: part('COST'), FUNDING: part('FUNDING'), BENEFIT: part('BENEFIT') }, unpricedBenefits: counts.find((row) => row.part === 'BENEFIT')?.unpriced ?? 0 };
}

function toSums(row: ReportSumRow): Sums {
  const exact = (text: string | null): bigint | null => (text === null ? null : toHundredths(text));
  return { currency: row.currency, priceYear: row.priceYear, planned: exact(row.planned), actual: exact(row.actual), whole: toHundredths(row.whole), confirmed: toHundredths(row.confirmed), disputed: toHundredths(row.disputed) };
}

/** Adds sums up, one for each currency and price base; they are never mixed (domain rule "Money"). */
export function addSums(all: Iterable<Sums>): Sums[] {
  const totals = new Map<string, Sums>();
  for (const sums of all) {
    const known = totals.get(priceBaseKey(sums));
    totals.set(priceBaseKey(sums), known ? { ...known, planned: plus(known.planned, sums.planned), actual: plus(known.actual, sums.actual), whole: known.whole + sums.whole, confirmed: known.confirmed + sums.confirmed, disputed: known.disputed + sums.disputed } : sums);
  }
  return [...totals.values()].sort(comparePriceBases);
}

function plus(a: bigint | null, b: bigint | null): bigint | null {
  return a === null ? b : a + (b ?? 0n);
}

function toTotal(sums: Sums): LedgerTotal {
  const optional = (value: bigint | null) => (value === null ? null : moneyFrom(value, sums));
  return { planned: optional(sums.planned), actual: optional(sums.actual), whole: moneyFrom(sums.whole, sums), confirmed: moneyFrom(sums.confirmed, sums), disputed: moneyFrom(sums.disputed, sums), confirmedShare: shareOf(sums.confirmed, sums.whole) };
}

function amountsOf({ sums, coverage }: PartFacts): ReportAmounts {
  return { totals: addSums(sums).map(toTotal), coverage };
}

/** Amounts of several initiatives; the coverage counts initiatives, so one with many lines weighs no more than another. */
function amountsOfAll(entries: readonly ReportEntry[], part: LedgerPart): ReportAmounts {
  const missing = entries.filter((entry) => entry.parts[part].sums.length === 0);
  const coverage = { reported: entries.length - missing.length, total: entries.length, withheld: missing.filter((entry) => entry.parts[part].coverage.withheld > 0).length };
  return { totals: addSums(entries.flatMap((entry) => entry.parts[part].sums)).map(toTotal), coverage };
}

export function groupOf(entries: readonly ReportEntry[]): ReportGroup {
  return { initiatives: entries.length, cost: amountsOfAll(entries, 'COST'), funding: amountsOfAll(entries, 'FUNDING'), benefits: amountsOfAll(entries, 'BENEFIT') };
}

export function toReportRow({ initiative, parts, unpricedBenefits }: ReportEntry): PortfolioReportRow {
  return instance(PortfolioReportRow, {
    id: initiative.id,
    titles: initiative.titles,
    phase: initiative.phase && Phase[initiative.phase],
    confidence: initiative.confidence && DeliveryConfidence[initiative.confidence],
    rawConfidence: initiative.rawConfidence,
    lifeEvents: initiative.lifeEventIds.map((id) => ({ id })),
    cost: amountsOf(parts.COST),
    funding: amountsOf(parts.FUNDING),
    benefits: amountsOf(parts.BENEFIT),
    unpricedBenefits,
  });
}

export function groupByPhase(entries: readonly ReportEntry[]): PhaseGroup[] {
  return [...Object.values(Phase), null].flatMap((phase) => {
    const group = entries.filter(({ initiative }) => initiative.phase === phase);
    return group.length > 0 ? [{ phase, group: groupOf(group) }] : [];
  });
}

export function groupByConfidence(entries: readonly ReportEntry[]): ConfidenceGroup[] {
  return [...Object.values(DeliveryConfidence), null].flatMap((confidence) => {
    const group = entries.filter(({ initiative }) => initiative.confidence === confidence);
    return group.length > 0 ? [{ confidence, group: groupOf(group) }] : [];
  });
}

/** An initiative counts fully in each life event it serves. */
export function groupByLifeEvent(entries: readonly ReportEntry[]): LifeEventGroup[] {
  const ids = [...new Set(entries.flatMap(({ initiative }) => initiative.lifeEventIds))].sort();
  const groups = ids.map((id) => ({ lifeEvent: { id }, isWithoutLifeEvent: false, group: groupOf(entries.filter(({ initiative }) => initiative.lifeEventIds.includes(id))) })).sort((a, b) => b.group.initiatives - a.group.initiatives);
  const without = entries.filter(({ initiative }) => initiative.lifeEventIds.length === 0);
  return [...groups, ...(without.length > 0 ? [{ lifeEvent: null, isWithoutLifeEvent: true, group: groupOf(without) }] : [])];
}

export function leadFactsOf(entries: readonly ReportEntry[]): LeadFact[] {
  const counts = new Map<string | null, number>();
  for (const { initiative } of entries) counts.set(initiative.leadActorId, (counts.get(initiative.leadActorId) ?? 0) + 1);
  return [...counts].map(([actorId, initiatives]) => ({ actorId, initiatives }));
}
