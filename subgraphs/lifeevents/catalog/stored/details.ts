import type { FieldsByName } from '../catalog';
import type { FieldValue } from '../profile';

/** The fields of a record that have no column of their own, as a row keeps them. */
export type Details = FieldsByName;

export function detailsOf(json: unknown): Details {
  return typeof json === 'object' && json !== null ? (json as Details) : {};
}

/** The IRIs of a field of the details. */
export function irisOf(details: Details, field: string): FieldValue['iris'] {
  const value = details[field];
  return Array.isArray(value) ? (value as FieldValue['iris']) : [];
}

/** A list whose first item has a column of its own. */
export function withColumn(column: string | null, others: readonly string[]): string[] {
  return column === null ? [...others] : [column, ...others];
}
