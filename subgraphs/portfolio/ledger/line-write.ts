import type { Faults, Path } from '../../shared/writing/fault';
import { LONGEST_TEXT } from '../../shared/writing/text-input';
import { PORTFOLIO_FAULT } from '../faults';
import { given, givenTextsOrNull, givenValue } from '../../shared/writing/given';
import { checkAmountOrNull, checkYearOrNull } from './amount-input';
import { checkYearInInitiative, type LedgerYear, type ScheduleDays } from './initiative-years';
import type { LineFacts } from './line.input';

interface LineYears {
  readonly year: number | null;
  readonly yearTo: number | null;
}

/** The columns that lines of cost and of funding have in common, as far as they were given. */
export function checkLine(faults: Faults, line: LineFacts, path: Path) {
  return {
    ...given('year', line.year, (year) => checkYearOrNull(faults, year, [...path, 'year'])),
    ...given('yearTo', line.yearTo, (year) => checkYearOrNull(faults, year, [...path, 'yearTo'])),
    ...given('planned', line.planned, (amount) => checkAmountOrNull(faults, amount, [...path, 'planned'])),
    ...given('actual', line.actual, (amount) => checkAmountOrNull(faults, amount, [...path, 'actual'])),
    ...givenValue('currency', line.currency),
    ...given('priceYear', line.priceYear, (year) => checkYearOrNull(faults, year, [...path, 'priceYear'])),
    ...givenValue('isRestricted', line.isRestricted),
    ...givenTextsOrNull(faults, 'notes', line.notes, path, LONGEST_TEXT),
  };
}

/** The years that a line has after a change: in their order, and within the initiative. Years that stay are not looked at again. */
export function checkLineYears(faults: Faults, changed: Partial<LineYears>, before: LineYears | null, schedule: ScheduleDays | null, what: LedgerYear, path: Path): void {
  const { year, yearTo } = { year: null, yearTo: null, ...before, ...changed };
  if (changed.year === undefined && changed.yearTo === undefined) return;
  if (yearTo !== null && (year === null || yearTo < year)) faults.add(PORTFOLIO_FAULT.YEARS_BACKWARDS([...path, changed.yearTo === undefined ? 'year' : 'yearTo'], { year, yearTo }));
  if (schedule === null) return;
  for (const key of ['year', 'yearTo'] as const) {
    const value = changed[key];
    if (value != null) checkYearInInitiative(faults, value, schedule, what, [...path, key]);
  }
}
