import type { Variables } from '../../calls/operation';

/** A number that only a request tells: how large a page is, or whether something is asked for at all (1 or 0). */
export interface Factor {
  readonly variable: string;
  /** The number when the request says nothing usable; a value of the wrong type is refused before anything is asked. */
  readonly otherwise: number;
  readonly kind: 'page size' | 'included' | 'skipped';
}

/** What a part of an operation costs: a number, and terms that wait for variables. */
export interface Price {
  readonly fixed: number;
  readonly terms: readonly Term[];
}

interface Term {
  readonly times: number;
  readonly factor: Factor;
  readonly price: Price;
}

export const FREE: Price = Object.freeze({ fixed: 0, terms: [] });

export const fixed = (amount: number): Price => ({ fixed: amount, terms: [] });

export function plus(one: Price, other: Price): Price {
  if (isFree(other)) return one;
  if (isFree(one)) return other;
  return { fixed: one.fixed + other.fixed, terms: one.terms.length === 0 ? other.terms : [...one.terms, ...other.terms] };
}

/** So many of a price. */
export function times(size: number | Factor, price: Price): Price {
  if (isFree(price)) return price;
  if (typeof size === 'object') return { fixed: 0, terms: [{ times: 1, factor: size, price }] };
  return { fixed: size * price.fixed, terms: price.terms.map((term) => ({ ...term, times: size * term.times })) };
}

const isFree = ({ fixed: amount, terms }: Price): boolean => amount === 0 && terms.length === 0;

/** The price once the variables are known. */
export function amountOf({ fixed: amount, terms }: Price, variables: Variables): number {
  let total = amount;
  for (const term of terms) total += term.times * numberOf(term.factor, variables) * amountOf(term.price, variables);
  return total;
}

function numberOf({ variable, kind, otherwise }: Factor, variables: Variables): number {
  const value = variables[variable];
  if (kind === 'page size') return typeof value === 'number' && Number.isFinite(value) ? Math.max(value, 0) : otherwise;
  return typeof value === 'boolean' ? Number(value === (kind === 'included')) : otherwise;
}
