import type { Shares, SharesGap } from '../funding/funding-shares';
import { comparePriceBases, priceBaseKey, type PriceBase } from '../ledger/amount';
import { divideCost, type Payer } from './divide-cost';

export type Key = 'AS_REGISTERED' | 'BY_BENEFITS' | 'EQUAL' | 'WEIGHTS';

/** What an actor gains of an initiative over its whole life, in one price base. */
export interface ReceivedAmount extends PriceBase {
  readonly actorId: string;
  readonly amount: bigint;
}

/** An initiative as scenarios see it: who pays for it, where that is known, and who gains. */
export interface ScenarioLedger {
  readonly initiativeId: string;
  readonly shares: Shares;
  readonly received: readonly ReceivedAmount[];
}

/** Somebody who is to take part in paying. */
export interface Participant {
  readonly actorId: string;
  /** In millionths; null where the key asks for none. */
  readonly weight: bigint | null;
  readonly cap: (PriceBase & { readonly amount: bigint }) | null;
}

export interface Terms {
  readonly key: Key;
  /** Null for everybody who pays or gains today. */
  readonly participants: readonly Participant[] | null;
}

/** What a scenario means for one actor, in hundredths. */
export interface Outcome {
  readonly actorId: string;
  readonly paysBefore: bigint;
  readonly paysAfter: bigint;
  readonly receives: bigint;
}

/** The cost of the selection in one price base, divided. */
export interface CostDivision extends PriceBase {
  readonly cost: bigint;
  readonly unallocated: bigint;
  readonly outcomes: readonly Outcome[];
}

export interface LeftOut {
  readonly initiativeId: string;
  readonly gap: SharesGap;
}

export interface Calculation {
  readonly divisions: readonly CostDivision[];
  readonly leftOut: readonly LeftOut[];
  /** How many initiatives the selection has, those left out among them. */
  readonly initiatives: number;
}

/**
 * Divides what the initiatives of a selection cost by a key, and holds it against what each actor gains over the whole
 * life. Only initiatives whose shares of funding are known are divided, since of the others it is not known what they
 * cost or who pays now; they are told. A price base is divided by itself: nobody's kroner of one year are set against
 * those of another.
 *
 * Rule of the domain "Joint funding", version 1: "scenarios divide the cost by stated keys (as registered, in proportion
 * to benefits received, equal, or weights given with their source), with caps". All bodies.
 */
export function calculate(ledgers: readonly ScenarioLedger[], terms: Terms): Calculation {
  const bases = new Map<string, PriceBase>();
  for (const { shares } of ledgers) if (shares.isKnown) bases.set(priceBaseKey(shares.base), shares.base);
  return {
    divisions: [...bases.values()].sort(comparePriceBases).map((base) => divideBase(base, ledgers, terms)),
    leftOut: ledgers.flatMap(({ initiativeId, shares }) => (shares.isKnown ? [] : [{ initiativeId, gap: shares.gap }])),
    initiatives: ledgers.length,
  };
}

function divideBase(base: PriceBase, ledgers: readonly ScenarioLedger[], terms: Terms): CostDivision {
  const paid = new Map<string, bigint>();
  const received = new Map<string, bigint>();
  for (const { shares, received: gains } of ledgers) {
    if (!shares.isKnown || !isIn(base, shares.base)) continue;
    for (const { funderId, amount } of shares.shares) add(paid, funderId, amount);
    for (const gain of gains) if (isIn(base, gain)) add(received, gain.actorId, gain.amount);
  }
  const cost = [...paid.values()].reduce((sum, amount) => sum + amount, 0n);
  const participants = terms.participants ?? [...new Set([...paid.keys(), ...received.keys()])].map((actorId) => ({ actorId, weight: null, cap: null }));
  const payers = participants.map((participant): Payer => ({ actorId: participant.actorId, weight: weightOf(terms.key, participant, paid, received), cap: participant.cap && isIn(base, participant.cap) ? participant.cap.amount : null }));
  const { payments, unallocated } = divideCost(cost, payers);
  const actorIds = [...new Set([...paid.keys(), ...received.keys(), ...payments.keys()])].sort();
  return { ...base, cost, unallocated, outcomes: actorIds.map((actorId) => ({ actorId, paysBefore: paid.get(actorId) ?? 0n, paysAfter: payments.get(actorId) ?? 0n, receives: received.get(actorId) ?? 0n })) };
}

function weightOf(key: Key, { actorId, weight }: Participant, paid: ReadonlyMap<string, bigint>, received: ReadonlyMap<string, bigint>): bigint {
  switch (key) {
    case 'AS_REGISTERED':
      return paid.get(actorId) ?? 0n;
    case 'BY_BENEFITS':
      return received.get(actorId) ?? 0n;
    case 'EQUAL':
      return 1n;
    case 'WEIGHTS':
      return weight ?? 0n;
  }
}

/** What an actor is left with: what it gains less what it pays. */
export function netOf({ receives, paysBefore, paysAfter }: Outcome): { readonly before: bigint; readonly after: bigint } {
  return { before: receives - paysBefore, after: receives - paysAfter };
}

/** What an actor would have to get to be no worse off than without the initiatives: what it pays beyond its gain. */
export function compensationOf(outcome: Outcome): bigint {
  const { after } = netOf(outcome);
  return after < 0n ? -after : 0n;
}

/** Whether an actor that pays nothing today would pay, and still gain more than it pays. */
export function gainsByJoining(outcome: Outcome): boolean {
  return outcome.paysBefore === 0n && outcome.paysAfter > 0n && netOf(outcome).after > 0n;
}

const isIn = (base: PriceBase, amount: PriceBase): boolean => priceBaseKey(base) === priceBaseKey(amount);

function add(sums: Map<string, bigint>, actorId: string, amount: bigint): void {
  sums.set(actorId, (sums.get(actorId) ?? 0n) + amount);
}
