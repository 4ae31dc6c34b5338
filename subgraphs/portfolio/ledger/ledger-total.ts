import { addTo, comparePriceBases, hundredthsOf, moneyFrom, priceBaseKey, shareOf, type DecimalValue, type PriceBase } from './amount';
import type { LedgerTotal } from './ledger-total.type';

/** A line of the ledger as far as totals need it. */
export interface LedgerLine extends PriceBase {
  readonly planned: DecimalValue | null;
  readonly actual: DecimalValue | null;
  readonly claimStatus: 'CLAIMED' | 'CONFIRMED' | 'DISPUTED';
}

interface Sums extends PriceBase {
  planned: bigint | null;
  actual: bigint | null;
  whole: bigint;
  confirmed: bigint;
  disputed: bigint;
}

/**
 * Totals of lines, one for each currency and price base (domain rule "Money": sums never mix either). A line counts in
 * the whole with its actual amount where known, else with the planned one; one without any amount counts nowhere and
 * shows in the coverage instead.
 */
export function ledgerTotals(lines: Iterable<LedgerLine>): LedgerTotal[] {
  const sums = new Map<string, Sums>();
  for (const line of lines) {
    const planned = hundredthsOf(line.planned);
    const actual = hundredthsOf(line.actual);
    const known = actual ?? planned;
    if (known === null) continue;
    const { currency, priceYear } = line;
    const sum = sums.get(priceBaseKey(line)) ?? { currency, priceYear, planned: null, actual: null, whole: 0n, confirmed: 0n, disputed: 0n };
    sum.planned = addTo(sum.planned, planned);
    sum.actual = addTo(sum.actual, actual);
    sum.whole += known;
    if (line.claimStatus === 'CONFIRMED') sum.confirmed += known;
    if (line.claimStatus === 'DISPUTED') sum.disputed += known;
    sums.set(priceBaseKey(line), sum);
  }
  return [...sums.values()].sort(comparePriceBases).map((sum) => ({
    planned: sum.planned === null ? null : moneyFrom(sum.planned, sum),
    actual: sum.actual === null ? null : moneyFrom(sum.actual, sum),
    whole: moneyFrom(sum.whole, sum),
    confirmed: moneyFrom(sum.confirmed, sum),
    disputed: moneyFrom(sum.disputed, sum),
    confirmedShare: shareOf(sum.confirmed, sum.whole),
  }));
}
