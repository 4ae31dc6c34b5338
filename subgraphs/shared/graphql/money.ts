import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { CurrencyCodeScalar, DecimalScalar } from './scalars';

@Directive('@shareable')
@ObjectType({ description: 'An amount of money. Sums never mix currencies or price bases: where several occur there is one Money for each.' })
export class Money {
  @Field(() => DecimalScalar, { description: 'The amount in whole units of the currency (kroner, not øre), exact.' })
  amount!: string;

  @Field(() => CurrencyCodeScalar, { description: 'The currency of the amount.' })
  currency!: string;

  @Field(() => Int, { nullable: true, description: 'The year whose prices the amount is in (fixed prices); null for nominal amounts, in the prices of the year they belong to.' })
  priceYear!: number | null;
}

/** An amount counted in hundredths (øre), so that addition and division by shares are exact. */
export interface Hundredths {
  readonly hundredths: bigint;
  readonly currency: string;
  readonly priceYear: number | null;
}

/** Reads a decimal text or a database decimal as hundredths; digits past the second are refused, never rounded away. */
export function toHundredths(amount: { toFixed(): string } | string): bigint {
  const text = typeof amount === 'string' ? amount : amount.toFixed();
  const match = /^(-?)(\d+)(?:\.(\d{1,2})0*)?$/.exec(text);
  if (!match) throw new RangeError(`${text} has more than two decimals`);
  const [, sign, whole = '0', part = ''] = match;
  const value = BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'));
  return sign === '-' ? -value : value;
}

/** The decimal text of hundredths, without decimals when there are none to show. */
export function fromHundredths(value: bigint): string {
  const absolute = value < 0n ? -value : value;
  const part = absolute % 100n;
  const text = `${(absolute / 100n).toString()}${part === 0n ? '' : `.${part.toString().padStart(2, '0')}`}`;
  return value < 0n ? `-${text}` : text;
}

export function toMoney({ hundredths, currency, priceYear }: Hundredths): Money {
  return { amount: fromHundredths(hundredths), currency, priceYear };
}

/** One total for each currency and price base, in a fixed order (currency, then nominal before price years). */
export function totalsOf(amounts: Iterable<Hundredths>): Hundredths[] {
  const totals = new Map<string, Hundredths>();
  for (const amount of amounts) {
    const key = `${amount.currency}/${String(amount.priceYear ?? 0).padStart(4, '0')}`;
    const known = totals.get(key);
    totals.set(key, known ? { ...known, hundredths: known.hundredths + amount.hundredths } : amount);
  }
  return [...totals].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, total]) => total);
}
