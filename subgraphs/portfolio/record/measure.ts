import { FAULT, type Faults, type Path } from '../../shared/writing/fault';

/** What the database keeps of a number, exactly. */
export interface Measure {
  readonly digits: number;
  readonly decimals: number;
  readonly mayBeNegative: boolean;
}

export const WEIGHT: Measure = { digits: 5, decimals: 4, mayBeNegative: false };
export const SCORE: Measure = { digits: 5, decimals: 4, mayBeNegative: true };
export const PERSON_YEARS: Measure = { digits: 7, decimals: 2, mayBeNegative: false };

/** A number that is kept as it was given: one that the database would round, or not hold, is refused. */
export function checkMeasure(faults: Faults, value: string, { digits, decimals, mayBeNegative }: Measure, path: Path): string {
  const [whole = '', part = ''] = value.replace('-', '').split('.');
  const isTooLong = whole.replace(/^0+/, '').length > digits || part.replace(/0+$/, '').length > decimals;
  if (isTooLong) faults.add(FAULT.VALUE_OUT_OF_RANGE(path, { why: `is ${value}; at most ${String(digits)} digits before the point and ${String(decimals)} after are kept` }));
  else if (!mayBeNegative && value.startsWith('-') && Number(value) !== 0) faults.add(FAULT.VALUE_OUT_OF_RANGE(path, { why: `is ${value}, which is below 0` }));
  return value;
}
