import type { Difference } from '../../shared/importing/three-ways';

/** What became of a row. */
export const OUTCOMES = ['created', 'updated', 'unchanged', 'skipped', 'conflict', 'ambiguous'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** An initiative that a row may be, for people to choose from. */
export interface Candidate {
  readonly id: string;
  readonly title: string;
  readonly lead: string | null;
  readonly number: string | null;
}

export interface ReportedRow {
  /** As a spreadsheet counts: the heads are row 1. */
  readonly row: number;
  readonly edition: string;
  readonly number: string | null;
  readonly title: string;
  readonly outcome: Outcome;
  /** The initiative that it is here; null for a row that was left out. */
  readonly initiativeId: string | null;
  /** Why it was left out, stands against the hub or must be answered; null for all others. */
  readonly why: string | null;
  readonly remarks: readonly string[];
  readonly differences: readonly Difference[];
  readonly candidates: readonly Candidate[];
}

/** An initiative that stood in the edition before and is not in this one. */
export interface MissingInitiative {
  readonly id: string;
  readonly title: string;
  readonly lastEdition: string;
}

/** What came of a file, row by row. */
export interface ImportReport {
  readonly fileName: string;
  readonly profile: string;
  readonly register: string;
  readonly encoding: string;
  readonly editions: readonly string[];
  /** The portfolios that the initiatives are in, by their ids. */
  readonly portfolios: readonly { readonly id: string; readonly title: string; readonly isNew: boolean }[];
  readonly isDryRun: boolean;
  /** Whether what the report tells was stored; a dry run and a file with open questions store nothing. */
  readonly isStored: boolean;
  readonly rows: readonly ReportedRow[];
  readonly missing: readonly MissingInitiative[];
  /** The heads of columns that the profile does not use, and whether their cells are kept as they stand. */
  readonly unusedColumns: readonly string[];
  readonly areUnusedKept: boolean;
}

/** Why a row is left out, by code, with the words for it. */
export const SKIPS = {
  NOT_OWNER: 'It is in a portfolio that another organisation owns, which writes it, or the secretariat.',
} as const;
