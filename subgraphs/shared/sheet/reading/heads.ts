import { parse } from 'csv-parse/sync';

export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** The heads of a sheet as they stand, by the beginning of its text; none where its first row cannot be read so. */
export function headsOf(text: string, delimiter: Delimiter): string[] {
  try {
    return (parse(text, { delimiter, to: 1, bom: true, relax_quotes: true, relax_column_count: true })[0] ?? []).map((head) => head.trim());
  } catch {
    return [];
  }
}

/** A head without case, signs and blanks, which drift from year to year and are damaged on the way ("£m", "��m"). */
export function foldHead(head: string): string {
  return head.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
