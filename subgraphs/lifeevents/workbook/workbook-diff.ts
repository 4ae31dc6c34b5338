import type { PlainValue } from './cell-value';
import { plainIn } from './records';
import type { Column, Sheet } from './sheet';
import type { RecordedRow } from './workbook.store';
import type { FileRow } from './workbook-reader';

/** A cell that somebody has edited: what is recorded now, and what the file says. */
export interface CellChange {
  readonly column: Column;
  readonly before: PlainValue;
  readonly after: PlainValue;
}

/** A cell that was edited in the file and in the hub since the file was fetched, to different values. */
export interface CellConflict {
  readonly column: Column;
  readonly exported: PlainValue;
  readonly theirs: PlainValue;
  readonly yours: PlainValue;
}

/** What a row of a file, or a record that the file does not have, comes to. */
export type RowFinding =
  | { readonly kind: 'ADD'; readonly file: FileRow }
  | { readonly kind: 'CHANGE'; readonly file: FileRow; readonly current: RecordedRow; readonly changes: readonly CellChange[] }
  | { readonly kind: 'REMOVE'; readonly file: FileRow; readonly current: RecordedRow }
  | { readonly kind: 'CONFLICT'; readonly file: FileRow; readonly current: RecordedRow; readonly conflicts: readonly CellConflict[]; readonly isAboutDeletion: boolean }
  | { readonly kind: 'FIXED'; readonly file: FileRow; readonly current: RecordedRow; readonly column: Column }
  | { readonly kind: 'UNKNOWN' | 'GONE' | 'NOT_YOURS' | 'LEFT'; readonly file: FileRow }
  | { readonly kind: 'ALREADY_ADDED'; readonly file: FileRow; readonly current: RecordedRow }
  | { readonly kind: 'ABSENT'; readonly current: RecordedRow };

/** What is known in the hub of the records that a sheet of a file has. */
export interface Known {
  /** What the organisation keeps today, by id. */
  readonly current: ReadonlyMap<string, RecordedRow>;
  /** The records as they were when the file was fetched, by id. */
  readonly exported: ReadonlyMap<string, RecordedRow>;
  /** The ids that there are, whoever keeps them. */
  readonly existing: ReadonlySet<string>;
}

/**
 * Compares a sheet of a file with what was exported and with what is recorded now. A cell counts as edited when it
 * differs from what was exported; then it is a change when nobody else has edited it, and a conflict when somebody has.
 */
export function diffSheet(sheet: Sheet, rows: readonly FileRow[], known: Known): RowFinding[] {
  const inFile = new Set(rows.map(({ id }) => id));
  const absent = [...known.current.values()].filter(({ id }) => !inFile.has(id));
  return [...rows.flatMap((file) => diffRow(sheet, file, known)), ...absent.map((current): RowFinding => ({ kind: 'ABSENT', current }))];
}

function diffRow(sheet: Sheet, file: FileRow, known: Known): RowFinding[] {
  if (file.isMisread) return [];
  if (file.id === null) return hasContent(file) ? [{ kind: 'ADD', file }] : [];
  const exported = known.exported.get(file.id);
  const current = known.current.get(file.id);
  if (!exported) return [{ kind: 'UNKNOWN', file }];
  const edited = sheet.columns.filter((column) => file.values.has(column.key) && valueIn(file, column) !== plainIn(column, exported));
  if (current) return file.isMarkedForDeletion ? [diffRemoval(sheet, file, current, exported)] : diffCells(edited, file, current, exported);
  if (edited.length === 0 && !file.isMarkedForDeletion) return [{ kind: 'LEFT', file }];
  if (known.existing.has(file.id)) return [{ kind: 'NOT_YOURS', file }];
  return [{ kind: file.isMarkedForDeletion ? 'LEFT' : 'GONE', file }];
}

const hasContent = ({ values, isMarkedForDeletion }: FileRow): boolean => !isMarkedForDeletion && [...values.values()].some((value) => value !== '');
const valueIn = (file: FileRow, column: Column): PlainValue => file.values.get(column.key) ?? '';

/** A record is deleted only as whoever marked it knew it. */
function diffRemoval(sheet: Sheet, file: FileRow, current: RecordedRow, exported: RecordedRow): RowFinding {
  const changed = sheet.columns.filter((column) => !column.isShownOnly && plainIn(column, current) !== plainIn(column, exported));
  if (changed.length === 0) return { kind: 'REMOVE', file, current };
  const conflicts = changed.map((column) => ({ column, exported: plainIn(column, exported), theirs: plainIn(column, current), yours: valueIn(file, column) }));
  return { kind: 'CONFLICT', file, current, conflicts, isAboutDeletion: true };
}

function diffCells(edited: readonly Column[], file: FileRow, current: RecordedRow, exported: RecordedRow): RowFinding[] {
  const changes: CellChange[] = [];
  const conflicts: CellConflict[] = [];
  const fixed: RowFinding[] = [];
  for (const column of edited) {
    const [yours, theirs, before] = [valueIn(file, column), plainIn(column, current), plainIn(column, exported)];
    if (yours === theirs) continue;
    if (column.isFixed) fixed.push({ kind: 'FIXED', file, current, column });
    else if (theirs === before) changes.push({ column, before, after: yours });
    else conflicts.push({ column, exported: before, theirs, yours });
  }
  return [
    ...fixed,
    ...(conflicts.length > 0 ? [{ kind: 'CONFLICT', file, current, conflicts, isAboutDeletion: false } as const] : []),
    ...(changes.length > 0 ? [{ kind: 'CHANGE', file, current, changes } as const] : []),
  ];
}

/**
 * Finds the new rows of a file that are in the hub already, as when a file is imported a second time: a record that the
 * file does not know says all that the row says. `idOf` gives the ids of new rows that others belong to.
 */
export function matchAdded(sheet: Sheet, findings: readonly RowFinding[], idOf: (reference: PlainValue) => PlainValue): RowFinding[] {
  const strangers = new Set(findings.flatMap((finding) => (finding.kind === 'ABSENT' ? [finding.current] : [])));
  const matched = findings.map((finding): RowFinding => {
    if (finding.kind !== 'ADD') return finding;
    const { file } = finding;
    const filled = sheet.columns.filter((column) => column.inNewRows !== 'ONLY' && valueIn(file, column) !== '');
    const current = [...strangers].find((row) => filled.every((column) => plainIn(column, row) === idOf(valueIn(file, column))));
    if (!current) return finding;
    strangers.delete(current);
    return { kind: 'ALREADY_ADDED', file, current };
  });
  return matched.filter((finding) => finding.kind !== 'ABSENT' || strangers.has(finding.current));
}
