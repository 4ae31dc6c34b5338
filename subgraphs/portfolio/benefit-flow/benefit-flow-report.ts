import { totalsOf, toMoney, type Hundredths, type Money } from '../../shared/graphql/money';
import type { FlowFact } from '../../shared/graphql/flow-fact';
import { fromHundredths } from '../../shared/graphql/money';
import { actorRef } from '../actor/actor.type';
import { moneyFrom, type PriceBase } from '../ledger/amount';
import { benefitFlows, type Flow, type FlowBenefitYear } from './benefit-flow';
import type { BenefitPosition } from './benefit-position.type';
import { benefitCoverage, benefitYearsIn, fundingCoverage, type InitiativeLedger } from './ledger';
import type { Position } from './position';
import { encodeReportId, type Selection } from './selection';

/** A report as it is calculated; what depends on arguments is calculated from `ledgers` when it is asked for. */
export interface ReportData {
  readonly id: string;
  readonly selection: Selection;
  readonly ledgers: readonly InitiativeLedger[];
  readonly benefitYears: readonly FlowBenefitYear[];
  readonly flowRows: readonly Flow[];
}

export function calculateReport(selection: Selection, revision: bigint, ledgers: readonly InitiativeLedger[]): ReportData {
  const shares = new Map(ledgers.map((ledger) => [ledger.initiativeId, ledger.shares]));
  const benefitYears = benefitYearsIn(ledgers, selection.years);
  const flowRows = benefitFlows(benefitYears, (id) => shares.get(id) as InitiativeLedger['shares']);
  return { id: encodeReportId(selection, revision), selection, ledgers, benefitYears, flowRows };
}

export type Measure = 'planned' | 'realised' | 'amount';

/** Totals of benefit-years, one for each price base; a year without the measure counts nowhere. */
export function totalsBy(measure: Measure, years: readonly FlowBenefitYear[]): Money[] {
  const amounts = years.flatMap((year) => {
    const value = measure === 'amount' ? (year.realised ?? year.planned) : year[measure];
    return value === null ? [] : [hundredths(year, value)];
  });
  return totalsOf(amounts).map(toMoney);
}

export function confirmedTotals(flows: readonly Flow[]): Money[] {
  return totalsOf(flows.map((flow) => hundredths(flow, flow.confirmed))).map(toMoney);
}

export function coverages({ ledgers, selection }: ReportData) {
  return { benefits: benefitCoverage(ledgers, selection.years), funding: fundingCoverage(ledgers) };
}

/** A flow as clients see it, but for its initiatives, which the resolver loads. */
export function toFlow(flow: Flow, ledgers: readonly InitiativeLedger[]) {
  const isFunderUnknown = flow.fromId === null;
  const unknown = isFunderUnknown ? amountsOf(flow, ledgers) : null;
  return {
    from: actorRef(flow.fromId),
    to: actorRef(flow.toId),
    isFunderUnknown,
    fundingAmountsKnown: unknown?.known ?? null,
    fundingAmountsTotal: unknown?.total ?? null,
    amount: moneyFrom(flow.amount, flow),
    planned: flow.planned === null ? null : moneyFrom(flow.planned, flow),
    realised: flow.realised === null ? null : moneyFrom(flow.realised, flow),
    confirmed: moneyFrom(flow.confirmed, flow),
    initiativeIds: flow.initiativeIds,
  };
}

/** "k of n amounts known" over the initiatives of a flow from nobody known. */
function amountsOf(flow: Flow, ledgers: readonly InitiativeLedger[]): { known: number; total: number } {
  const ids = new Set(flow.initiativeIds);
  const sum = { known: 0, total: 0 };
  for (const { initiativeId, shares } of ledgers) {
    if (!ids.has(initiativeId) || shares.isKnown) continue;
    sum.known += shares.known;
    sum.total += shares.total;
  }
  return sum;
}

export function toFlowFact({ fromId, toId, amount, currency, priceYear }: Flow): FlowFact {
  return { fromActorId: fromId, toActorId: toId, amount: fromHundredths(amount), currency, priceYear };
}

export function toPosition(position: Position): BenefitPosition {
  const moneys = (amounts: readonly Hundredths[]): Money[] => amounts.map(toMoney);
  return {
    actor: actorRef(position.actorId),
    funded: moneys(position.funded),
    received: moneys(position.received),
    net: moneys(position.net),
    netWholeLife: moneys(position.netWholeLife),
    withdrawn: position.withdrawn && moneys(position.withdrawn),
    netAfterWithdrawal: position.netAfterWithdrawal && moneys(position.netAfterWithdrawal),
    recordedFunding: moneys(position.recordedFunding),
    recordedBenefits: moneys(position.recordedBenefits),
    coverage: position.coverage,
  };
}

function hundredths({ currency, priceYear }: PriceBase, value: bigint): Hundredths {
  return { currency, priceYear, hundredths: value };
}
