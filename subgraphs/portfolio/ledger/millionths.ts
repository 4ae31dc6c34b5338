/** A number counted in millionths, exact to the six decimals that texts of numbers have here. */
export type Millionths = bigint;

export const ONE: Millionths = 1_000_000n;
const DECIMALS = 6;

/** The millionths of a decimal text with at most six decimals, as the scalar and the database give them. */
export function toMillionths(text: string): Millionths {
  const [whole = '0', decimals = ''] = text.split('.');
  return BigInt(whole) * ONE + BigInt(decimals.padEnd(DECIMALS, '0')) * (text.startsWith('-') ? -1n : 1n);
}

/** Millionths as decimal text, without noughts at the end. */
export function fromMillionths(value: Millionths): string {
  const absolute = value < 0n ? -value : value;
  const decimals = (absolute % ONE).toString().padStart(DECIMALS, '0').replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${(absolute / ONE).toString()}${decimals === '' ? '' : `.${decimals}`}`;
}
