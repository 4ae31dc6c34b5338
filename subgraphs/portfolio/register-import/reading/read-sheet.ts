import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { importFault } from '../import-fault';
import type { Profile } from '../profile/profile.schema';
import { fitSheet, type SheetShape } from './heads';
import { SheetBytes, type Encoding } from './sheet-bytes';
import { SHEET_LIMITS, type SheetLimits } from './sheet-limits';

/** A row as a spreadsheet counts it: the heads are row 1. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
}

export interface Sheet extends SheetShape {
  readonly encoding: Encoding;
  readonly digest: string;
  /** The rows, each once; what is wrong with the file from there on is thrown with its row. */
  rows(): AsyncIterable<SheetRow>;
}

/** Reads a sheet as far as is needed to know what it is, then all of it. Nonsense is refused before it is read to the end. */
export async function openSheet(content: AsyncIterable<Uint8Array>, profiles: readonly Profile[], limits: SheetLimits = SHEET_LIMITS): Promise<Sheet> {
  const bytes = new SheetBytes(content, limits);
  const shape = fitSheet(await bytes.head(), profiles);
  await bytes.readAll();
  return { ...shape, encoding: bytes.encoding(), digest: bytes.digest(), rows: () => rowsOf(bytes, shape, limits) };
}

async function* rowsOf(bytes: SheetBytes, { delimiter, heads }: SheetShape, limits: SheetLimits): AsyncIterable<SheetRow> {
  const parser = parse({ delimiter, bom: true, relax_column_count: true, max_record_size: limits.row });
  // What fails on the way is thrown where the rows are read.
  pipeline(Readable.from(bytes.text()), parser, () => undefined);
  let row = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row += 1;
      if (row > limits.rows + 1) throw importFault('TOO_MANY_ROWS', { most: limits.rows });
      if (row === 1 || cells.every((cell) => cell.trim() === '')) continue;
      if (!isOfLength(cells, heads.length)) throw importFault('ROW_LENGTH', { cells: cells.length, heads: heads.length }, { row, column: null });
      yield { row, cells };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // Rows before it may still be on their way here.
    const place = { row: ((error as { records?: number }).records ?? row) + 1, column: null };
    throw error.code === 'CSV_MAX_RECORD_SIZE' ? importFault('ROW_TOO_LONG', { most: limits.row }, place) : importFault('QUOTES_WRONG', {}, place);
  }
}

/** Some programs add empty cells at the end of a row. */
function isOfLength(cells: readonly string[], heads: number): boolean {
  return cells.length === heads || (cells.length > heads && cells.slice(heads).every((cell) => cell === ''));
}
