/** The most of anything that is read from one sheet. The largest known register has about 250 rows of 3 kB. */
export const SHEET_LIMITS = {
  /** MiB of the file. */
  size: 64,
  rows: 50_000,
  /** Characters of one row, its multi-line cells included. */
  row: 200_000,
} as const;

export type SheetLimits = { readonly [Limit in keyof typeof SHEET_LIMITS]: number };
