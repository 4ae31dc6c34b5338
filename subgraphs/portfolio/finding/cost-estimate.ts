import type { InitiativeFacts } from './initiative-facts';
import type { Sentence } from './verdict';

/** What is known of the cost: all of it, at least so much, or nothing that can be compared with kroner. */
export type CostEstimate =
  | { readonly kind: 'KNOWN'; readonly hundredths: bigint }
  | { readonly kind: 'AT_LEAST'; readonly hundredths: bigint; readonly missing: Sentence }
  | { readonly kind: 'UNKNOWN'; readonly missing: Sentence };

const HUNDREDTHS_PER_MILLION = 100_000_000n;

export function millions(amount: number): bigint {
  return BigInt(amount) * HUNDREDTHS_PER_MILLION;
}

/**
 * The cost of making the initiative (every kind but operation) in kroner, as limits are compared with it. Amounts in
 * several price bases are not added: the largest base alone is then the least it can be.
 */
export function estimateCost({ costs, isCostComplete }: Pick<InitiativeFacts, 'costs' | 'isCostComplete'>): CostEstimate {
  const lines = costs.filter((line) => line.kind !== 'OPERATION');
  const known = lines.filter((line) => line.hundredths !== null);
  if (known.length === 0) return { kind: 'UNKNOWN', missing: { nb: 'ingen kostnad er registrert med beløp', nn: 'ingen kostnad er registrert med beløp', en: 'no cost is registered with an amount' } };
  const foreign = known.find((line) => line.currency !== 'NOK');
  if (foreign) return { kind: 'UNKNOWN', missing: { nb: `kostnaden er i ${foreign.currency}, og regelen er i kroner`, nn: `kostnaden er i ${foreign.currency}, og regelen er i kroner`, en: `the cost is in ${foreign.currency} and the rule in kroner` } };
  const sums = new Map<number | null, bigint>();
  for (const line of known) sums.set(line.priceYear, (sums.get(line.priceYear) ?? 0n) + (line.hundredths ?? 0n));
  const largest = [...sums.values()].reduce((most, sum) => (sum > most ? sum : most), 0n);
  if (sums.size > 1) return { kind: 'AT_LEAST', hundredths: largest, missing: { nb: 'kostnaden er oppgitt i flere prisnivåer', nn: 'kostnaden er oppgitt i fleire prisnivå', en: 'the cost is given in several price bases' } };
  if (!isCostComplete || known.length < lines.length) {
    return { kind: 'AT_LEAST', hundredths: largest, missing: { nb: 'ikke hele kostnaden er registrert', nn: 'ikkje heile kostnaden er registrert', en: 'not all of the cost is registered' } };
  }
  return { kind: 'KNOWN', hundredths: largest };
}
