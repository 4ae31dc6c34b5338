import { containsPersonNumber } from '../../../shared/person-number';
import { LONGEST_TEXT, LONGEST_TITLE } from '../../../shared/writing/text-input';
import type { FaultList, ImportFaultCode, ParametersOf, Place } from '../import-fault';
import type { ProfileField } from '../profile/profile.schema';
import type { SheetShape } from '../reading/heads';
import type { SheetRow } from '../reading/read-sheet';
import { looksLikeAmount, MOST_AMOUNT, readAmount } from './amount';
import { looksLikeDay, readDay, readYear } from './day';

/** A value, or the words that stand in its place; both null for an empty cell. */
export interface CellValue {
  readonly value: string | null;
  readonly withheld: { readonly rawText: string; readonly reason: string } | null;
}

const NOTHING: CellValue = { value: null, withheld: null };
const IN_WORDS = 'The source gives words in place of a value.';

/** The cells of one row, by what the profile says they are. What is wrong is noted with row and column. */
export class Cells {
  constructor(private readonly shape: SheetShape, private readonly faults: FaultList, private readonly cells: SheetRow) {}

  get row(): number {
    return this.cells.row;
  }

  has(field: ProfileField): boolean {
    return this.shape.columns.has(field);
  }

  placeOf(field: ProfileField): Place {
    const [first] = this.shape.columns.get(field) ?? [];
    return { row: this.row, column: first === undefined ? null : (this.shape.heads[first] ?? null) };
  }

  refuse<Code extends ImportFaultCode>(field: ProfileField, code: Code, parameters: ParametersOf<Code>): void {
    this.faults.add(code, parameters, this.placeOf(field));
  }

  /** What the cell says; where a head stands twice, what one of the cells says. Null for an empty cell. */
  text(field: ProfileField): string | null {
    const said = [...new Set((this.shape.columns.get(field) ?? []).map((i) => (this.cells.cells[i] ?? '').trim()).filter((text) => text !== ''))];
    const [one, other] = said;
    if (one !== undefined && other !== undefined) this.refuse(field, 'COLUMNS_DIFFER', { one: brief(one), other: brief(other) });
    return one ?? null;
  }

  required(field: ProfileField): string {
    const text = this.text(field);
    if (text === null) this.refuse(field, 'CELL_MISSING', {});
    return text ?? '';
  }

  /** A text for people, within what the hub keeps. */
  prose(field: ProfileField, most: number = LONGEST_TEXT): string | null {
    const text = this.text(field);
    if (text === null) return null;
    if (text.length > most) this.refuse(field, 'TEXT_TOO_LONG', { length: text.length, most });
    return text.replaceAll('\r\n', '\n');
  }

  title(field: ProfileField): string | null {
    return this.prose(field, LONGEST_TITLE);
  }

  amount(field: ProfileField, currency: string = this.shape.profile.currency): CellValue {
    const text = this.text(field);
    if (text === null) return NOTHING;
    if (!looksLikeAmount(text)) return withheld(text, IN_WORDS);
    const read = readAmount(text, this.shape.profile, currency);
    if ('amount' in read) return { value: read.amount, withheld: null };
    if (read.fault === 'AMOUNT_NEGATIVE' && this.keepsWords(field)) return withheld(text, 'The source gives an amount below zero, and the ledger has no place for it.');
    this.refuse(field, read.fault, { value: brief(text), currency, most: `${MOST_AMOUNT.toString()} ${currency}`, example: this.shape.profile.decimalMark === '.' ? '12,343.96' : '12 343,96' });
    return NOTHING;
  }

  day(field: ProfileField): CellValue {
    const text = this.text(field);
    if (text === null) return NOTHING;
    if (!looksLikeDay(text)) return withheld(text, IN_WORDS);
    const read = readDay(text, this.shape.profile);
    if ('day' in read) return { value: read.day, withheld: null };
    this.refuse(field, read.fault, { value: brief(text), formats: this.shape.profile.dates.join(' or ') });
    return NOTHING;
  }

  /** Whether a value that the hub has no place for is kept as words, since nobody here can correct the source. */
  keepsWords(field: ProfileField): boolean {
    return this.shape.profile.columns[field]?.impossible === 'WORDS';
  }

  year(field: ProfileField): number | null {
    const text = this.text(field);
    if (text === null) return null;
    const year = readYear(text);
    if (year === null) this.refuse(field, 'YEAR_WRONG', { value: brief(text) });
    return year;
  }

  /** One of a closed list of words, each with what it means here. */
  choice<Meaning extends string>(field: ProfileField, choices: Readonly<Record<string, Meaning>>): Meaning | null {
    const text = this.text(field);
    if (text === null) return null;
    const meaning = Object.entries(choices).find(([word]) => word.toLowerCase() === text.toLowerCase())?.[1] ?? null;
    if (meaning === null) this.refuse(field, 'CHOICE_WRONG', { value: brief(text), choices: Object.keys(choices).join(', ') });
    return meaning;
  }

  /** The cells that are kept exactly as they stand, by the heads of their columns; a head that stands twice is counted. */
  raw(): Record<string, string> {
    const { heads, columns, profile } = this.shape;
    const used = new Set([...columns.values()].flat());
    const raw: Record<string, string> = {};
    for (const [i, cell] of this.cells.cells.entries()) {
      if (cell === '' || !(profile.keepsAllColumns || used.has(i))) continue;
      const head = heads[i] ?? '';
      if (containsPersonNumber(cell)) this.faults.add('TEXT_HAS_PERSON_NUMBER', {}, { row: this.row, column: head });
      raw[heads.indexOf(head) < i ? `${head} (column ${String(i + 1)})` : head] = cell;
    }
    return raw;
  }
}

function withheld(rawText: string, reason: string): CellValue {
  return { value: null, withheld: { rawText, reason } };
}

const LONGEST_ECHO = 60;
/** A value as a fault repeats it: on one line, and not all of a long one. */
export function brief(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > LONGEST_ECHO ? `${line.slice(0, LONGEST_ECHO)}…` : line;
}
