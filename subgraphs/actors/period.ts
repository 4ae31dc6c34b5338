import { toDay } from '../shared/context';

/** A period as the database gives it: half-open, an open end is null. */
export interface Period {
  readonly validFrom: Date | null;
  readonly validTo: Date | null;
}

/** Days from one to another, both counted. One day is a span of its own. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

/** Whether a day is in a period; the last day of a period is the one before validTo. */
export function isValidOn({ validFrom, validTo }: Period, day: string): boolean {
  return (validFrom === null || toDay(validFrom) <= day) && (validTo === null || toDay(validTo) > day);
}

/** Whether a period has a day in common with a span. */
export function isValidWithin({ validFrom, validTo }: Period, { from, to }: DaySpan): boolean {
  return (validFrom === null || toDay(validFrom) <= to) && (validTo === null || toDay(validTo) > from);
}

/** A period's ends as days, as clients see them. */
export function periodDays({ validFrom, validTo }: Period): { validFrom: string | null; validTo: string | null } {
  return { validFrom: validFrom && toDay(validFrom), validTo: validTo && toDay(validTo) };
}

/** Whether two periods hold on the same days. */
export function isSamePeriod(one: Period, other: Period): boolean {
  return one.validFrom?.getTime() === other.validFrom?.getTime() && one.validTo?.getTime() === other.validTo?.getTime();
}
