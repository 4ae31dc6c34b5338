/** What an entry of a report tells of. */
export type EntryKind = 'CHANGED' | 'ADDED' | 'REMOVED' | 'CONFLICT' | 'FAULT' | 'NOTE';

/** One thing that an import does, cannot do, or leaves alone. Values are in words, as the workbook shows them. */
export interface ReportEntry {
  readonly kind: EntryKind;
  /** The name of the sheet in the language of the report; null when it is about the whole file. */
  readonly sheet: string | null;
  /** The row as the spreadsheet counts it; null for a record that has no row in the file. */
  readonly row: number | null;
  readonly column: string | null;
  /** The cell, such as D7. */
  readonly cell: string | null;
  /** What people know the record by. */
  readonly record: string | null;
  /** A stable name of a fault or a conflict, for programs. */
  readonly code: string | null;
  readonly before: string | null;
  readonly after: string | null;
  /** In a conflict: what was exported, what somebody else has written since, and what the file says. */
  readonly exported: string | null;
  readonly theirs: string | null;
  readonly yours: string | null;
  /** All of it in one sentence. */
  readonly message: string;
}

export interface ImportReport {
  readonly isDryRun: boolean;
  /** Whether anything was written. A file is written as a whole or not at all. */
  readonly isApplied: boolean;
  readonly organizationNumber: string;
  readonly language: string;
  /** What came of it in one sentence. */
  readonly summary: string;
  readonly counts: Readonly<Record<EntryKind, number>>;
  readonly entries: readonly ReportEntry[];
}

/** Whether the file cannot be applied as it is. */
export const isRefused = ({ CONFLICT, FAULT }: ImportReport['counts']): boolean => CONFLICT + FAULT > 0;

export function countEntries(entries: readonly ReportEntry[]): Record<EntryKind, number> {
  const counts: Record<EntryKind, number> = { CHANGED: 0, ADDED: 0, REMOVED: 0, CONFLICT: 0, FAULT: 0, NOTE: 0 };
  for (const { kind } of entries) counts[kind] += 1;
  return counts;
}
