import { priceBaseKey, type PriceBase } from '../ledger/amount';

/** A benefit-year that an actor receives, as far as withdrawal needs it. */
export interface ReceivedBenefit extends PriceBase {
  readonly rule: 'MINISTRY_OF_FINANCE' | 'CO_FUNDING_2020' | null;
  readonly initiativeId: string;
  readonly type: 'EFFICIENCY_STATE' | 'QUALITY_STATE' | 'OTHER_ACTORS';
  readonly savingKind: 'LABOUR' | 'CERTAIN' | 'OTHER' | null;
  readonly amount: bigint;
}

/** What it costs the same actor to run the result, in the same years. */
export interface OperatingCost extends PriceBase {
  readonly initiativeId: string;
  readonly amount: bigint;
}

export interface Withdrawn extends PriceBase {
  readonly amount: bigint;
}

const HALF = 2n;

/**
 * What the budget withdraws from one actor's savings, in each price base; null where it cannot be assessed because a
 * saving is not said to be labour, certain or other.
 *
 * Rule "Withdrawal", version 1, for state bodies and initiatives with a named rule; only savings of the state
 * (EFFICIENCY_STATE) are touched. Practice of the Ministry of Finance: half of labour savings, all of certain savings,
 * nothing of others. Initiatives with co-funding grants since 2020-12-04: half of internal net benefits, that is savings
 * less what running the result costs the same actor, never below zero. Halves are rounded down to the øre.
 */
export function withdrawn(benefits: readonly ReceivedBenefit[], costs: readonly OperatingCost[]): Withdrawn[] | null {
  const touched = benefits.filter((benefit) => benefit.rule !== null && benefit.type === 'EFFICIENCY_STATE');
  if (touched.some((benefit) => benefit.rule === 'MINISTRY_OF_FINANCE' && benefit.savingKind === null)) return null;
  const practice = touched
    .filter((benefit) => benefit.rule === 'MINISTRY_OF_FINANCE' && benefit.savingKind !== 'OTHER')
    .map((benefit) => ({ ...baseOf(benefit), amount: benefit.savingKind === 'CERTAIN' ? benefit.amount : benefit.amount / HALF }));
  return [...practice, ...halfOfNet(touched.filter((benefit) => benefit.rule === 'CO_FUNDING_2020'), costs)];
}

/** Half of each initiative's net benefit in each price base. */
function halfOfNet(benefits: readonly ReceivedBenefit[], costs: readonly OperatingCost[]): Withdrawn[] {
  const nets = new Map<string, { base: PriceBase; amount: bigint }>();
  const key = (of: OperatingCost): string => `${of.initiativeId} ${priceBaseKey(of)}`;
  for (const benefit of benefits) nets.set(key(benefit), { base: baseOf(benefit), amount: (nets.get(key(benefit))?.amount ?? 0n) + benefit.amount });
  for (const cost of costs) {
    const net = nets.get(key(cost));
    if (net) net.amount -= cost.amount;
  }
  return [...nets.values()].filter(({ amount }) => amount > 0n).map(({ base, amount }) => ({ ...base, amount: amount / HALF }));
}

function baseOf({ currency, priceYear }: PriceBase): PriceBase {
  return { currency, priceYear };
}
