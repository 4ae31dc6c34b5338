import { stableId } from '../../shared/graphql/id';
import { sourceColumns } from './starter-columns';
import type { Source, Withheld } from './starter-parts.schema';

interface WithheldIn {
  /** Table and key of the record, as its id was made from them. */
  readonly table: string;
  readonly key: string;
  readonly rootId: string;
  readonly values: Withheld;
  readonly source: Source;
}

/** The rows that keep, for each value a record does not have, what its source says instead and why. */
export function withheldRows({ table, key, rootId, values, source }: WithheldIn) {
  return Object.entries(values ?? {}).map(([field, { rawText, reason }]) => ({
    id: stableId('WithheldValue', `${table}/${key}/${field}`),
    rootId,
    recordTable: table,
    recordId: table === 'Initiative' ? stableId('initiative', key) : stableId(table, key),
    field,
    rawText: rawText ?? null,
    reason,
    ...sourceColumns(source),
  }));
}
