import type { Difference } from '../../../shared/importing/three-ways';
import type { ReadList } from '../../../shared/importing/packed-list';
import type { Place } from '../imported';
import type { Reason } from './reasons';

/**
 * The lists of a report, in the order in which they are told. A record may be in two: what could be written of it was,
 * and what stands against the register is in conflict.
 */
export const REPORT_LISTS = ['created', 'updated', 'unchanged', 'skipped', 'conflicts', 'questions', 'missing'] as const;
export type ReportList = (typeof REPORT_LISTS)[number];

/** What became of a record of the file, or of one that stood in it before. */
export interface ReportEntry {
  /** Where it stands in the file; null for what stands there no more. */
  readonly place: Place | null;
  /** The number or key of the actor. */
  readonly name: string | null;
  readonly title: string | null;
  /** Why it was left out, stands against the register or must be answered; null for all others. */
  readonly reason: Reason | null;
  /** What is worth knowing besides. */
  readonly notes: readonly Reason[];
  readonly differences: readonly Difference[];
}

/** What came of a file. */
export interface ImportReport {
  readonly fileName: string;
  /** The source by its name in the bookkeeping. */
  readonly source: string;
  readonly isDryRun: boolean;
  /** How many records were not asked for. */
  readonly passed: number;
  /** How many entries each list has; of those that are unchanged only the ones with something to note are told. */
  readonly counts: { readonly [List in ReportList]: number };
  readonly lists: { readonly [List in ReportList]: ReadList<ReportEntry> };
}
