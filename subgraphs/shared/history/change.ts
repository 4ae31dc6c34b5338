import type { Cause } from './cause';
import { Change, ChangedRecord, ChangeOperation, type ChangedField } from './change.type';

/** A version of a row with the one before it. */
export interface VersionRow {
  readonly id: string;
  readonly record: string;
  readonly recordId: string;
  readonly operation: 'INSERT' | 'UPDATE' | 'DELETE';
  readonly recordedAt: Date;
  readonly after: Readonly<Record<string, unknown>>;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly cause: Partial<Cause> | null;
}

const OPERATIONS = { INSERT: ChangeOperation.CREATED, UPDATE: ChangeOperation.UPDATED, DELETE: ChangeOperation.REMOVED } as const;

/** Bookkeeping of the row itself, which says nothing about what changed. */
const SILENT_FIELDS: ReadonlySet<string> = new Set(['id', 'version', 'recordedAt', 'sortKey', 'searchText']);

/** Whether a value of a version must not be shown: restricted fields stay restricted in the history too. */
export type HidesField = (record: string, field: string, data: Readonly<Record<string, unknown>>) => boolean;

/** A version as the change that it is: whole, or without what is restricted. */
export function toChange(row: VersionRow, hidesField: HidesField, isWhole: boolean): Change {
  const hides: HidesField = (...value) => !isWhole && hidesField(...value);
  const { operation = null, organizationNumber = null, supplierNumber = null, clientId = null, tokenId = null, correlationId = null } = row.cause ?? {};
  const known = clientId === null && tokenId === null ? null : { client: clientId, token: tokenId };
  return Object.assign(new Change(), {
    id: row.id,
    recordedAt: row.recordedAt,
    operation: OPERATIONS[row.operation],
    record: row.record,
    subject: Object.assign(new ChangedRecord(), { id: row.recordId, titles: nameOf(row, hides) }),
    fields: shownFields(row, hides),
    organizationNumber,
    supplierNumber,
    cause: operation,
    correlation: correlationId,
    recordedCredentials: known === null || isWhole ? known : ('HIDDEN' as const),
  });
}

/** The values that may be shown. What was said in confidence stays so when the record is opened: it is left out of what was before. */
function shownFields({ record, operation, before, after }: VersionRow, hides: HidesField): ChangedField[] {
  return changedFields(before ?? {}, operation === 'DELETE' ? {} : after)
    .filter(({ field }) => !hides(record, field, after))
    .map(({ field, before: former, after: latter }) => ({ field, before: before !== null && hides(record, field, before) ? null : former, after: latter }));
}

/** The columns that hold what a record is called, or what it says. */
const NAMES = ['titles', 'names', 'texts', 'labels'] as const;

function nameOf({ record, after }: VersionRow, hides: HidesField): unknown {
  const column = NAMES.find((name) => name in after && !hides(record, name, after));
  return column === undefined ? {} : after[column];
}

/** The values that differ between two versions of a row. */
export function changedFields(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): ChangedField[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !SILENT_FIELDS.has(field))
    .map((field) => ({ field, before: jsonText(before[field]), after: jsonText(after[field]) }))
    .filter((change) => change.before !== change.after);
}

function jsonText(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value);
}
