import type { LanguageCode } from '../graphql/localized-text';
import type { Row } from './cell';

export type Words = Readonly<Record<LanguageCode, string>>;

/** What a column holds, which decides how a workbook shows it. */
export type ColumnKind = 'text' | 'day' | 'amount' | 'number';

/** A table whose rows are there, or come as they are asked for. */
export interface Table {
  readonly name: string;
  readonly columns: readonly { readonly heading: string; readonly holds: ColumnKind }[];
  readonly rows: AsyncIterable<Row> | Iterable<Row>;
}
