import { readXlsx, writeXlsx } from 'hucre/xlsx';
import type { Cell, CellValue, Sheet } from 'hucre';

/** A workbook as somebody has it open: its sheets by name, to be edited and saved. */
export class OpenWorkbook {
  private constructor(readonly sheets: readonly Sheet[]) {}

  static async open(file: Uint8Array): Promise<OpenWorkbook> {
    return new OpenWorkbook((await readXlsx(file)).sheets);
  }

  sheet(name: string): Sheet {
    const sheet = this.sheets.find((known) => known.name === name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  }

  /** Where the column of a heading stands. */
  column(name: string, heading: string): number {
    const place = (this.sheet(name).rows[1] ?? []).findIndex((cell) => typeof cell === 'string' && cell.replace(/ \*$/, '') === heading);
    if (place < 0) throw new Error(`no column ${heading}`);
    return place;
  }

  /** The row, counted from 1 as the spreadsheet does, in which a text stands. */
  rowOf(name: string, text: string): number {
    const row = this.sheet(name).rows.findIndex((cells, index) => index > 2 && cells.some((cell) => typeof cell === 'string' && cell.startsWith(text)));
    if (row < 0) throw new Error(`no row with ${text}`);
    return row + 1;
  }

  get(name: string, row: number, heading: string): CellValue {
    return this.sheet(name).rows[row - 1]?.[this.column(name, heading)] ?? null;
  }

  set(name: string, row: number, heading: string, value: CellValue): this {
    (this.sheet(name).rows[row - 1] as CellValue[])[this.column(name, heading)] = value;
    return this;
  }

  setFormula(name: string, row: number, heading: string, formula: string): this {
    const sheet = this.sheet(name);
    sheet.cells ??= new Map<string, Cell>();
    sheet.cells.set(`${String(row - 1)},${String(this.column(name, heading))}`, { value: 2, type: 'formula', formula, formulaResult: 2 });
    return this;
  }

  /** Writes into the first row after those there are; headings that are not named stay blank. */
  addRow(name: string, values: Readonly<Record<string, CellValue>>): number {
    const { rows } = this.sheet(name);
    const last = rows.findLastIndex((cells) => cells.some((cell) => cell !== null && cell !== ''));
    rows[last + 1] = rows[last]?.map(() => null) ?? [];
    for (const [heading, value] of Object.entries(values)) this.set(name, last + 2, heading, value);
    return last + 2;
  }

  removeRow(name: string, row: number): this {
    this.sheet(name).rows.splice(row - 1, 1);
    return this;
  }

  save(): Promise<Uint8Array> {
    return writeXlsx({ sheets: this.sheets.map(({ name, rows, cells, veryHidden }) => ({ name, rows, ...(cells ? { cells } : {}), ...(veryHidden ? { veryHidden } : {}) })) });
  }
}
