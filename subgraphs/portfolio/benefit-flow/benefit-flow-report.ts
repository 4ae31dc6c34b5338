import type { FlowFact } from '../../shared/graphql/flow-fact';
import { fromHundredths, totalsOf, toMoney, type Hundredths, type Money } from '../../shared/graphql/money';
import { groupBy } from '../../shared/loader';
import { actorRef } from '../actor/actor.type';
import { moneyFrom, type PriceBase } from '../ledger/amount';
import { flowKey, type Flow } from './benefit-flow';
import type { BenefitYearTotal } from './benefit-flow.type';
import type { BenefitPosition } from './benefit-position.type';
import type { Position } from './position';
import type { Selection } from './selection';

/** What a selection gives in a year and a price base, in hundredths; null where nothing is known. */
export interface YearFigures extends PriceBase {
  readonly year: number;
  readonly planned: bigint | null;
  readonly realised: bigint | null;
  /** Realised where known, else planned. */
  readonly amount: bigint | null;
}

type Measure = 'planned' | 'realised' | 'amount';

/** Totals of years, one for each price base; a year without the measure counts nowhere. */
export function totalsBy(measure: Measure, years: readonly YearFigures[]): Money[] {
  const amounts = years.flatMap((year) => {
    const value = year[measure];
    return value === null ? [] : [hundredths(year, value)];
  });
  return totalsOf(amounts).map(toMoney);
}

export function byYear(years: readonly YearFigures[]): BenefitYearTotal[] {
  return [...groupBy(years, ({ year }) => String(year))]
    .map(([year, rows]) => ({ year: Number(year), planned: totalsBy('planned', rows), realised: totalsBy('realised', rows), totals: totalsBy('amount', rows) }))
    .sort((a, b) => a.year - b.year);
}

export function confirmedTotals(flows: readonly Flow[]): Money[] {
  return totalsOf(flows.map((flow) => hundredths(flow, flow.confirmed))).map(toMoney);
}

/** A flow as clients see it, but for its initiatives, which the resolver loads by its key. */
export function toFlow(flow: Flow, selection: Selection) {
  return {
    from: actorRef(flow.fromId),
    to: actorRef(flow.toId),
    isFunderUnknown: flow.fromId === null,
    fundingAmountsKnown: flow.known,
    fundingAmountsTotal: flow.total,
    amount: moneyFrom(flow.amount, flow),
    planned: flow.planned === null ? null : moneyFrom(flow.planned, flow),
    realised: flow.realised === null ? null : moneyFrom(flow.realised, flow),
    confirmed: moneyFrom(flow.confirmed, flow),
    selection,
    key: flowKey(flow),
  };
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
