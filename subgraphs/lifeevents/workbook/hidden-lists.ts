import type { CellValue } from 'hucre';
import type { LanguageCode } from '../../shared/graphql/localized-text';
import { escapeCell, textOfCell, type PlainValue, type Wording } from './cell-value';
import { DELETE_MARK, type ChoiceList } from './choices';
import { columnName, FORMAT, HIDDEN_SHEET } from './layout';
import { labelsOf, REFERRED_TO, type Keeper, type Records } from './records';
import type { ColumnType, SheetKey } from './sheet';
import { SHEETS } from './sheets';

/** What a drop-down offers: the words, and the code or id that each stands for. */
interface OfferedList {
  readonly key: string;
  readonly entries: readonly (readonly [label: string, value: PlainValue])[];
}

/** The lists of a workbook in one language. */
export class HiddenLists implements Wording {
  private readonly lists: readonly OfferedList[];
  private readonly labels: ReadonlyMap<string, ReadonlyMap<PlainValue, string>>;

  constructor(records: Records, private readonly keeper: Keeper, private readonly language: LanguageCode) {
    const choices = [...new Set([...SHEETS.flatMap(({ columns }) => columns.flatMap(({ holds }) => (holds.type === 'choice' ? [holds.list] : []))), DELETE_MARK])];
    this.lists = [
      ...choices.map((list) => ({ key: choiceKey(list), entries: Object.entries(list.labels).map(([code, words]) => [words[language], code] as const) })),
      ...REFERRED_TO.map((key) => ({ key, entries: [...labelsOf(key, records.get(key) ?? [])].map(([id, label]) => [label, id] as const) })),
    ];
    this.labels = new Map(this.lists.map(({ key, entries }) => [key, new Map(entries.map(([label, value]) => [value, label]))]));
  }

  label(holds: ColumnType, value: PlainValue): string {
    const key = listKey(holds);
    return (key === null ? undefined : this.labels.get(key)?.get(value)) ?? value;
  }

  /** Where the drop-down of a column finds what it offers; null for a column without one, or with nothing to offer. */
  rangeOf(holds: ColumnType): string | null {
    const at = this.lists.findIndex(({ key }) => key === listKey(holds));
    const count = this.lists[at]?.entries.length ?? 0;
    const column = columnName(FIRST_LIST_COLUMN + 2 * at);
    return count === 0 ? null : `'${HIDDEN_SHEET}'!$${column}$2:$${column}$${String(count + 1)}`;
  }

  /** The hidden sheet: what the workbook is in its first two columns, then a pair of columns for each list. */
  rows(): CellValue[][] {
    const facts: readonly (readonly [string, string])[] = [['format', FORMAT], ['organization', this.keeper.organizationNumber], ['language', this.language]];
    const height = Math.max(facts.length, ...this.lists.map(({ entries }) => entries.length)) + 1;
    return Array.from({ length: height }, (_, row) => [...(facts[row] ?? [null, null]), ...this.lists.flatMap((list) => (row === 0 ? [list.key, null] : pairAt(list, row - 1)))]);
  }
}

const FIRST_LIST_COLUMN = 2;

function pairAt({ entries }: OfferedList, place: number): [CellValue, CellValue] {
  const [label, value] = entries[place] ?? [null, null];
  return [label === null ? null : escapeCell(label), value];
}

const choiceKey = (list: ChoiceList): string => `choice ${list.key}`;

function listKey(holds: ColumnType): string | null {
  if (holds.type === 'choice') return choiceKey(holds.list);
  return holds.type === 'reference' ? holds.sheet : null;
}

/** What the hidden sheet of a file says. */
export interface HiddenFacts {
  readonly format: string;
  readonly organizationNumber: string;
  readonly language: string;
  /** The ids of the records that the drop-downs offered, by sheet and label. */
  readonly references: ReadonlyMap<SheetKey, ReadonlyMap<string, string>>;
}

export function readHiddenSheet(rows: readonly (readonly CellValue[])[]): HiddenFacts {
  const fact = (row: number): string => textOfCell(rows[row]?.[1]);
  const references = new Map(
    REFERRED_TO.map((key) => {
      const column = (rows[0] ?? []).findIndex((cell) => cell === key);
      const entries = column < 0 ? [] : rows.slice(1).map((row): [string, string] => [referenceKey(textOfCell(row[column])), textOfCell(row[column + 1])]);
      return [key, new Map(entries.filter(([label]) => label !== ''))] as const;
    }),
  );
  return { format: fact(0), organizationNumber: fact(1), language: fact(2), references };
}

/** Labels are compared without regard to capitals and blanks, as people type them. */
export const referenceKey = (label: string): string => label.replace(/\s+/g, ' ').trim().toLowerCase();
