import { fieldOf, type CatalogRecord } from '../catalog';

/** The IRIs or plain values of a field, whether it holds one or several; none for a field of texts. */
export function valuesOf(record: CatalogRecord, field: string): readonly string[] {
  const value = fieldOf(record, field);
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.map(String) : [];
}
