import type { Coverage } from '../../shared/graphql/coverage';
import type { LeadFact } from '../../shared/graphql/lead-fact';
import { toHundredths } from '../../shared/graphql/money';
import { toProvenance } from '../../shared/graphql/provenance';
import { actorRef } from '../actor/actor.type';
import { ExitOutcome } from '../assessment/assessment.type';
import { DeliveryConfidence, Phase } from '../initiative/initiative-enums';
import { dayOf, scheduleOf } from '../initiative/schedule';
import type { DataOf } from '../instance';
import { comparePriceBases, moneyFrom, priceBaseKey, shareOf, type PriceBase } from '../ledger/amount';
import type { LedgerTotal } from '../ledger/ledger-total.type';
import type { ReportPart, ReportCountRow, ReportInitiativeRow, ReportSumRow } from './portfolio-report.store';
import type { ConfidenceGroup, LifeEventGroup, PhaseGroup, PortfolioReportRow, ReportAmounts, ReportGroup } from './portfolio-report.type';

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
  readonly initiative: ReportInitiativeRow;
  readonly parts: Readonly<Record<ReportPart, PartFacts>>;
  readonly unpricedBenefits: number;
}

export const REPORT_PARTS: readonly ReportPart[] = ['COST', 'FUNDING', 'BENEFIT', 'BASELINE_COST', 'BASELINE_BENEFIT'];

/** Something of each part. */
function ofEachPart<Value>(value: (part: ReportPart) => Value): Record<ReportPart, Value> {
  return Object.fromEntries(REPORT_PARTS.map((part) => [part, value(part)])) as Record<ReportPart, Value>;
}

const NOTHING: Coverage = { reported: 0, total: 0, withheld: 0 };

export function toEntry(initiative: ReportInitiativeRow, sums: readonly ReportSumRow[], counts: readonly ReportCountRow[]): ReportEntry {
  const part = (name: ReportPart): PartFacts => {
    const count = counts.find((row) => row.part === name);
    return { sums: sums.filter((row) => row.part === name).map(toSums), coverage: count ? { reported: count.reported, total: count.total, withheld: count.withheld } : NOTHING };
  };
  return { initiative, parts: ofEachPart(part), unpricedBenefits: counts.find((row) => row.part === 'BENEFIT')?.unpriced ?? 0 };
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

export function toTotal(sums: Sums): LedgerTotal {
  const optional = (value: bigint | null) => (value === null ? null : moneyFrom(value, sums));
  return { planned: optional(sums.planned), actual: optional(sums.actual), whole: moneyFrom(sums.whole, sums), confirmed: moneyFrom(sums.confirmed, sums), disputed: moneyFrom(sums.disputed, sums), confirmedShare: shareOf(sums.confirmed, sums.whole) };
}

function amountsOf({ sums, coverage }: PartFacts): ReportAmounts {
  return { totals: addSums(sums).map(toTotal), coverage };
}

function allAmountsOf(parts: ReportEntry['parts']) {
  return { cost: amountsOf(parts.COST), funding: amountsOf(parts.FUNDING), benefits: amountsOf(parts.BENEFIT), baselineCost: amountsOf(parts.BASELINE_COST), baselineBenefit: amountsOf(parts.BASELINE_BENEFIT) };
}

/** Several initiatives taken together; their coverage counts initiatives, so one with many lines weighs no more than another. */
export interface Tally {
  readonly initiatives: number;
  readonly parts: Readonly<Record<ReportPart, PartFacts>>;
}

export const EMPTY_TALLY: Tally = { initiatives: 0, parts: ofEachPart(() => ({ sums: [], coverage: NOTHING })) };

/** A tally with initiatives more. */
export function tally(known: Tally, entries: readonly ReportEntry[]): Tally {
  const part = (name: ReportPart): PartFacts => {
    const { sums, coverage } = known.parts[name];
    const missing = entries.filter((entry) => entry.parts[name].sums.length === 0);
    return {
      sums: addSums([...sums, ...entries.flatMap((entry) => entry.parts[name].sums)]),
      coverage: {
        reported: coverage.reported + entries.length - missing.length,
        total: coverage.total + entries.length,
        withheld: coverage.withheld + missing.filter((entry) => entry.parts[name].coverage.withheld > 0).length,
      },
    };
  };
  return { initiatives: known.initiatives + entries.length, parts: ofEachPart(part) };
}

export function groupOf(entries: readonly ReportEntry[]): ReportGroup {
  const { initiatives, parts } = tally(EMPTY_TALLY, entries);
  return { initiatives, ...allAmountsOf(parts) };
}

/** An entry as a row. A report of an instant has ids and the names recorded then; what other subgraphs know today is no part of it. */
export function toReportRow({ initiative, parts, unpricedBenefits }: ReportEntry, isOfNow: boolean): Omit<DataOf<PortfolioReportRow>, 'score'> {
  return {
    id: initiative.id,
    titles: initiative.titles,
    portfolioId: initiative.portfolioId,
    phase: initiative.phase && Phase[initiative.phase],
    confidence: initiative.confidence && DeliveryConfidence[initiative.confidence],
    rawConfidence: initiative.rawConfidence,
    leadId: initiative.leadActorId,
    lead: isOfNow ? actorRef(initiative.leadActorId) : null,
    leadText: initiative.leadText,
    schedule: scheduleOf(initiative),
    baselines: initiative.baselines,
    firstBaselineEnd: dayOf(initiative.firstBaselineEnd),
    lastBaselineEnd: dayOf(initiative.lastBaselineEnd),
    exitOutcome: initiative.exitOutcome && ExitOutcome[initiative.exitOutcome],
    lifeEventIds: initiative.lifeEventIds,
    lifeEvents: isOfNow ? initiative.lifeEventIds.map((id) => ({ id })) : null,
    ...allAmountsOf(parts),
    unpricedBenefits,
    provenance: toProvenance(initiative),
    recordedAt: initiative.recordedAt,
  };
}

/** Entries by a key of theirs; one with several keys is in several groups. */
function entriesBy<Key>(entries: readonly ReportEntry[], keysOf: (initiative: ReportInitiativeRow) => readonly Key[]): Map<Key, ReportEntry[]> {
  const groups = new Map<Key, ReportEntry[]>();
  for (const entry of entries) {
    for (const key of keysOf(entry.initiative)) {
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
  }
  return groups;
}

export function groupByPhase(entries: readonly ReportEntry[]): PhaseGroup[] {
  const groups = entriesBy(entries, ({ phase }) => [phase]);
  return [...Object.values(Phase), null].flatMap((phase) => (groups.has(phase) ? [{ phase, group: groupOf(groups.get(phase) ?? []) }] : []));
}

export function groupByConfidence(entries: readonly ReportEntry[]): ConfidenceGroup[] {
  const groups = entriesBy(entries, ({ confidence }) => [confidence]);
  return [...Object.values(DeliveryConfidence), null].flatMap((confidence) => (groups.has(confidence) ? [{ confidence, group: groupOf(groups.get(confidence) ?? []) }] : []));
}

/** The life events of an initiative, or null for one that serves none. */
const eventsOf = ({ lifeEventIds }: ReportInitiativeRow): readonly (string | null)[] => (lifeEventIds.length > 0 ? lifeEventIds : [null]);

/** An initiative counts fully in each life event it serves. */
export function groupByLifeEvent(entries: readonly ReportEntry[], isOfNow: boolean): LifeEventGroup[] {
  return [...entriesBy(entries, eventsOf)]
    .sort(([a, one], [b, other]) => Number(a === null) - Number(b === null) || other.length - one.length || (String(a) < String(b) ? -1 : 1))
    .map(([id, group]) => ({ lifeEventId: id, lifeEvent: isOfNow && id !== null ? { id } : null, isWithoutLifeEvent: id === null, group: groupOf(group) }));
}

export function leadFactsOf(entries: readonly ReportEntry[]): LeadFact[] {
  return [...entriesBy(entries, ({ leadActorId }) => [leadActorId])].map(([actorId, group]) => ({ actorId, initiatives: group.length }));
}
