import { toMoney, type Money } from '../../shared/graphql/money';
import { actorRef } from '../actor/actor.type';
import { comparePriceBases, priceBaseKey, type PriceBase } from '../ledger/amount';
import { compensationOf, gainsByJoining, netOf, type Calculation, type CostDivision, type Outcome } from './scenario';
import type { CostDivision as CostDivisionView, ScenarioOutcome } from './scenario.type';

/** A calculation as clients see it; initiatives are still only ids. */
export interface CalculationView {
  readonly divisions: CostDivisionView[];
  readonly leftOut: Calculation['leftOut'];
  readonly coverage: { readonly reported: number; readonly total: number; readonly withheld: number };
}

export function toView({ divisions, leftOut, initiatives }: Calculation): CalculationView {
  return { divisions: divisions.map(toDivision), leftOut, coverage: { reported: initiatives - leftOut.length, total: initiatives, withheld: 0 } };
}

function toDivision(division: CostDivision): CostDivisionView {
  const money = moneyIn(division);
  return {
    cost: money(division.cost),
    unallocated: money(division.unallocated),
    compensation: money(division.outcomes.reduce((sum, outcome) => sum + compensationOf(outcome), 0n)),
    outcomes: division.outcomes.map((outcome) => toOutcome(outcome, division)),
  };
}

function toOutcome(outcome: Outcome, base: PriceBase): ScenarioOutcome {
  const money = moneyIn(base);
  const { before, after } = netOf(outcome);
  return {
    actor: actorRef(outcome.actorId),
    paysBefore: money(outcome.paysBefore),
    paysAfter: money(outcome.paysAfter),
    receives: money(outcome.receives),
    netBefore: money(before),
    netAfter: money(after),
    compensation: money(compensationOf(outcome)),
    gainsByJoining: gainsByJoining(outcome),
  };
}

function moneyIn({ currency, priceYear }: PriceBase): (hundredths: bigint) => Money {
  return (hundredths) => toMoney({ hundredths, currency, priceYear });
}

/** One row for each actor and price base of any of the scenarios, with what each scenario means for it. */
export function compare<Scenario>(scenarios: readonly { readonly scenario: Scenario; readonly calculation: Calculation }[]): { actor: ReturnType<typeof actorRef>; outcomes: { scenario: Scenario; outcome: ScenarioOutcome }[] }[] {
  const bases = new Map(scenarios.flatMap(({ calculation }) => calculation.divisions.map((division) => [priceBaseKey(division), division] as const)));
  return [...bases.values()].sort(comparePriceBases).flatMap((base) => {
    const found = scenarios.flatMap(({ scenario, calculation }) => calculation.divisions.filter((division) => priceBaseKey(division) === priceBaseKey(base)).flatMap(({ outcomes }) => outcomes.map((outcome) => ({ scenario, outcome }))));
    const actorIds = [...new Set(found.map(({ outcome }) => outcome.actorId))].sort();
    return actorIds.map((actorId) => ({ actor: actorRef(actorId), outcomes: found.filter(({ outcome }) => outcome.actorId === actorId).map(({ scenario, outcome }) => ({ scenario, outcome: toOutcome(outcome, base) })) }));
  });
}
