import { fromDay } from '../../shared/context';
import { checkPeriod } from '../../shared/writing/text-input';
import type { Faults, Path } from '../../shared/writing/fault';
import type { Period } from '../period';

/** A period as an input gives it: half-open days, either end may be open. */
export interface PeriodInput {
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
}

/** The columns of a period that an input gives; `kept` is what a change leaves as it is where it says nothing. */
export function checkPeriodColumns(faults: Faults, { validFrom, validTo }: PeriodInput, path: Path, kept: Period = { validFrom: null, validTo: null }): Period {
  const columns = { validFrom: validFrom === undefined ? kept.validFrom : toDate(validFrom), validTo: validTo === undefined ? kept.validTo : toDate(validTo) };
  if (columns.validFrom !== null && columns.validTo !== null) checkPeriod(faults, columns.validFrom.toISOString().slice(0, 10), columns.validTo.toISOString().slice(0, 10), [...path, 'validTo']);
  return columns;
}

const toDate = (day: string | null): Date | null => (day === null ? null : fromDay(day));
