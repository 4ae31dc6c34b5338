import type { Words } from './sheet';

/**
 * How a sheet is laid out. The first row, hidden, has the keys of the columns; then come the headings, an explanation
 * and one row for each record. The first two columns, hidden, have the id and the version of the record.
 */
export const KEY_ROW = 0;
export const HEADING_ROW = 1;
export const HELP_ROW = 2;
export const FIRST_RECORD_ROW = 3;

export const ID_COLUMN = 0;
export const VERSION_COLUMN = 1;
export const DELETE_COLUMN = 2;
export const FIRST_COLUMN = 3;

export const VERSION_KEY = 'version';
export const DELETE_KEY = 'delete';

/** The hidden sheet with what the drop-downs offer and whose workbook it is. */
export const HIDDEN_SHEET = '_samspill';
/** Raised when a workbook of today cannot be read by the rules of tomorrow. */
export const FORMAT = 'samspill-lifeevents-1';

/** Rows that stand ready for new records, after those there are. */
export const BLANK_ROWS = 100;

export const DELETE_HEADING: Words = { nb: 'Slett', nn: 'Slett', en: 'Delete' };
export const DELETE_HELP: Words = {
  nb: 'Velg «slett» for å ta bort raden. En rad som bare er fjernet fra arket, blir ikke slettet.',
  nn: 'Vel «slett» for å ta bort rada. Ei rad som berre er fjerna frå arket, blir ikkje sletta.',
  en: 'Choose "delete" to take the row out. A row that is only removed from the sheet is not deleted.',
};

/** A cell as people write it: row and column are counted from 0 here. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${String(row + 1)}`;
}

export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest > 0 ? columnName(rest - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}
