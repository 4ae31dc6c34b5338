import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHundredths } from '../../shared/graphql/money';
import { coverageOf } from './coverage';
import { ledgerTotals, type LedgerLine } from './ledger-total';
import { parseYears } from './year-range';

const decimal = (text: string | null) => (text === null ? null : { toFixed: () => text });
const line = (planned: string | null, actual: string | null, more: Partial<LedgerLine> = {}): LedgerLine => ({ planned: decimal(planned), actual: decimal(actual), currency: 'NOK', priceYear: null, claimStatus: 'CLAIMED', ...more });

describe('totals of ledger lines', () => {
  it('count the actual amount where it is known, and show the confirmed and the disputed part beside the whole', () => {
    expect(ledgerTotals([line('100', '90.50'), line('50', null, { claimStatus: 'CONFIRMED' }), line('9.50', null, { claimStatus: 'DISPUTED' })])).toEqual([
      {
        planned: { amount: '159.50', currency: 'NOK', priceYear: null },
        actual: { amount: '90.50', currency: 'NOK', priceYear: null },
        whole: { amount: '150', currency: 'NOK', priceYear: null },
        confirmed: { amount: '50', currency: 'NOK', priceYear: null },
        disputed: { amount: '9.50', currency: 'NOK', priceYear: null },
        confirmedShare: 0.333333,
      },
    ]);
  });

  it('never turn missing into zero', () => {
    expect(ledgerTotals([line(null, null)])).toEqual([]);
    expect(ledgerTotals([line('1', null)])[0]?.actual).toBeNull();
  });

  it('are apart for each currency and price base, nominal first', () => {
    const totals = ledgerTotals([line('1', null, { priceYear: 2024 }), line('2', null, { currency: 'EUR' }), line('3', null)]);
    expect(totals.map(({ whole }) => [whole.currency, whole.priceYear, whole.amount])).toEqual([['EUR', null, '2'], ['NOK', null, '3'], ['NOK', 2024, '1']]);
  });

  it('lose and invent nothing', () => {
    const amounts = fc.array(fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 14n }), fc.constantFrom('NOK', 'EUR')), { maxLength: 20 });
    fc.assert(
      fc.property(amounts, (rows) => {
        const totals = ledgerTotals(rows.map(([amount, currency]) => line(`${String(amount)}.00`, null, { currency })));
        for (const total of totals) {
          const expected = rows.filter(([, currency]) => currency === total.whole.currency).reduce((sum, [amount]) => sum + amount * 100n, 0n);
          expect(toHundredths(total.whole.amount)).toBe(expected);
        }
      }),
    );
  });
});

describe('coverage', () => {
  it('counts what is reported, how many there should be, and what is withheld', () => {
    const rows = [{ id: 'a', amount: 1 }, { id: 'b', amount: null }, { id: 'c', amount: null }];
    expect(coverageOf(rows, (row) => row.amount !== null, new Set(['a', 'b']))).toEqual({ reported: 1, total: 3, withheld: 1 });
  });
});

describe('years', () => {
  it('are refused in words when they end before they begin or are absurd', () => {
    expect(() => parseYears({ from: 2025, to: 2024 }, 'years')).toThrow('years begins in 2025 and ends before that, in 2024.');
    expect(() => parseYears({ from: 3 }, 'years')).toThrow('years.from is 3');
  });
});
