import type { LanguageCode } from '../../shared/graphql/localized-text';
import type { WriteSession } from '../context';
import type { ChoiceList } from './choices';

/** The same words in the three languages. */
export type Words = Readonly<Record<`${LanguageCode}`, string>>;

/** The sheets of the workbook, by the names that programs know them by. What belongs to something stands after it. */
export type SheetKey = 'lifeEvents' | 'needs' | 'obstacles' | 'indicators' | 'measurements' | 'bodies' | 'members' | 'services' | 'promises' | 'participations' | 'outputs' | 'evidence' | 'datasets' | 'events' | 'serviceLinks' | 'eventLinks' | 'triggers';

/** A row of a table as the history keeps it: the same shape for what is recorded now and for what was once. */
export type RowData = Readonly<Record<string, unknown>>;

/** What a column holds. A reference names a record of another sheet. */
export type ColumnType =
  | { readonly type: 'text' | 'link' | 'integer' | 'decimal' | 'day' | 'organization' }
  | { readonly type: 'choice'; readonly list: ChoiceList }
  | { readonly type: 'reference'; readonly sheet: SheetKey };

/** Which part of a mutation's input a column becomes. */
export type InputPart =
  | { readonly part: 'value'; readonly name: string }
  | { readonly part: 'text'; readonly name: string; /** The column of the table that holds it in all languages. */ readonly column: string; readonly language: LanguageCode }
  | { readonly part: 'source'; readonly name: 'kind' | 'url' | 'note' };

export interface Column {
  /** What programs know it by; it stands in the hidden first row, so that columns may be moved and headings reworded. */
  readonly key: string;
  readonly heading: Words;
  readonly help: Words;
  readonly width: number;
  readonly holds: ColumnType;
  readonly read: (row: RowData) => unknown;
  readonly input: InputPart;
  /** Whether its cell may be blank: always, in a new row only, or never. */
  readonly mayBeBlank: 'ALWAYS' | 'IN_NEW_ROWS' | 'NEVER';
  /** Set where a new row is not like others: the value is written after the row is there, is refused, or is for new rows only. */
  readonly inNewRows?: 'AFTERWARDS' | 'REFUSED' | 'ONLY';
  /** Written once, with the new row: what a record belongs to does not change. */
  readonly isFixed: boolean;
  /** Only to be looked at: whatever the file says there is not read. */
  readonly isShownOnly?: boolean;
}

/** Which rows of a table an organisation keeps. */
export type Scope =
  | 'OWNED_LIFE_EVENTS'
  | 'PARTS_OF_OWNED_LIFE_EVENTS'
  | 'SERVICES_OF_OWNED_LIFE_EVENTS'
  | 'MEASUREMENTS_OF_OWNED_LIFE_EVENTS'
  | 'BODIES_OF_OWNED_LIFE_EVENTS'
  | 'MEMBERS_OF_KEPT_BODIES'
  | 'OWN_SERVICES'
  | 'PARTS_OF_OWN_SERVICES'
  | 'EVENTS_OF_OWN_OUTPUTS'
  | 'OWN_EVENTS'
  | 'SERVICES_OF_OWN_EVENTS'
  | 'OWN_DATASETS';

/** What a row names by its id and people know by something else: found with the row, under this name. */
export type Lookup = 'service' | 'event' | 'actor';

/** An input of a mutation, as the columns of a row make it. The rules of the mutation check it like any other. */
export type RowInput = Readonly<Record<string, unknown>>;

/** One sheet: a noun, its columns, and the rules by which its rows are written. */
export interface Sheet {
  readonly key: SheetKey;
  readonly title: Words;
  readonly about: Words;
  readonly table: string;
  readonly scope: Scope;
  readonly columns: readonly Column[];
  readonly looksUp?: readonly Lookup[];
  /** The columns that people know a record by, in the order of preference. */
  readonly labelledBy: readonly string[];
  /** What the mutations do; missing where no mutation does it for those who keep the workbook. */
  readonly add?: (session: WriteSession, input: RowInput, organizationNumber: string) => Promise<{ readonly id: string }>;
  /** `change` has what was edited; `whole` has the row as it stands, for mutations that want more of it again. */
  readonly change?: (session: WriteSession, id: string, expectedVersion: number, change: RowInput, whole: RowInput) => Promise<unknown>;
  /** In place of `change`, where the edits of several rows only make sense together, as places in an order do. */
  readonly changeAll?: (session: WriteSession, changes: ReadonlyMap<string, RowInput>) => Promise<unknown>;
  readonly remove?: (session: WriteSession, id: string, expectedVersion: number) => Promise<unknown>;
}

export const columnOf = (sheet: Sheet, key: string): Column | undefined => sheet.columns.find((column) => column.key === key);
