import { ONE, type Millionths } from '../ledger/millionths';

/** An amount that falls in a year, in hundredths. */
export interface YearAmount {
  readonly year: number;
  readonly hundredths: bigint;
}

/** An exact number, so that nothing is rounded before the end. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * The present value of amounts at a rate: each divided by (1 + rate) once for every year after the base year, and
 * multiplied for every year before it. Exact.
 */
export function presentValue(amounts: readonly YearAmount[], rate: Millionths, baseYear: number): Fraction {
  const distances = amounts.map(({ year }) => year - baseYear);
  const first = Math.min(0, ...distances);
  const last = Math.max(0, ...distances);
  const grown = ONE + rate;
  const power = (base: bigint, exponent: number): bigint => base ** BigInt(exponent);
  const numerator = amounts.reduce((sum, { hundredths }, i) => {
    const distance = distances[i] ?? 0;
    return sum + hundredths * power(ONE, distance - first) * power(grown, last - distance);
  }, 0n);
  return { numerator, denominator: power(grown, last) * power(ONE, -first) };
}

/** A fraction made larger or smaller by a part of itself. */
export function changedBy({ numerator, denominator }: Fraction, part: Millionths): Fraction {
  return { numerator: numerator * (ONE + part), denominator: denominator * ONE };
}

/** Rounds to the øre, halves away from zero; the only rounding there is. */
export function rounded({ numerator, denominator }: Fraction): bigint {
  const half = numerator < 0n ? -denominator : denominator;
  return (numerator * 2n + half) / (denominator * 2n);
}

/** Divides an amount evenly over years, with what is left of the division in the last one. */
export function spreadEvenly(hundredths: bigint, first: number, last: number): YearAmount[] {
  const years = BigInt(last - first + 1);
  const part = hundredths / years;
  return Array.from({ length: Number(years) }, (_, i) => ({ year: first + i, hundredths: first + i === last ? hundredths - part * (years - 1n) : part }));
}
