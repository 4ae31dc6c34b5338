import type { CellValue } from 'hucre';
import { isOrganizationNumber } from '../../shared/organization-number';
import { isUuid } from '../../shared/graphql/uuid';
import { choiceOf } from './choices';
import type { ColumnType } from './sheet';

/**
 * Between the cells of a file and the values of the hub there is one plain text for each value: the text itself, a code,
 * an id, 2024-03-01, 12.5, and nothing at all for no value. What is recorded, what was exported and what stands in the
 * file are compared as such texts, so that only what somebody changed counts as changed.
 */
export type PlainValue = string;

/** More does not fit into a cell. A longer text is cut there, and stays as it is recorded while its cell is left alone. */
const LONGEST_CELL = 32_000;
/** Further than this a spreadsheet does not keep a number exactly. */
const EXACT_DIGITS = 15;
/** Earlier days are no dates to a spreadsheet, so they are written as text. */
const FIRST_DATE = '1900-03-01';

/** What no cell can hold: control characters, halves of characters and what is no character in XML. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** The plain text of a value of the database. */
export function plainOf(holds: ColumnType, recorded: unknown): PlainValue {
  if (recorded === null || recorded === undefined) return '';
  const text = typeof recorded === 'string' ? recorded : JSON.stringify(recorded);
  switch (holds.type) {
    case 'text':
    case 'link':
      return plainText(text);
    case 'decimal':
      return plainDecimal(text);
    case 'day':
      return text.slice(0, 10);
    default:
      return text;
  }
}

function plainText(text: string): PlainValue {
  return text.replace(/\r\n?/g, '\n').replace(UNWRITABLE, '').toWellFormed().trim().slice(0, LONGEST_CELL).trim();
}

function plainDecimal(text: string): PlainValue {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return text;
  const [whole = '', decimals = ''] = text.replace('-', '').split('.');
  const kept = decimals.replace(/0+$/, '');
  const absolute = `${whole.replace(/^0+(?=\d)/, '')}${kept === '' ? '' : `.${kept}`}`;
  return text.startsWith('-') && absolute !== '0' ? `-${absolute}` : absolute;
}

/** The words by which a person knows the values that are codes or ids to the hub. */
export interface Wording {
  label(holds: ColumnType, value: PlainValue): string;
}

/** The cell that a value is written as. A text is a text whatever it begins with, never a formula. */
export function cellOf(holds: ColumnType, value: PlainValue, wording: Wording): CellValue {
  if (value === '') return null;
  switch (holds.type) {
    case 'integer':
    case 'decimal':
      return value.replace(/\D/g, '').length <= EXACT_DIGITS ? Number(value) : value;
    case 'day':
      return value < FIRST_DATE ? value : new Date(`${value}T00:00:00.000Z`);
    case 'choice':
    case 'reference':
      return escapeCell(wording.label(holds, value));
    default:
      return escapeCell(value);
  }
}

/** Spreadsheets read _x000D_ as a character of that number; a text that says so itself is written so that it survives. */
export function escapeCell(text: string): string {
  return text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_');
}

/** Why a cell cannot be read as a value of its column. */
export type CellFault = 'NOT_A_NUMBER' | 'NOT_A_WHOLE_NUMBER' | 'NOT_A_DAY' | 'NOT_A_LINK' | 'NOT_A_CHOICE' | 'NOT_A_REFERENCE' | 'NOT_AN_ORGANISATION' | 'CELL_ERROR' | 'TEXT_TOO_LONG';
export type ReadCell = { readonly value: PlainValue } | { readonly fault: CellFault };

/** Finds the record that a label of the workbook stands for. */
export type FindReference = (label: string) => string | null;

/** The value that a cell of a file stands for. */
export function readCell(holds: ColumnType, cell: CellValue, find: FindReference): ReadCell {
  const text = textOfCell(cell);
  if (text === '') return { value: '' };
  switch (holds.type) {
    case 'text':
      return text.length > LONGEST_CELL ? { fault: 'TEXT_TOO_LONG' } : { value: text };
    case 'link':
      return /^\S{1,2048}$/.test(text) && URL.canParse(text) ? { value: text } : { fault: 'NOT_A_LINK' };
    case 'integer':
      return /^-?\d{1,9}$/.test(text) ? { value: plainDecimal(text) } : { fault: 'NOT_A_WHOLE_NUMBER' };
    case 'decimal':
      return readDecimal(text);
    case 'day':
      return readDay(cell, text);
    case 'organization':
      return readOrganization(text);
    case 'choice':
      return valueOr(choiceOf(holds.list, text), 'NOT_A_CHOICE');
    case 'reference':
      return valueOr(find(text), 'NOT_A_REFERENCE');
  }
}

function valueOr(value: PlainValue | null, fault: CellFault): ReadCell {
  return value === null ? { fault } : { value };
}

/** The text of a cell, whatever it was typed as; nothing for a blank cell. */
export function textOfCell(cell: CellValue | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().replace(/T00:00:00\.000Z$/, '');
  return plainText(typeof cell === 'number' ? numberText(cell) : String(cell));
}

/** Without the exponent that JavaScript would write. */
function numberText(value: number): string {
  return Number.isFinite(value) && /e/.test(String(value)) ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }) : String(value);
}

/** A number as Norwegians or programs write it: 1 250,5 or 1250.5. */
function readDecimal(text: string): ReadCell {
  const bare = text.replace(/[\s\u00a0\u202f]/g, '').replace('\u2212', '-').replace(',', '.');
  return /^-?\d{1,18}(\.\d{1,6})?$/.test(bare) ? { value: plainDecimal(bare) } : { fault: 'NOT_A_NUMBER' };
}

/** An organisation number as people write it: 983 544 622. */
function readOrganization(text: string): ReadCell {
  const bare = text.replace(/[\s\u00a0\u202f]/g, '');
  return isOrganizationNumber(bare) ? { value: bare } : { fault: 'NOT_AN_ORGANISATION' };
}

/** Day 0 of a spreadsheet, which shows a date as a number where its format was lost; the last is in the year 9999. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const LAST_DAY_NUMBER = 2_958_465;
const DAY_MS = 86_400_000;

/** A day as a date or a day number of the spreadsheet, as 2024-03-01 or as 1.3.2024. */
function readDay(cell: CellValue, text: string): ReadCell {
  if (typeof cell === 'number' && Number.isInteger(cell) && cell > 0 && cell <= LAST_DAY_NUMBER) return { value: new Date(DAY_ZERO + cell * DAY_MS).toISOString().slice(0, 10) };
  if (cell instanceof Date) return isDay(text) ? { value: text } : { fault: 'NOT_A_DAY' };
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  const iso = year ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : text;
  return isDay(iso) ? { value: iso } : { fault: 'NOT_A_DAY' };
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00.000Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** An id as the hidden column holds it; null when somebody has written something else there. */
export function readId(cell: CellValue | undefined): string | null {
  const text = textOfCell(cell).toLowerCase();
  return isUuid(text) ? text : null;
}
