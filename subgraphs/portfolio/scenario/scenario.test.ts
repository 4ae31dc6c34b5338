import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SharesGap } from '../funding/funding-shares';
import { divideCost, type Payer } from './divide-cost';
import { calculate, compensationOf, gainsByJoining, netOf, type ScenarioLedger, type Terms } from './scenario';
import { fromStored, isSame, toStored } from './stored-calculation';

const NOK = { currency: 'NOK', priceYear: null };
const [AGENCY, MUNICIPALITY, CITIZENS] = ['a', 'm', 'z'] as const;

const payer = fc.record({ weight: fc.bigInt(0n, 1_000n), cap: fc.option(fc.bigInt(0n, 100_000n)) });
const payers = fc.array(payer, { minLength: 1, maxLength: 8 }).map((list) => list.map((one, i): Payer => ({ actorId: `actor-${String(i)}`, ...one })));
const cost = fc.bigInt(0n, 1_000_000n);
const sum = (payments: ReadonlyMap<string, bigint>): bigint => [...payments.values()].reduce((total, amount) => total + amount, 0n);

describe('dividing a cost', () => {
  test('gives payments that add up to the cost with what is left over, to the last øre', () => {
    fc.assert(fc.property(cost, payers, (amount, all) => {
      const { payments, unallocated } = divideCost(amount, all);
      expect(sum(payments) + unallocated).toBe(amount);
      expect(unallocated >= 0n).toBe(true);
    }));
  });

  test('lets nobody pay more than the cap, less than nothing, or anything without a weight', () => {
    fc.assert(fc.property(cost, payers, (amount, all) => {
      const { payments } = divideCost(amount, all);
      for (const { actorId, cap, weight } of all) {
        const paid = payments.get(actorId) ?? -1n;
        expect(paid >= 0n && (cap === null || paid <= cap) && (weight > 0n || paid === 0n)).toBe(true);
      }
    }));
  });

  test('leaves nothing over while somebody with a weight could pay more', () => {
    fc.assert(fc.property(cost, payers, (amount, all) => {
      const { payments, unallocated } = divideCost(amount, all);
      const hasRoom = all.some(({ actorId, weight, cap }) => weight > 0n && (cap === null || (payments.get(actorId) ?? 0n) < cap));
      expect(unallocated === 0n || !hasRoom).toBe(true);
    }));
  });

  test('gives the same whatever the order of the payers', () => {
    fc.assert(fc.property(cost, payers, (amount, all) => {
      expect([...divideCost(amount, [...all].reverse()).payments].sort()).toEqual([...divideCost(amount, all).payments].sort());
    }));
  });

  test('is within an øre of the exact proportion where nobody has a cap', () => {
    fc.assert(fc.property(cost, payers, (amount, all) => {
      const total = all.reduce((weights, { weight }) => weights + weight, 0n);
      fc.pre(total > 0n);
      const { payments } = divideCost(amount, all.map((one) => ({ ...one, cap: null })));
      for (const { actorId, weight } of all) {
        const difference = (payments.get(actorId) ?? 0n) * total - amount * weight;
        expect(difference > -total && difference <= total).toBe(true);
      }
    }));
  });

  test('gives the last øre to somebody who has room for it', () => {
    const { payments } = divideCost(10n, [{ actorId: 'x', weight: 2n, cap: 5n }, { actorId: 'y', weight: 1n, cap: null }, { actorId: 'z', weight: 1n, cap: null }]);
    expect([...payments]).toEqual([['x', 5n], ['y', 3n], ['z', 2n]]);
  });

  test('divides what a cap leaves over among the others by their weights', () => {
    const { payments } = divideCost(100n, [{ actorId: 'x', weight: 2n, cap: 20n }, { actorId: 'y', weight: 1n, cap: null }, { actorId: 'z', weight: 1n, cap: null }]);
    expect([...payments]).toEqual([['x', 20n], ['y', 40n], ['z', 40n]]);
  });
});

/** An agency pays 100; a municipality gains 150, citizens 50 and the agency 10. */
const LEDGER: ScenarioLedger = {
  initiativeId: 'i1',
  shares: { isKnown: true, base: NOK, shares: [{ funderId: AGENCY, amount: 100n, isConfirmed: true }] },
  received: [{ actorId: MUNICIPALITY, amount: 150n, ...NOK }, { actorId: CITIZENS, amount: 50n, ...NOK }, { actorId: AGENCY, amount: 10n, ...NOK }],
};
const UNKNOWN: ScenarioLedger = { initiativeId: 'i2', shares: { isKnown: false, gap: SharesGap.NOT_COMPLETE, known: 1, total: 2 }, received: [{ actorId: MUNICIPALITY, amount: 900n, ...NOK }] };

function outcomeOf(terms: Terms, actorId: string) {
  const outcome = calculate([LEDGER], terms).divisions[0]?.outcomes.find((one) => one.actorId === actorId);
  if (!outcome) throw new Error(`${actorId} has no outcome`);
  return outcome;
}

describe('a scenario of joint funding', () => {
  test('as registered changes nothing', () => {
    const { outcomes } = calculate([LEDGER], { key: 'AS_REGISTERED', participants: null }).divisions[0] ?? { outcomes: [] };
    for (const { paysBefore, paysAfter } of outcomes) expect(paysAfter).toBe(paysBefore);
  });

  test('by benefits lets each pay as it gains, so that nobody needs compensation where the whole gains', () => {
    const { outcomes, unallocated } = calculate([LEDGER], { key: 'BY_BENEFITS', participants: null }).divisions[0] ?? { outcomes: [], unallocated: -1n };
    expect(unallocated).toBe(0n);
    expect(outcomes.map(({ actorId, paysAfter }) => [actorId, paysAfter])).toEqual([[AGENCY, 4n], [MUNICIPALITY, 72n], [CITIZENS, 24n]]);
    for (const outcome of outcomes) expect(compensationOf(outcome)).toBe(0n);
  });

  test('tells who would have to be compensated, and with how much', () => {
    const terms: Terms = { key: 'EQUAL', participants: [{ actorId: AGENCY, weight: null, cap: null }, { actorId: CITIZENS, weight: null, cap: null }] };
    expect(netOf(outcomeOf(terms, AGENCY))).toEqual({ before: -90n, after: -40n });
    expect(compensationOf(outcomeOf(terms, AGENCY))).toBe(40n);
    expect(compensationOf(outcomeOf(terms, CITIZENS))).toBe(0n);
  });

  test('tells who pays nothing today and would still gain by joining', () => {
    const terms: Terms = { key: 'EQUAL', participants: [{ actorId: AGENCY, weight: null, cap: null }, { actorId: MUNICIPALITY, weight: null, cap: null }] };
    expect(gainsByJoining(outcomeOf(terms, MUNICIPALITY))).toBe(true);
    expect(gainsByJoining(outcomeOf(terms, AGENCY))).toBe(false);
    expect(gainsByJoining(outcomeOf(terms, CITIZENS))).toBe(false);
  });

  test('leaves out an initiative whose funding is not known as a whole, with its benefits, and says so', () => {
    const { divisions, leftOut, initiatives } = calculate([LEDGER, UNKNOWN], { key: 'BY_BENEFITS', participants: null });
    expect({ leftOut, initiatives }).toEqual({ leftOut: [{ initiativeId: 'i2', gap: 'NOT_COMPLETE' }], initiatives: 2 });
    expect(divisions[0]?.outcomes.find(({ actorId }) => actorId === MUNICIPALITY)?.receives).toBe(150n);
  });

  test('never sets amounts of one price base against those of another', () => {
    const fixedPrices = { currency: 'NOK', priceYear: 2024 };
    const other: ScenarioLedger = { initiativeId: 'i3', shares: { isKnown: true, base: fixedPrices, shares: [{ funderId: MUNICIPALITY, amount: 70n, isConfirmed: true }] }, received: [{ actorId: AGENCY, amount: 30n, currency: 'EUR', priceYear: null }] };
    const { divisions } = calculate([LEDGER, other], { key: 'EQUAL', participants: null });
    expect(divisions.map(({ currency, priceYear, cost: divided }) => [currency, priceYear, divided])).toEqual([['NOK', null, 100n], ['NOK', 2024, 70n]]);
    expect(divisions[1]?.outcomes.map(({ receives }) => receives)).toEqual([0n]);
  });

  test('is kept and read again without losing an øre', () => {
    fc.assert(fc.property(fc.array(fc.bigInt(0n, 10n ** 15n), { minLength: 1, maxLength: 5 }), (amounts) => {
      const ledgers = amounts.map((amount, i): ScenarioLedger => ({ ...LEDGER, initiativeId: `i${String(i)}`, received: [{ actorId: MUNICIPALITY, amount, ...NOK }] }));
      const calculation = calculate(ledgers, { key: 'BY_BENEFITS', participants: null });
      const kept = JSON.parse(JSON.stringify(toStored(calculation))) as ReturnType<typeof toStored>;
      expect(isSame(fromStored(kept), calculation)).toBe(true);
    }));
  });
});
