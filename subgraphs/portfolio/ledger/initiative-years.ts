import type { Faults, Path } from '../../shared/writing/fault';
import { PORTFOLIO_FAULT } from '../faults';

/** The days between which an initiative is said to run, in any view of it. */
export interface ScheduleDays {
  readonly plannedStart: Date | null;
  readonly plannedEnd: Date | null;
  readonly forecastStart: Date | null;
  readonly forecastEnd: Date | null;
  readonly actualStart: Date | null;
  readonly actualEnd: Date | null;
}

/** What a year of the ledger is of. */
export type LedgerYear = 'FUNDING' | 'COST' | 'OPERATION' | 'BENEFIT';

/**
 * How many years before the start and after the end of an initiative something of it may lie.
 *
 * Rule "Years of an initiative", version 1, for all bodies. Money is granted, and first work is paid, up to three years
 * before the work begins; the last bills of a project come within two years after its end. What it leaves behind is run,
 * paid for and gained from for as long as effects are counted: at most 40 years, the analysis period of the Ministry of
 * Finance's circular R-109/21. Nothing is gained before there is an initiative.
 */
const TOLERANCE: Readonly<Record<LedgerYear, { readonly before: number; readonly after: number }>> = {
  FUNDING: { before: 3, after: 40 },
  COST: { before: 3, after: 2 },
  OPERATION: { before: 3, after: 40 },
  BENEFIT: { before: 0, after: 40 },
};

/** The first and the last year that something of an initiative may be in; null where its schedule does not say. */
export function yearsOfInitiative(schedule: ScheduleDays, what: LedgerYear): { readonly first: number | null; readonly last: number | null } {
  const { before, after } = TOLERANCE[what];
  const starts = yearsOf([schedule.plannedStart, schedule.forecastStart, schedule.actualStart]);
  const ends = yearsOf([schedule.plannedEnd, schedule.forecastEnd, schedule.actualEnd]);
  return { first: starts.length === 0 ? null : Math.min(...starts) - before, last: ends.length === 0 ? null : Math.max(...ends) + after };
}

function yearsOf(days: readonly (Date | null)[]): number[] {
  return days.filter((day) => day !== null).map((day) => day.getUTCFullYear());
}

/** A fault when a year lies outside the initiative that it is of. */
export function checkYearInInitiative(faults: Faults, year: number, schedule: ScheduleDays, what: LedgerYear, path: Path): void {
  const { first, last } = yearsOfInitiative(schedule, what);
  if ((first !== null && year < first) || (last !== null && year > last)) faults.add(PORTFOLIO_FAULT.YEAR_OUTSIDE_INITIATIVE(path, { year, first, last }));
}
