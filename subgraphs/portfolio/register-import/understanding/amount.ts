import { fromHundredths } from '../../../shared/graphql/money';
import type { Profile } from '../profile/profile.schema';
import type { ImportFaultCode } from '../import-fault';

/** What a cell with an amount says: an exact decimal text in whole currency units, or why it is none. */
export type ReadAmount = { readonly amount: string } | { readonly fault: ImportFaultCode };

/** The largest amount that is believed, in whole units: a million times a million thousand. */
export const MOST_AMOUNT = 10n ** 15n;

const CURRENCY_SIGNS: Readonly<Record<string, string>> = { '£': 'GBP', '€': 'EUR', $: 'USD', kr: 'NOK', 'kr.': 'NOK' };
const PARTS = /^([-−–]?)\s*(£|€|\$|kr\.?|[A-Z]{3})?\s*([-−–]?)\s*(\d[\d\s\u00a0\u202f.,’']*?)\s*(?:,-)?\s*(kr\.?|[A-Z]{3})?$/i;

/** Whether a cell tries to be an amount: words are a reason why there is none. */
export function looksLikeAmount(text: string): boolean {
  return /^[-−–+(]?\s*(£|€|\$|kr\.?|NOK|GBP|EUR|USD|SEK|DKK)?\s*[-−–]?\s*\d/i.test(text) || /^[=+@]/.test(text);
}

/** Reads an amount with its sign, currency sign and separators, and brings it to whole units. No amount passes through a float. */
export function readAmount(text: string, { decimalMark, amountsIn }: Pick<Profile, 'decimalMark' | 'amountsIn'>, currency: string): ReadAmount {
  const [, before = '', sign = '', after = '', digits = '', unit = ''] = PARTS.exec(text.trim()) ?? [];
  if (digits === '') return { fault: 'AMOUNT_WRONG' };
  for (const named of [sign, unit]) if (named !== '' && (CURRENCY_SIGNS[named.toLowerCase()] ?? named.toUpperCase()) !== currency) return { fault: 'CURRENCY_WRONG' };
  const number = readNumber(digits, decimalMark);
  if ('fault' in number) return number;
  const scaled = toHundredthsOf(number, amountsIn);
  if (scaled === null) return { fault: 'AMOUNT_TOO_FINE' };
  if (before + after !== '' && scaled !== 0n) return { fault: 'AMOUNT_NEGATIVE' };
  return scaled > MOST_AMOUNT * 100n ? { fault: 'AMOUNT_ABSURD' } : { amount: fromHundredths(scaled) };
}

interface Digits {
  readonly whole: string;
  readonly part: string;
}

function readNumber(text: string, decimalMark: Profile['decimalMark']): Digits | { readonly fault: ImportFaultCode } {
  const digits = text.replaceAll(/[\s\u00a0\u202f’']+/g, ' ').trim();
  const mark = decimalMark === 'EITHER' ? markOf(digits) : decimalMark;
  if (mark === null) return { fault: 'AMOUNT_AMBIGUOUS' };
  const group = mark === '.' ? '[ ,]' : '[ .]';
  const match = new RegExp(`^(\\d{1,3}(?:${group}\\d{3})+|\\d+)(?:\\${mark}(\\d+))?$`).exec(digits);
  return match ? { whole: (match[1] ?? '').replaceAll(/\D/g, ''), part: match[2] ?? '' } : { fault: 'AMOUNT_WRONG' };
}

/** The sign before the decimals, where a file may have either; null where it could be thousands as well. */
function markOf(digits: string): '.' | ',' | null {
  const marks = digits.match(/[.,]/g) ?? [];
  const last = marks.at(-1) === '.' ? '.' : marks.at(-1) === ',' ? ',' : undefined;
  if (last === undefined) return ',';
  if (new Set(marks).size > 1) return last;
  if (marks.length > 1) return last === '.' ? ',' : '.';
  return /[.,]\d{3}$/.test(digits) && /^\d{1,3}[.,]/.test(digits) ? null : last;
}

/** Hundredths of a unit; null where the amount has smaller parts. */
function toHundredthsOf({ whole, part }: Digits, amountsIn: number): bigint | null {
  const value = BigInt(whole + part) * BigInt(amountsIn) * 100n;
  const divisor = 10n ** BigInt(part.length);
  return value % divisor === 0n ? value / divisor : null;
}
