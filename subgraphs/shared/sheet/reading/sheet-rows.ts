import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { Delimiter } from './heads';
import type { SheetRefusals } from './refusals';
import type { SheetBytes } from './sheet-bytes';
import type { SheetLimits } from './sheet-limits';

/** A row as a spreadsheet counts it: the heads are row 1. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** How a sheet is divided. */
export interface SheetDivision {
  readonly delimiter: Delimiter;
  readonly heads: readonly string[];
}

/** The rows below the heads, each once, without empty ones; what is wrong with the sheet from there on is thrown with its row. */
export async function* sheetRows(bytes: SheetBytes, { delimiter, heads }: SheetDivision, limits: SheetLimits, refusals: SheetRefusals): AsyncGenerator<SheetRow, void> {
  const parser = parse({ delimiter, bom: true, relax_column_count: true, max_record_size: limits.row });
  // What fails on the way is thrown where the rows are read.
  pipeline(Readable.from(bytes.text()), parser, () => undefined);
  let row = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row += 1;
      if (row > limits.rows + 1) throw refusals.tooManyRows(limits.rows);
      if (row === 1 || cells.every((cell) => cell.trim() === '')) continue;
      if (!isOfLength(cells, heads.length)) throw refusals.rowLength(row, cells.length, heads.length);
      yield { row, cells };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // Rows before it may still be on their way here.
    const wrong = ((error as { records?: number }).records ?? row) + 1;
    throw error.code === 'CSV_MAX_RECORD_SIZE' ? refusals.rowTooLong(wrong, limits.row) : refusals.quotesWrong(wrong);
  }
}

/** Some programs add empty cells at the end of a row. */
function isOfLength(cells: readonly string[], heads: number): boolean {
  return cells.length === heads || (cells.length > heads && cells.slice(heads).every((cell) => cell === ''));
}
