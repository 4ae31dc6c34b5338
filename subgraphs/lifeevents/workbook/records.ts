import type { RawQueries } from '../../shared/database/page-query';
import { LANGUAGES, type LanguageCode } from '../../shared/graphql/localized-text';
import { plainOf, type PlainValue } from './cell-value';
import { columnOf, type Column, type Sheet, type SheetKey } from './sheet';
import { SHEETS, sheetOf } from './sheets';
import { findOwnRows, type RecordedRow } from './workbook.store';

/** An organisation whose workbook it is. */
export interface Keeper {
  readonly organizationNumber: string;
  readonly actorId: string;
}

/** All that an organisation keeps, by sheet, in the order of the sheets. */
export type Records = ReadonlyMap<SheetKey, readonly RecordedRow[]>;

/** Reads everything that an organisation keeps today. */
export async function readRecords(tx: RawQueries, { actorId }: Keeper, today: string): Promise<Records> {
  const records = new Map<SheetKey, readonly RecordedRow[]>();
  for (const sheet of SHEETS) records.set(sheet.key, inOrder(sheet, await findOwnRows(tx, sheet, actorId, today), records));
  return records;
}

export const plainIn = (column: Column, { data }: Pick<RecordedRow, 'data'>): PlainValue => plainOf(column.holds, column.read(data));

/** What belongs together stands together, as its owner lists it; what has no order of its own stands by its label. */
function inOrder(sheet: Sheet, rows: readonly RecordedRow[], earlier: Records): readonly RecordedRow[] {
  const parent = sheet.columns.find(({ holds }) => holds.type === 'reference');
  const places = new Map(parent?.holds.type === 'reference' ? earlier.get(parent.holds.sheet)?.map(({ id }, place) => [id, place]) : []);
  const keyOf = (row: RecordedRow): string => [parent ? numeral(places.get(plainIn(parent, row)) ?? 0) : '', numeral(row.data['position']), numeral(row.data['year']), labelOf(sheet, row), row.id].join('\n');
  return rows.map((row) => ({ row, key: keyOf(row) })).sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ row }) => row);
}

const numeral = (number: unknown): string => (typeof number === 'number' ? String(number).padStart(9, '0') : '');

/** What people know a record by: its first text in nb, nn, en, or what stands in its place. */
export function labelOf(sheet: Sheet, row: Pick<RecordedRow, 'data'>): string {
  return sheet.labelledBy.map((key) => columnOf(sheet, key)).map((column) => (column ? plainIn(column, row) : '')).find((text) => text !== '') ?? '';
}

const LONGEST_LABEL = 120;

/** The labels under which the records of a sheet are offered in drop-downs: each its own, by id. */
export function labelsOf(key: SheetKey, rows: readonly RecordedRow[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const labels = new Map<string, string>();
  for (const row of rows) {
    const base = shortLabel(labelOf(sheetOf(key), row)) || row.id;
    let label = base;
    for (let i = 2; taken.has(label.toLowerCase()); i += 1) label = `${base} (${String(i)})`;
    taken.add(label.toLowerCase());
    labels.set(row.id, label);
  }
  return labels;
}

/** One line of a text, short enough for a drop-down or a sentence. */
export function shortLabel(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_LABEL ? `${line.slice(0, LONGEST_LABEL - 1).toWellFormed().trimEnd()}…` : line;
}

/** The sheets that others refer to. */
export const REFERRED_TO: readonly SheetKey[] = [...new Set(SHEETS.flatMap(({ columns }) => columns.flatMap(({ holds }) => (holds.type === 'reference' ? [holds.sheet] : []))))];

export const isLanguage = (text: string): text is LanguageCode => (LANGUAGES as readonly string[]).includes(text);
