import type { CellValue, Sheet as FileSheet } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import { readCell, readId, textOfCell, type CellFault, type PlainValue } from './cell-value';
import { choiceOf, DELETE_MARK } from './choices';
import { readHiddenSheet, referenceKey, type HiddenFacts } from './hidden-lists';
import { cellName, DELETE_KEY, FIRST_RECORD_ROW, FORMAT, HIDDEN_SHEET, ID_COLUMN, KEY_ROW, VERSION_KEY } from './layout';
import { READ_ME_TITLE } from './read-me';
import type { Column, Sheet, SheetKey } from './sheet';
import { SHEETS } from './sheets';
import { WorkbookFault } from './workbook-fault';
import { guardWorkbook, READ_RANGE } from './workbook-guard';

/** Why a row or a cell cannot be read. */
export type ReadFault = CellFault | 'FORMULA' | 'ID_UNREADABLE' | 'VERSION_UNREADABLE' | 'ID_TWICE' | 'DELETE_UNREADABLE';

/** Something that cannot be read, with its place. The row is counted as the spreadsheet counts it, from 1. */
export interface MisreadCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: Column | null;
  readonly cell: string;
  readonly fault: ReadFault;
  readonly text: string;
}

/** One record as it stands in a file. */
export interface FileRow {
  readonly row: number;
  /** Null for a new record. */
  readonly id: string | null;
  readonly version: number;
  readonly isMarkedForDeletion: boolean;
  /** What its cells say; a column that the file does not have, or that cannot be read, is left out. */
  readonly values: ReadonlyMap<string, PlainValue>;
  /** Whether something in the row cannot be read. */
  readonly isMisread: boolean;
}

export interface ReadSheet {
  readonly rows: readonly FileRow[];
  /** Where a column stands in the file, counted from 0. */
  readonly placeOf: ReadonlyMap<string, number>;
}

export interface ReadWorkbook {
  readonly facts: HiddenFacts;
  readonly sheets: ReadonlyMap<SheetKey, ReadSheet>;
  readonly misread: readonly MisreadCell[];
  /** The names of sheets that somebody has added. */
  readonly foreignSheets: readonly string[];
}

/** A record that a row may refer to before it has an id: a new row of the same file. */
export const newRowReference = (sheet: SheetKey, row: number): PlainValue => `new ${sheet} ${String(row)}`;

/** Reads a file, as far as it can be read. What cannot be read is told; a file of another kind is refused. */
export async function readWorkbook(file: Uint8Array): Promise<ReadWorkbook> {
  await guardWorkbook(file);
  const { sheets: fileSheets } = await readXlsx(file, { range: READ_RANGE }).catch(() => {
    throw WorkbookFault.of('FILE_DAMAGED', {});
  });
  const hidden = fileSheets.find(({ name }) => name === HIDDEN_SHEET);
  const facts = hidden && readHiddenSheet(hidden.rows);
  if (facts?.format !== FORMAT) throw WorkbookFault.of('NOT_FROM_HERE', {});
  const found = SHEETS.flatMap((sheet) => {
    const fileSheet = fileSheets.find(({ rows }) => textOfCell(rows[KEY_ROW]?.[ID_COLUMN]) === sheet.key && textOfCell(rows[KEY_ROW]?.[1]) === VERSION_KEY);
    return fileSheet ? [{ sheet, fileSheet }] : [];
  });
  const misread: MisreadCell[] = [];
  const newRows = new Map<SheetKey, ReadonlyMap<string, PlainValue>>();
  const sheets = new Map<SheetKey, ReadSheet>();
  for (const { sheet, fileSheet } of found) {
    const reading = new SheetReading(sheet, fileSheet, (key, label) => facts.references.get(key)?.get(referenceKey(label)) ?? newRows.get(key)?.get(referenceKey(label)) ?? null, misread);
    const rows = reading.readRows();
    newRows.set(sheet.key, new Map(rows.filter(({ id }) => id === null).flatMap((row) => sheet.labelledBy.map((key): [string, PlainValue] => [referenceKey(row.values.get(key) ?? ''), newRowReference(sheet.key, row.row)])).filter(([label]) => label !== '')));
    sheets.set(sheet.key, { rows, placeOf: reading.placeOf });
  }
  const known = new Set<string>([HIDDEN_SHEET, ...Object.values(READ_ME_TITLE), ...found.map(({ fileSheet }) => fileSheet.name)]);
  return { facts, sheets, misread, foreignSheets: fileSheets.map(({ name }) => name).filter((name) => !known.has(name)) };
}

/** One sheet of a file while it is read. */
class SheetReading {
  readonly placeOf: ReadonlyMap<string, number>;
  private readonly seen = new Set<string>();

  constructor(
    private readonly sheet: Sheet,
    private readonly file: FileSheet,
    private readonly find: (sheet: SheetKey, label: string) => string | null,
    private readonly misread: MisreadCell[],
  ) {
    this.placeOf = new Map((file.rows[KEY_ROW] ?? []).map((cell, place): [string, number] => [textOfCell(cell), place]).filter(([key]) => key !== ''));
  }

  readRows(): FileRow[] {
    return this.file.rows.flatMap((cells, index) => (index < FIRST_RECORD_ROW || cells.every((cell) => textOfCell(cell) === '') ? [] : [this.readRow(cells, index)]));
  }

  private readRow(cells: readonly CellValue[], index: number): FileRow {
    const before = this.misread.length;
    const values = new Map(this.sheet.columns.filter(({ isShownOnly }) => isShownOnly !== true).flatMap((column) => {
      const value = this.readColumn(column, cells, index);
      return value === null ? [] : [[column.key, value] as const];
    }));
    const id = this.readRowId(cells, index);
    const version = this.readVersion(cells, index, id);
    const isMarkedForDeletion = this.readDeleteMark(cells, index);
    return { row: index + 1, id, version, isMarkedForDeletion, values, isMisread: this.misread.length > before };
  }

  private readColumn(column: Column, cells: readonly CellValue[], index: number): PlainValue | null {
    const place = this.placeOf.get(column.key);
    if (place === undefined || this.isUnreadable(column, cells, index, place)) return null;
    const { holds } = column;
    const read = readCell(holds, cells[place] ?? null, (label) => (holds.type === 'reference' ? this.find(holds.sheet, label) : null));
    if ('value' in read) return read.value;
    this.tell(column, index, place, read.fault, cells);
    return null;
  }

  /** A formula is refused whatever it gives: its value is what one program worked out once. */
  private isUnreadable(column: Column | null, cells: readonly CellValue[], index: number, place: number): boolean {
    const details = this.file.cells?.get(`${String(index)},${String(place)}`);
    if (details?.formula !== undefined || details?.type === 'formula') this.tell(column, index, place, 'FORMULA', cells);
    else if (details?.type === 'error') this.tell(column, index, place, 'CELL_ERROR', cells);
    else return false;
    return true;
  }

  private readRowId(cells: readonly CellValue[], index: number): string | null {
    if (this.isUnreadable(null, cells, index, ID_COLUMN) || textOfCell(cells[ID_COLUMN]) === '') return null;
    const id = readId(cells[ID_COLUMN]);
    if (id === null) this.tell(null, index, ID_COLUMN, 'ID_UNREADABLE', cells);
    else if (this.seen.has(id)) this.tell(null, index, ID_COLUMN, 'ID_TWICE', cells);
    else this.seen.add(id);
    return id;
  }

  private readVersion(cells: readonly CellValue[], index: number, id: string | null): number {
    const place = this.placeOf.get(VERSION_KEY) ?? ID_COLUMN + 1;
    const text = textOfCell(cells[place]);
    if (id !== null && (this.isUnreadable(null, cells, index, place) || !/^[1-9]\d{0,8}$/.test(text))) this.tell(null, index, place, 'VERSION_UNREADABLE', cells);
    return Number(text);
  }

  private readDeleteMark(cells: readonly CellValue[], index: number): boolean {
    const place = this.placeOf.get(DELETE_KEY);
    if (place === undefined || this.isUnreadable(null, cells, index, place)) return false;
    const text = textOfCell(cells[place]);
    const isMarked = choiceOf(DELETE_MARK, text) !== null;
    if (text !== '' && !isMarked) this.tell(null, index, place, 'DELETE_UNREADABLE', cells);
    return isMarked;
  }

  private tell(column: Column | null, index: number, place: number, fault: ReadFault, cells: readonly CellValue[]): void {
    this.misread.push({ sheet: this.sheet, row: index + 1, column, cell: cellName(index, place), fault, text: textOfCell(cells[place]) });
  }
}
