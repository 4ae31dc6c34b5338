import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAssumptions } from './assumptions';
import { netPresentValue, type Assumptions, type BenefitAmount, type CostAmount } from './net-present-value';
import { AmountBasis, SeveralYears, type NetPresentValueInput } from './net-present-value.input';
import { presentValue, rounded, spreadEvenly } from './present-value';

const decimal = (text: string) => ({ toFixed: () => text });
const NOMINAL = { currency: 'NOK', priceYear: null };
const aCost = (year: number | null, planned: string | null, more: Partial<CostAmount> = {}): CostAmount => ({ id: `cost-${String(year)}`, ...NOMINAL, year, yearTo: null, planned: planned === null ? null : decimal(planned), actual: null, ...more });
const aBenefit = (year: number | null, planned: string | null, more: Partial<BenefitAmount> = {}): BenefitAmount => ({ benefitId: 'benefit', yearId: 'year', isPriced: true, ...NOMINAL, year, planned, realised: null, ...more });
const ASSUMPTIONS: Assumptions = { rate: 40_000n, baseYear: 2024, from: 2024, to: 2030, basis: 'BEST_KNOWN', severalYears: 'LEAVE_OUT', changes: [] };
const valueOf = (costs: readonly CostAmount[], benefits: readonly BenefitAmount[], more: Partial<Assumptions> = {}) => netPresentValue(costs, benefits, { ...ASSUMPTIONS, ...more }, new Set());

const amounts = fc.array(fc.record({ year: fc.integer({ min: 2000, max: 2060 }), hundredths: fc.bigInt(0n, 10n ** 14n) }), { maxLength: 20 });
const rates = fc.bigInt(0n, 200_000n);

describe('a present value', () => {
  test('is the plain sum at a rate of nothing', () => {
    fc.assert(fc.property(amounts, fc.integer({ min: 1990, max: 2060 }), (all, baseYear) => {
      expect(rounded(presentValue(all, 0n, baseYear))).toBe(all.reduce((sum, { hundredths }) => sum + hundredths, 0n));
    }));
  });

  test('of the whole is the sum of the values of its parts, exactly', () => {
    fc.assert(fc.property(amounts, amounts, rates, (some, others, rate) => {
      const [a, b, whole] = [some, others, [...some, ...others]].map((all) => presentValue(all, rate, 2024)) as [ReturnType<typeof presentValue>, ReturnType<typeof presentValue>, ReturnType<typeof presentValue>];
      expect((a.numerator * b.denominator + b.numerator * a.denominator) * whole.denominator).toBe(whole.numerator * a.denominator * b.denominator);
    }));
  });

  test('of a year later is smaller by the rate, whatever the base year', () => {
    fc.assert(fc.property(fc.integer({ min: 2000, max: 2060 }), fc.integer({ min: 2000, max: 2060 }), rates, (year, baseYear, rate) => {
      const [now, later] = [presentValue([{ year, hundredths: 100n }], rate, baseYear), presentValue([{ year: year + 1, hundredths: 100n }], rate, baseYear)];
      expect(later.numerator * now.denominator * (1_000_000n + rate)).toBe(now.numerator * later.denominator * 1_000_000n);
    }));
  });

  test('of a line over several years is that of amounts that add up to it', () => {
    fc.assert(fc.property(fc.bigInt(0n, 10n ** 14n), fc.integer({ min: 0, max: 30 }), (hundredths, years) => {
      expect(spreadEvenly(hundredths, 2020, 2020 + years).reduce((sum, one) => sum + one.hundredths, 0n)).toBe(hundredths);
    }));
  });
});

test('half an øre is rounded away from zero', () => {
  const half = presentValue([{ year: 2025, hundredths: 1n }], 1_000_000n, 2024);
  expect([rounded(half), rounded({ ...half, numerator: -half.numerator })]).toEqual([1n, -1n]);
});

describe('the net present value of an initiative', () => {
  test('is its benefits less its costs, discounted to the base year', () => {
    // 100 paid in 2024, 104 gained in 2025 and 108.16 in 2026 at 4 %: each of the gains is worth 100.
    expect(valueOf([aCost(2024, '100')], [aBenefit(2025, '104'), aBenefit(2026, '108.16')]).values).toMatchObject([{ costs: 10_000n, benefits: 20_000n, net: 10_000n }]);
  });

  test('takes what it came to where that is known, unless the plan is asked for', () => {
    const costs = [aCost(2024, '100', { actual: decimal('130') })];
    expect(valueOf(costs, []).values).toMatchObject([{ costs: 13_000n }]);
    expect(valueOf(costs, [], { basis: 'PLANNED' }).values).toMatchObject([{ costs: 10_000n }]);
  });

  test('leaves out what has no year or no amount, and counts it', () => {
    const { values, costCoverage, benefitCoverage } = netPresentValue([aCost(null, '100'), aCost(2024, null), aCost(2025, '0')], [aBenefit(null, null, { isPriced: false, benefitId: 'unpriced', yearId: null }), aBenefit(2024, null, { benefitId: 'b', yearId: 'w' })], ASSUMPTIONS, new Set(['cost-2024', 'w']));
    expect(values).toMatchObject([{ costs: 0n, benefits: 0n }]);
    expect({ costCoverage, benefitCoverage }).toEqual({ costCoverage: { reported: 1, total: 3, withheld: 1 }, benefitCoverage: { reported: 0, total: 2, withheld: 1 } });
  });

  test('leaves out a line over several years, or spreads it when asked to', () => {
    const costs = [aCost(2023, '300', { yearTo: 2025 })];
    expect(valueOf(costs, [], { rate: 0n })).toMatchObject({ values: [], costCoverage: { reported: 0, total: 1 } });
    expect(valueOf(costs, [], { rate: 0n, severalYears: 'SPREAD_EVENLY' })).toMatchObject({ values: [{ costs: 20_000n }], costCoverage: { reported: 1, total: 1 } });
  });

  test('keeps currencies and price bases apart', () => {
    const { values } = valueOf([aCost(2024, '1'), aCost(2024, '2', { priceYear: 2022 })], [aBenefit(2024, '4', { currency: 'GBP' })]);
    expect(values.map(({ currency, priceYear, net }) => [currency, priceYear, net])).toEqual([['GBP', null, 400n], ['NOK', null, -100n], ['NOK', 2022, -200n]]);
  });

  test('shows what it becomes when costs and benefits are larger or smaller, alone and together', () => {
    const [value] = valueOf([aCost(2024, '100')], [aBenefit(2024, '150')], { changes: [200_000n] }).values;
    expect(value?.sensitivity).toHaveLength(8);
    expect(value?.sensitivity).toContainEqual({ costChange: 200_000n, benefitChange: -200_000n, net: 0n });
    expect(value?.sensitivity).toContainEqual({ costChange: 0n, benefitChange: 200_000n, net: 8_000n });
  });

  test.each<[string, Partial<NetPresentValueInput>, string]>([
    ['a rate above one', { rate: '4' }, 'input.rate is 4; it must be from 0 to 1, as a part of one.'],
    ['a period that ends before it begins', { to: 2020 }, 'input ends in 2020, before it begins in 2024.'],
    ['a period of more than a hundred years', { to: 2124 }, 'input covers 101 years; at most 100 are calculated.'],
    ['a change of nothing', { changes: ['0'] }, 'input.changes.0 is 0; it must be above 0 and at most 1, as a part of one.'],
  ])('is refused in words for %s', (_, wrong, message) => {
    const input: NetPresentValueInput = { rate: '0.04', baseYear: 2024, from: 2024, to: 2030, basis: AmountBasis.BEST_KNOWN, severalYears: SeveralYears.LEAVE_OUT, changes: [], ...wrong };
    expect(() => parseAssumptions(input)).toThrow(message);
  });
});
