import { CAPACITY_COLUMNS, CRITERION_COLUMNS } from './balance-columns';
import { INITIATIVE_COLUMNS } from './initiative-columns';
import { TOTALS_COLUMNS } from './totals-columns';

/**
 * A way to write the report down: which columns there are, in which order and in which words. A report of an instant is
 * written in the edition that was in force then, so last year's file comes out as it did last year.
 */
export interface ReportEdition {
  readonly number: number;
  /** The first instant it is for; null for the first edition, which is for everything before the second. */
  readonly validFrom: Date | null;
  readonly initiatives: typeof INITIATIVE_COLUMNS;
  readonly totals: typeof TOTALS_COLUMNS;
  readonly criteria: typeof CRITERION_COLUMNS;
  readonly capacity: typeof CAPACITY_COLUMNS;
}

/** Oldest first. An edition that is out is never changed; a new one is added with the day it comes into force. */
const EDITIONS: readonly [ReportEdition, ...ReportEdition[]] = [
  { number: 1, validFrom: null, initiatives: INITIATIVE_COLUMNS, totals: TOTALS_COLUMNS, criteria: CRITERION_COLUMNS, capacity: CAPACITY_COLUMNS },
];

/** The edition in force at an instant. */
export function editionAt(instant: Date, editions: readonly [ReportEdition, ...ReportEdition[]] = EDITIONS): ReportEdition {
  return editions.reduce((current, edition) => (edition.validFrom !== null && edition.validFrom <= instant ? edition : current), editions[0]);
}
