import type { NotText, SheetRefusals } from '../../../shared/sheet/reading/refusals';
import { SheetBytes, type Encoding } from '../../../shared/sheet/reading/sheet-bytes';
import { SHEET_LIMITS, type SheetLimits } from '../../../shared/sheet/reading/sheet-limits';
import { sheetRows, type SheetRow } from '../../../shared/sheet/reading/sheet-rows';
import { importFault } from '../import-fault';
import type { Profile } from '../profile/profile.schema';
import { fitSheet, type SheetShape } from './heads';

export type { SheetRow };

export interface Sheet extends SheetShape {
  readonly encoding: Encoding;
  readonly digest: string;
  /** The rows, each once; what is wrong with the file from there on is thrown with its row. */
  rows(): AsyncIterable<SheetRow>;
}

const NOT_TEXT: Readonly<Record<NotText, string>> = { WORKBOOK: 'a workbook or another packed file', OLD_WORKBOOK: 'a workbook of an old kind', PDF: 'a PDF file', PACKED: 'a packed file', OTHER: 'no text' };

const inRow = (row: number) => ({ row, column: null });

const REFUSALS: SheetRefusals = {
  empty: () => importFault('FILE_EMPTY', {}),
  tooLarge: (most) => importFault('FILE_TOO_LARGE', { most }),
  notText: (what) => importFault('FILE_NOT_TEXT', { what: NOT_TEXT[what] }),
  unreadable: () => importFault('TEXT_UNREADABLE', {}),
  tooManyRows: (most) => importFault('TOO_MANY_ROWS', { most }),
  rowLength: (row, cells, heads) => importFault('ROW_LENGTH', { cells, heads }, inRow(row)),
  rowTooLong: (row, most) => importFault('ROW_TOO_LONG', { most }, inRow(row)),
  quotesWrong: (row) => importFault('QUOTES_WRONG', {}, inRow(row)),
};

/** Reads a sheet as far as is needed to know what it is, then all of it. Nonsense is refused before it is read to the end. */
export async function openSheet(content: AsyncIterable<Uint8Array>, profiles: readonly Profile[], limits: SheetLimits = SHEET_LIMITS): Promise<Sheet> {
  const bytes = new SheetBytes(content, limits, REFUSALS);
  const shape = fitSheet(await bytes.head(), profiles);
  await bytes.readAll();
  return { ...shape, encoding: bytes.encoding(), digest: bytes.digest(), rows: () => sheetRows(bytes, shape, limits, REFUSALS) };
}
