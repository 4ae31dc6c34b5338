import { LANGUAGES, textsOf, type Texts } from '../../shared/graphql/localized-text';
import type { PlainValue } from './cell-value';
import { YES_NO } from './choices';
import type { Column, RowData, RowInput, Sheet } from './sheet';

/** The value that a column has in a row. */
export type ValueOf = (column: Column) => PlainValue;

interface SourceParts {
  kind: string;
  url: string | null;
  note: string | null;
  retrievedAt?: Date;
}

/**
 * The input that a mutation would get for these columns. A text is sent in all its languages, since that is how the
 * mutations take it: those of the file where they were edited, and as they are recorded otherwise.
 */
export function rowInput(sheet: Sheet, columns: readonly Column[], valueOf: ValueOf, recorded: RowData | null): RowInput {
  const input: Record<string, unknown> = {};
  for (const column of columns) {
    if (column.isShownOnly) continue;
    if (column.input.part === 'value') input[column.input.name] = inputValue(column, valueOf(column));
    else if (column.input.part === 'text') input[column.input.name] = textsInput(columns, column.input.name, column.input.column, valueOf, recorded);
    else input['source'] = sourceInput(sheet, valueOf, recorded);
  }
  return input;
}

function inputValue({ holds }: Column, value: PlainValue): unknown {
  if (value === '') return null;
  if (holds.type === 'integer') return Number(value);
  return holds.type === 'choice' && holds.list === YES_NO ? value === 'true' : value;
}

function textsInput(columns: readonly Column[], name: string, tableColumn: string, valueOf: ValueOf, recorded: RowData | null): { language: string; text: string }[] {
  const texts: Texts = { ...textsOf(recorded?.[tableColumn]) };
  for (const column of columns) if (column.input.part === 'text' && column.input.name === name) texts[column.input.language] = valueOf(column);
  return LANGUAGES.flatMap((language) => (texts[language] ? [{ language, text: texts[language] }] : []));
}

/** All of a source at once, whichever part of it was edited; none at all for a new row that names none. The same page keeps the time it was read. */
function sourceInput(sheet: Sheet, valueOf: ValueOf, recorded: RowData | null): SourceParts | null {
  const part = (name: string): PlainValue | undefined => {
    const column = sheet.columns.find(({ input }) => input.part === 'source' && input.name === name);
    return column && valueOf(column);
  };
  const [kind = '', url = '', note = ''] = [part('kind'), part('url'), part('note')];
  if (kind === '' && url === '' && note === '') return null;
  const retrievedAt = recorded?.['retrievedAt'];
  const isTheSame = url !== '' && recorded?.['sourceUrl'] === url && typeof retrievedAt === 'string';
  return { kind: kind || (url === '' ? 'REPORTED' : 'SOURCED'), url: url || null, note: note || null, ...(isTheSame ? { retrievedAt: new Date(retrievedAt) } : {}) };
}

/** The column that a fault of a mutation is about, by its path through the input; null when it is about the whole row. */
export function columnAt(sheet: Sheet, input: RowInput, path: readonly string[]): Column | null {
  const [name, index, last] = path.filter((step, i) => !(i < 2 && (step === 'input' || step === 'change')));
  if (name === undefined) return null;
  if (name === 'source') return sheet.columns.find((column) => column.input.part === 'source' && column.input.name === (index ?? 'kind')) ?? null;
  const named = sheet.columns.filter((column) => column.input.part !== 'source' && column.input.name === name);
  const list = input[name];
  const language = last === undefined || !Array.isArray(list) ? undefined : (list[Number(index)] as { language?: string } | undefined)?.language;
  return named.find((column) => column.input.part === 'text' && column.input.language === language) ?? named[0] ?? null;
}
