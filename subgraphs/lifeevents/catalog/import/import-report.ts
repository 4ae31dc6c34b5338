import type { Difference } from '../../../shared/importing/three-ways';
import type { CatalogKind } from '../profile';
import type { ReadList } from '../../../shared/importing/packed-list';
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
  TITLE_MISSING: (_: object) => 'It has no title. Give it one in the source.',
  TEXT_TOO_LONG: (_: object) => 'A title has more than 300 characters, or another text more than 10,000. Shorten it in the source.',
  PERSON_NUMBER: (_: object) => 'A text has what looks like a national identity number in it, and the hub keeps none. Remove it in the source.',
  NOT_OWNER: (_: object) => 'The life event is written by the organisation that owns it, or the secretariat.',
  NOT_AUTHORITY: (_: object) => 'The service is written by its competent authority, or the secretariat.',
  NEW_LIFE_EVENT: (_: object) => 'New life events are created by the secretariat.',
  OTHERS_RECORD: (_: object) => 'It was recorded by another organisation, which writes it, or the secretariat.',
  OTHERS_LINK: (_: object) => 'It is linked to a life event that another organisation owns, and its owner decides which services belong to it.',
  OTHER_KIND: (_: object) => 'The register knows the IRI as another kind of thing.',
  WITHDRAWN: (p: { day: string }) => `It was withdrawn here on ${p.day}. Import with --force to bring it back.`,
} as const;

export type SkipCode = keyof typeof SKIPS;

/** The reason for which a record is left out, in words. */
export function skipFor<Code extends SkipCode>(code: Code, parameters: Parameters<(typeof SKIPS)[Code]>[0]): Pick<SkippedRecord, 'code' | 'why'> {
  return { code, why: (SKIPS[code] as (p: typeof parameters) => string)(parameters) };
}

/** What came of a file. Every record of the file is in exactly one of the five lists. */
export interface ImportReport {
  readonly fileName: string;
  readonly format: CatalogFormat;
  readonly isDryRun: boolean;
  /** How many statements the file has, each counted once, and how many of them were used. */
  readonly statements: { readonly total: number; readonly used: number };
  readonly created: ReadList<ReportedRecord>;
  readonly updated: ReadList<UpdatedRecord>;
  readonly unchanged: ReadList<ReportedRecord>;
  readonly skipped: ReadList<SkippedRecord>;
  readonly conflicts: ReadList<ConflictingRecord>;
  /** Statements that were not used, by subject, property and reason; with the used ones they are all there are. */
  readonly notUnderstood: ReadList<NotUnderstood>;
}
