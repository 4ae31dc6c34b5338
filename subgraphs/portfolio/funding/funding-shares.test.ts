import { describe, expect, it } from 'vitest';
import { fundingShares, SharesGap, type FundedAmount, type WholeFunding } from './funding-shares';

const line = (funderId: string | null, amount: bigint | null, more: Partial<FundedAmount> = {}): FundedAmount => ({ funderId, amount, currency: 'NOK', priceYear: null, isConfirmed: true, isDisputed: false, ...more });
const complete = (...lines: FundedAmount[]): WholeFunding => ({ isComplete: true, lines, fundersWithoutLine: [] });

describe('the shares of funding', () => {
  it('are what each funder pays over all years, the largest first', () => {
    expect(fundingShares(complete(line('b', 100n), line('a', 50n), line('b', 25n)))).toEqual({
      isKnown: true,
      base: { currency: 'NOK', priceYear: null },
      shares: [{ funderId: 'b', amount: 125n, isConfirmed: true }, { funderId: 'a', amount: 50n, isConfirmed: true }],
    });
  });

  it('are confirmed only where the funder has confirmed every line', () => {
    const shares = fundingShares(complete(line('a', 1n), line('a', 1n, { isConfirmed: false })));
    expect(shares.isKnown && shares.shares[0]?.isConfirmed).toBe(false);
  });

  it.each<[string, WholeFunding, SharesGap]>([
    ['nothing is recorded', complete(), SharesGap.NO_FUNDING],
    ['the funding is not marked complete', { ...complete(line('a', 1n)), isComplete: false }, SharesGap.NOT_COMPLETE],
    ['somebody pays and it is not known who', complete(line('a', 1n), line(null, 1n)), SharesGap.FUNDER_UNKNOWN],
    ['a known funder has no amount', complete(line('a', 1n), line('b', null)), SharesGap.AMOUNT_UNKNOWN],
    ['a source names a funder without a line', { ...complete(line('a', 1n)), fundersWithoutLine: ['b'] }, SharesGap.AMOUNT_UNKNOWN],
    ['a funder disputes its line', complete(line('a', 1n), line('b', 1n, { isDisputed: true })), SharesGap.DISPUTED],
    ['amounts are in two currencies', complete(line('a', 1n), line('b', 1n, { currency: 'EUR' })), SharesGap.SEVERAL_PRICE_BASES],
    ['amounts are in two price bases', complete(line('a', 1n), line('b', 1n, { priceYear: 2023 })), SharesGap.SEVERAL_PRICE_BASES],
    ['nothing was paid', complete(line('a', 0n)), SharesGap.NOTHING_PAID],
  ])('do not exist when %s', (_when, funding, gap) => {
    expect(fundingShares(funding)).toMatchObject({ isKnown: false, gap });
  });

  it('tell how many of how many amounts are known when they do not exist', () => {
    expect(fundingShares({ isComplete: true, lines: [line('a', 1n), line('b', null)], fundersWithoutLine: ['c'] })).toMatchObject({ known: 1, total: 3 });
  });
});
