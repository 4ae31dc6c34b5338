import { Readable } from 'node:stream';
import type { CellValue, ColumnDef } from 'hucre';
import { writeXlsxStream } from 'hucre/xlsx';
import { fromDay } from '../../shared/context';
import type { Cell } from '../../shared/sheet/cell';
import type { ColumnKind, Table } from '../../shared/sheet/table';

/** Further than this a spreadsheet does not keep a number exactly; longer ones are written as text, not rounded. */
const EXACT_DIGITS = 15;
/** Earlier days are no dates to a spreadsheet, so they are written as text. */
const FIRST_DATE = '1900-03-01';
/** More does not fit into a cell. */
const LONGEST_CELL = 32_000;
const WIDTH = 18;

/** How the cells of a column look. Texts are formatted as text, so that editing one never makes a formula of it. */
const FORMAT: Readonly<Record<ColumnKind, string | undefined>> = { text: '@', day: 'yyyy-mm-dd', amount: '#,##0.00', number: undefined };

/** A table as a workbook of one sheet, piece by piece; no more of it is held than what is under way. */
export function xlsxFile({ name, columns, rows }: Table): Readable {
  const defined = columns.map(({ heading, holds }): ColumnDef => ({ header: heading, width: WIDTH, ...(FORMAT[holds] === undefined ? {} : { numFmt: FORMAT[holds] }) }));
  return Readable.fromWeb(writeXlsxStream(values(rows), { name, columns: defined, freezePane: { rows: 1 } }) as Parameters<typeof Readable.fromWeb>[0]);
}

async function* values(rows: Table['rows']): AsyncGenerator<CellValue[]> {
  for await (const row of rows) yield row.map(valueOf);
}

function valueOf(cell: Cell): CellValue {
  if (cell === null) return null;
  switch (cell.kind) {
    case 'text':
      return cell.text.slice(0, LONGEST_CELL);
    case 'number':
      return cell.decimal.replace(/\D/g, '').replace(/^0+/, '').length > EXACT_DIGITS ? cell.decimal : Number(cell.decimal);
    case 'day':
      return cell.day < FIRST_DATE ? cell.day : fromDay(cell.day);
  }
}
