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

/** A text without what neither a cell nor XML can hold. */
export function writable(text: string): string {
  return text.replace(UNWRITABLE, '');
}

/**
 * A text that no spreadsheet takes for a formula: an apostrophe stands before whatever would begin one, at the start of
 * the text and after each character that another program may take for the end of a cell. Source: OWASP, CSV Injection.
 */
export function neutralised(text: string): string {
  const harmless = writable(text).replace(WITHIN, "$1'");
  return BEGINS_FORMULA.test(harmless) ? `'${harmless}` : harmless;
}

/** A text somebody wrote; nothing where there is none. */
export function textCell(text: string | null): Cell {
  return text === null || text === '' ? null : { kind: 'text', text: neutralised(text) };
}

export function numberCell(value: string | number | bigint | null): Cell {
  return value === null ? null : { kind: 'number', decimal: String(value) };
}
