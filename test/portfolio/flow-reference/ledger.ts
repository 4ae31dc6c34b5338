/** A ledger as tests write it down: amounts in hundredths (øre), actors by id. */
export interface Base {
  readonly currency: string;
  readonly priceYear: number | null;
}

interface Claimed {
  readonly claimStatus: 'CLAIMED' | 'CONFIRMED' | 'DISPUTED';
  readonly isRestricted: boolean;
}

export interface Line extends Base, Claimed {
  readonly actorId: string | null;
  readonly year: number | null;
  readonly yearTo: number | null;
  readonly planned: bigint | null;
  readonly actual: bigint | null;
}

export interface BenefitYear {
  readonly year: number;
  readonly planned: bigint | null;
  readonly realised: bigint | null;
}

export interface Benefit extends Base, Claimed {
  readonly beneficiaryId: string | null;
  readonly isPriced: boolean;
  readonly isWithheld: boolean;
  readonly type: 'EFFICIENCY_STATE' | 'QUALITY_STATE' | 'OTHER_ACTORS';
  readonly savingKind: 'LABOUR' | 'CERTAIN' | 'OTHER' | null;
  readonly years: readonly BenefitYear[];
}

export interface Initiative {
  readonly id: string;
  readonly isFundingComplete: boolean;
  readonly withdrawalRule: 'MINISTRY_OF_FINANCE' | 'CO_FUNDING_2020' | null;
  readonly funding: readonly Line[];
  /** Actors that a source names as funders, with or without a line. */
  readonly namedFunders: readonly string[];
  readonly running: readonly Line[];
  readonly benefits: readonly Benefit[];
}

export interface Years {
  readonly from: number | null;
  readonly to: number | null;
}

export const isPublic = ({ isRestricted, claimStatus }: Claimed): boolean => !isRestricted || claimStatus === 'CONFIRMED';
export const known = (first: bigint | null, second: bigint | null): bigint | null => first ?? second;
export const isYearAsked = (year: number, { from, to }: Years): boolean => (from === null || year >= from) && (to === null || year <= to);
export const baseKey = ({ currency, priceYear }: Base): string => `${currency} ${String(priceYear ?? '')}`;

/** A line that reaches beyond the years asked for cannot be divided; one without a year counts only where all are asked for. */
export function isLineAsked({ year, yearTo }: Line, years: Years): boolean {
  if (years.from === null && years.to === null) return true;
  return year !== null && isYearAsked(year, years) && isYearAsked(yearTo ?? year, years);
}

/** Adds amounts up by a key; null amounts add nothing, and what has none is not there. */
export function sums<Row>(rows: readonly Row[], key: (row: Row) => string, amount: (row: Row) => bigint | null): Map<string, bigint> {
  const totals = new Map<string, bigint>();
  for (const row of rows) {
    const value = amount(row);
    if (value !== null) totals.set(key(row), (totals.get(key(row)) ?? 0n) + value);
  }
  return totals;
}
