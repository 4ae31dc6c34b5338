import { toHundredths, toMoney, type Hundredths, type Money } from '../../shared/graphql/money';

/** A database decimal, as far as it matters here. */
export interface DecimalValue {
  toFixed(): string;
}

/** What an amount is counted in; sums never cross it. */
export interface PriceBase {
  readonly currency: string;
  readonly priceYear: number | null;
}

export function priceBaseKey({ currency, priceYear }: PriceBase): string {
  return `${currency}/${priceYear === null ? '' : String(priceYear)}`;
}

/** Currency first, then nominal before price years: the order in which lists of amounts are given. */
export function comparePriceBases(a: PriceBase, b: PriceBase): number {
  if (a.currency !== b.currency) return a.currency < b.currency ? -1 : 1;
  return (a.priceYear ?? 0) - (b.priceYear ?? 0);
}

/** The hundredths of a decimal that may be missing; missing stays missing. */
export function hundredthsOf(amount: DecimalValue | null): bigint | null {
  return amount === null ? null : toHundredths(amount);
}

/** The money of a decimal that may be missing. */
export function moneyOf(amount: DecimalValue | null, { currency, priceYear }: PriceBase): Money | null {
  return amount === null ? null : moneyFrom(toHundredths(amount), { currency, priceYear });
}

export function moneyFrom(hundredths: bigint, { currency, priceYear }: PriceBase): Money {
  return toMoney({ hundredths, currency, priceYear });
}

export function addTo(total: bigint | null, amount: bigint | null): bigint | null {
  if (amount === null) return total;
  return (total ?? 0n) + amount;
}

/** The exact part of a whole as a number between 0 and 1, for people to read; null when there is no whole. */
export function shareOf(part: bigint, whole: bigint): number | null {
  const PRECISION = 1_000_000n;
  return whole === 0n ? null : Number((part * PRECISION) / whole) / Number(PRECISION);
}

export type { Hundredths };
