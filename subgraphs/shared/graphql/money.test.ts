import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromHundredths, toHundredths, totalsOf, type Hundredths } from './money';

const amounts = fc.record({
  hundredths: fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }),
  currency: fc.constantFrom('NOK', 'GBP', 'EUR'),
  priceYear: fc.option(fc.integer({ min: 2000, max: 2030 }), { nil: null }),
});

const sum = (list: readonly Hundredths[]): bigint => list.reduce((total, amount) => total + amount.hundredths, 0n);

describe('money', () => {
  test('an amount is the same after it was written as text and read again', () => {
    fc.assert(fc.property(fc.bigInt({ min: -(10n ** 19n), max: 10n ** 19n }), (hundredths) => { expect(toHundredths(fromHundredths(hundredths))).toBe(hundredths); }));
  });

  test('a third decimal is refused and never rounded away', () => {
    expect(() => toHundredths('0.001')).toThrow(RangeError);
    expect(toHundredths('8.5000')).toBe(850n);
  });

  test('totals lose nothing, whatever is added', () => {
    fc.assert(fc.property(fc.array(amounts), (list) => { expect(sum(totalsOf(list))).toBe(sum(list)); }));
  });

  test('totals never mix currencies or price years', () => {
    fc.assert(
      fc.property(fc.array(amounts), (list) => {
        const key = (amount: Hundredths): string => `${amount.currency} ${String(amount.priceYear)}`;
        const totals = totalsOf(list);
        expect(totals.length).toBe(new Set(list.map(key)).size);
        for (const total of totals) expect(total.hundredths).toBe(sum(list.filter((amount) => key(amount) === key(total))));
      }),
    );
  });

  test('totals come in the same order, in whatever order the amounts came', () => {
    fc.assert(fc.property(fc.array(amounts), (list) => { expect(totalsOf([...list].reverse())).toEqual(totalsOf(list)); }));
  });
});
