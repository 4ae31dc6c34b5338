import { FAULT, type Faults, type Path } from '../../shared/writing/fault';

/** Years that a measurement may be of. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
/** What the database keeps of a value, exactly. */
const MOST_WHOLE_DIGITS = 16;
const MOST_DECIMALS = 4;

/** The year that a value is of. */
export function checkYear(faults: Faults, year: number, path: Path): void {
  if (year < FIRST_YEAR || year > LAST_YEAR) faults.add(FAULT.VALUE_OUT_OF_RANGE(path, { why: `is the year ${String(year)}; years from ${String(FIRST_YEAR)} to ${String(LAST_YEAR)} are kept` }));
}

/** The day that a value is of, which lies in its year. */
export function checkDayInYear(faults: Faults, day: string, year: number, path: Path): void {
  if (Number(day.slice(0, 4)) !== year) faults.add(FAULT.VALUE_OUT_OF_RANGE(path, { why: `is ${day}, a day that is not in the year ${String(year)}` }));
}

/** A value that is kept exactly: digits that the database would round away are refused. */
export function checkValue(faults: Faults, value: string, path: Path): string {
  const [whole = '', decimals = ''] = value.replace('-', '').split('.');
  if (whole.replace(/^0+/, '').length > MOST_WHOLE_DIGITS) faults.add(FAULT.VALUE_OUT_OF_RANGE(path, { why: `has more than ${String(MOST_WHOLE_DIGITS)} digits before the point` }));
  if (decimals.replace(/0+$/, '').length > MOST_DECIMALS) faults.add(FAULT.VALUE_OUT_OF_RANGE(path, { why: `has more than ${String(MOST_DECIMALS)} digits after the point; round it yourself, so that nothing is rounded in silence` }));
  return value;
}
