import { textCell, type Cell, type Row } from './cell';
import type { Table } from './table';

/** How a file of separated values is written. */
export interface Dialect {
  readonly delimiter: ';' | ',' | '\t';
  readonly decimal: ',' | '.';
  /** Whether the file begins with a byte order mark; it does when left out. */
  readonly isMarked?: boolean;
}

/** Without it Excel takes the file for one in the alphabet of the machine; programs other than spreadsheets may take it for a part of the first heading. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';
/** Texts that are written in quotes: with a separator of any program, a quote, a line end, or space at an end. */
const QUOTED = /[;,\t|"\r\n]|^\s|\s$/;
/** So many characters are handed on at a time. */
const CHUNK = 64 * 1024;

/** A table as a file, piece by piece. Source: RFC 4180, with the mark and the separators of the dialect. */
export async function* csvFile({ columns, rows }: Table, dialect: Dialect): AsyncGenerator<string> {
  let piece = `${dialect.isMarked === false ? '' : BYTE_ORDER_MARK}${csvLine(columns.map(({ heading }) => textCell(heading)), dialect)}`;
  for await (const row of rows) {
    piece += csvLine(row, dialect);
    if (piece.length < CHUNK) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

function csvLine(row: Row, dialect: Dialect): string {
  return `${row.map((cell) => written(cell, dialect)).join(dialect.delimiter)}${LINE_END}`;
}

function written(cell: Cell, { delimiter, decimal }: Dialect): string {
  if (cell === null) return '';
  switch (cell.kind) {
    case 'text':
      return QUOTED.test(cell.text) ? quoted(cell.text) : cell.text;
    case 'number':
      return delimiter === decimal ? quoted(cell.decimal.replace('.', decimal)) : cell.decimal.replace('.', decimal);
    case 'day':
      return cell.day;
  }
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
