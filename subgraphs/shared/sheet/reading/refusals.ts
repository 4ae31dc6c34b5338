/** What a file is that is no text, as far as its first bytes tell. */
export type NotText = 'WORKBOOK' | 'OLD_WORKBOOK' | 'PDF' | 'PACKED' | 'OTHER';

/**
 * The words in which whoever reads sheets refuses one. Each part of the hub has words and languages of its own for it;
 * what a sheet is refused for is the same everywhere. Rows count as a spreadsheet counts them: the heads are row 1.
 */
export interface SheetRefusals {
  empty(): Error;
  tooLarge(most: number): Error;
  notText(what: NotText): Error;
  unreadable(): Error;
  tooManyRows(most: number): Error;
  rowLength(row: number, cells: number, heads: number): Error;
  rowTooLong(row: number, most: number): Error;
  quotesWrong(row: number): Error;
}
