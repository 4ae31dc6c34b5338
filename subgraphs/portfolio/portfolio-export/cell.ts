import { DatePrecision } from '../initiative/initiative-enums';

/** What stands in one cell of a spreadsheet; null is nothing at all, and never zero. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  /** An exact decimal number, with a point and without grouping. */
  | { readonly kind: 'number'; readonly decimal: string }
  /** A day that is known to the day, as YYYY-MM-DD. */
  | { readonly kind: 'day'; readonly day: string }
  | null;

export type Row = readonly Cell[];

/** What starts a formula in a spreadsheet, also in full width and in the small forms that some programs fold to it. */
const FORMULA = '[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20\\uFE66\\uFE62\\uFE63\\uFE6B]';
/** What may stand before it unseen: spaces, quotes and characters without a shape. */
const UNSEEN = '[\\p{Zs}\\p{Cf}\'"]*';
const BEGINS_FORMULA = new RegExp(`^(?:[\\t\\r\\n]|${UNSEEN}${FORMULA})`, 'u');
/** The same after what ends a cell in a file that is read with another separator than it was written with. */
const WITHIN = new RegExp(`([;,|\\t\\r\\n])(?=${UNSEEN}${FORMULA})`, 'gu');
/** What neither a cell nor XML can hold: control characters, halves of characters and what is no character. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * A text that no spreadsheet takes for a formula: an apostrophe stands before whatever would begin one, at the start of
 * the text and after each character that another program may take for the end of a cell. Source: OWASP, CSV Injection.
 */
export function neutralised(text: string): string {
  const harmless = text.replace(UNWRITABLE, '').replace(WITHIN, "$1'");
  return BEGINS_FORMULA.test(harmless) ? `'${harmless}` : harmless;
}

/** A text somebody wrote; nothing where there is none. */
export function textCell(text: string | null): Cell {
  return text === null || text === '' ? null : { kind: 'text', text: neutralised(text) };
}

export function numberCell(value: string | number | bigint | null): Cell {
  return value === null ? null : { kind: 'number', decimal: String(value) };
}

/** How much of a day is known, as so much of its text. */
const KNOWN_LENGTH = { [DatePrecision.DAY]: 10, [DatePrecision.MONTH]: 7, [DatePrecision.YEAR]: 4 };

/** A day; where only the month or the year is known, only that. */
export function dayCell(day: string | null, precision: DatePrecision | null = DatePrecision.DAY): Cell {
  if (day === null) return null;
  if (precision === null || precision === DatePrecision.DAY) return { kind: 'day', day };
  return { kind: 'text', text: day.slice(0, KNOWN_LENGTH[precision]) };
}
