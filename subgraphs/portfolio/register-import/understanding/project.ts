import type { Texts } from '../../../shared/graphql/localized-text';

/** Columns of an initiative that a file may fill and that are plain values. Days may be months or years only. */
export const PLAIN_COLUMNS = ['phase', 'rawConfidence', 'confidence', 'plannedStart', 'plannedEnd', 'forecastStart', 'forecastEnd', 'actualStart', 'actualEnd', 'isFundingComplete'] as const;
export type PlainColumn = (typeof PLAIN_COLUMNS)[number];
export const DAY_COLUMNS: ReadonlySet<PlainColumn> = new Set(['plannedStart', 'plannedEnd', 'forecastStart', 'forecastEnd', 'actualStart', 'actualEnd']);

/** Who leads: an actor of the hub, or the words of the source where the hub knows no such organisation. */
export interface Lead {
  readonly actorId: string | null;
  readonly text: string | null;
}

/** A line of the ledger's cost side. What makes it this line and no other stands in its key. */
export interface MoneyLine {
  readonly table: 'CostLine' | 'FundingLine';
  readonly row: number;
  readonly kind: string;
  readonly scheme: string | null;
  readonly actorId: string | null;
  readonly year: number | null;
  readonly yearTo: number | null;
  readonly isAward: boolean;
  readonly currency: string;
  readonly priceYear: number | null;
  /** Exact decimal texts. */
  readonly planned: string | null;
  readonly actual: string | null;
}

export interface BenefitYearLine {
  readonly row: number;
  readonly year: number;
  readonly planned: string | null;
  readonly realised: string | null;
}

export interface BenefitLine {
  readonly row: number;
  readonly title: string;
  readonly type: string;
  /** Null where it is not priced. */
  readonly currency: string | null;
  readonly priceYear: number | null;
  readonly unit: string | null;
  readonly ownerActorId: string | null;
  readonly beneficiaryActorId: string | null;
  readonly years: readonly BenefitYearLine[];
}

/** What was promised when the file was made, with the reasons it gives for it. */
export interface BaselineLine {
  readonly cost: string | null;
  readonly benefit: string | null;
  readonly plannedStart: string | null;
  readonly plannedEnd: string | null;
  readonly currency: string;
  readonly reasons: string | null;
}

/** The record that has no such value: the initiative itself, or a line or benefit of it by its key. */
export interface Holder {
  readonly table: 'Initiative' | 'CostLine' | 'FundingLine' | 'Benefit';
  readonly key: string;
}
export const ITSELF: Holder = { table: 'Initiative', key: '' };

/** A cell that has words where a value should be: they are kept, and nothing missing becomes zero. */
export interface WithheldCell {
  readonly of: Holder;
  readonly field: string;
  readonly rawText: string;
  readonly reason: string;
}

/** An initiative as a file has it. */
export interface Project {
  readonly row: number;
  readonly number: string | null;
  readonly edition: string;
  readonly titles: Texts;
  readonly summaries: Texts;
  /** Whether what is recorded here keeps its own title. */
  readonly keepsTitle: boolean;
  readonly lead: Lead | null;
  readonly currency: string;
  readonly columns: Readonly<Partial<Record<PlainColumn, string | null>>>;
  readonly lines: readonly MoneyLine[];
  readonly benefits: readonly BenefitLine[];
  readonly baseline: BaselineLine | null;
  readonly withheld: readonly WithheldCell[];
  /** Whether the file has all lines there are, so that one which it had before and has no more is gone. */
  readonly hasAllLines: boolean;
  /** The cells of the row as they stand in the file, by the heads of their columns. */
  readonly raw: Readonly<Record<string, string>>;
}

/** What tells a line from the others of its initiative. */
export function lineKey({ table, kind, scheme, actorId, year, yearTo, currency, priceYear }: Omit<MoneyLine, 'row' | 'planned' | 'actual' | 'isAward'>): string {
  return [table, kind, scheme ?? '', actorId ?? '', year ?? '', yearTo ?? '', currency, priceYear ?? ''].join('|');
}

export const holderOf = (line: MoneyLine): Holder => ({ table: line.table, key: lineKey(line) });

/** The name by which people tell one initiative from another, in the language that it is written in first. */
export function titleOf({ titles }: Pick<Project, 'titles'>): string {
  return Object.values(titles).find((text) => text !== '') ?? '';
}
