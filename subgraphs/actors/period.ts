import { toDay } from '../shared/context';

/** A period as the database gives it: half-open, an open end is null. */
export interface Period {
  readonly validFrom: Date | null;
  readonly validTo: Date | null;
}

/** Whether a day is in a period; the last day of a period is the one before validTo. */
export function isValidOn({ validFrom, validTo }: Period, day: string): boolean {
  return (validFrom === null || toDay(validFrom) <= day) && (validTo === null || toDay(validTo) > day);
}

/** A period's ends as days, as clients see them. */
export function periodDays({ validFrom, validTo }: Period): { validFrom: string | null; validTo: string | null } {
  return { validFrom: validFrom && toDay(validFrom), validTo: validTo && toDay(validTo) };
}
