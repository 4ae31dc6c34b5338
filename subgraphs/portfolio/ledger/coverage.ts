import type { Coverage } from '../../shared/graphql/coverage';

/**
 * How many records have a value, of how many, and how many are withheld with a reason (domain rule "Truth of data").
 * A record that has a value is reported, even where another value of it is withheld.
 */
export function coverageOf<Row extends { id: string }>(rows: readonly Row[], isReported: (row: Row) => boolean, withheldIds: ReadonlySet<string>): Coverage {
  const missing = rows.filter((row) => !isReported(row));
  return { reported: rows.length - missing.length, total: rows.length, withheld: missing.filter((row) => withheldIds.has(row.id)).length };
}

/** The ids of the records of a kind that have a withheld value. */
export function withheldIds(values: readonly { recordTable: string; recordId: string }[], recordTable: string): Set<string> {
  return new Set(values.filter((value) => value.recordTable === recordTable).map((value) => value.recordId));
}
