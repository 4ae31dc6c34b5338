import type { CatalogKind } from '../profile';
import type { CatalogFormat } from '../reading/format';
import type { NotUnderstood } from '../understanding/not-understood';

/** A record of the file in the report. */
export interface ReportedRecord {
  readonly kind: CatalogKind;
  readonly uri: string;
  /** What it is called; null for things without a name, such as contact points. */
  readonly title: string | null;
  /** What was mended or is worth knowing, in words. */
  readonly remarks: readonly string[];
}

/** What a field holds in three places, in words: as the last import wrote it, as it is here now, and as the file has it. */
export interface Difference {
  readonly field: string;
  /** Null when the record has never been imported, or the last import said nothing there. */
  readonly imported: string | null;
  readonly here: string | null;
  readonly file: string | null;
}

export interface UpdatedRecord extends ReportedRecord {
  readonly differences: readonly Difference[];
}

export interface SkippedRecord extends ReportedRecord {
  readonly code: SkipCode;
  readonly why: string;
}

/** A record that has been edited here and in the file, and was left as it is. */
export interface ConflictingRecord extends UpdatedRecord {
  readonly why: string;
}

/** Why a record of a file is left out, by code, with the words for it. */
export const SKIPS = {
  TITLE_MISSING: 'It has no title. Give it one in the source.',
  TEXT_TOO_LONG: 'A title has more than 300 characters, or another text more than 10,000. Shorten it in the source.',
  PERSON_NUMBER: 'A text has what looks like a national identity number in it, and the hub keeps none. Remove it in the source.',
  NOT_OWNER: 'The life event is written by the organisation that owns it, or the secretariat.',
  NOT_AUTHORITY: 'The service is written by its competent authority, or the secretariat.',
  NEW_LIFE_EVENT: 'New life events are created by the secretariat.',
  OTHERS_RECORD: 'It was recorded by another organisation, which writes it, or the secretariat.',
  OTHERS_LINK: 'It is linked to a life event that another organisation owns, and its owner decides which services belong to it.',
  OTHER_KIND: 'The register knows the IRI as another kind of thing.',
} as const;

export type SkipCode = keyof typeof SKIPS;

/** What came of a file. Every record of the file is in exactly one of the five lists. */
export interface ImportReport {
  readonly fileName: string;
  readonly format: CatalogFormat;
  readonly isDryRun: boolean;
  /** How many statements the file has, each counted once, and how many of them were used. */
  readonly statements: { readonly total: number; readonly used: number };
  readonly created: readonly ReportedRecord[];
  readonly updated: readonly UpdatedRecord[];
  readonly unchanged: readonly ReportedRecord[];
  readonly skipped: readonly SkippedRecord[];
  readonly conflicts: readonly ConflictingRecord[];
  /** Statements that were not used, by subject, property and reason; with the used ones they are all there are. */
  readonly notUnderstood: readonly NotUnderstood[];
}
