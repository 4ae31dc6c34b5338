import { toDay } from '../shared/context';
import { isValidOn, type Period } from './period';

/** What a new period that begins on a day does to those that are there. */
export interface PeriodFrom<Row> {
  /** The one that the day falls into, and that ends with the new one's beginning; null when none does. */
  readonly running: Row | null;
  /** Whether that one begins on the very day, so that nothing of it would be left. */
  readonly isTaken: boolean;
  /** Where the new one ends: with the one that it takes over from, else where the next begins; null when it is open. */
  readonly validTo: Date | null;
}

/**
 * How a change from a day on, such as a new name or a new parent, fits among the periods of one actor, which never
 * overlap: the running period ends on that day and the new one lasts as long as that would have; in a gap it lasts until
 * the next one begins. What is recorded for later stays as it is.
 */
export function periodFrom<Row extends Period>(rows: readonly Row[], day: string): PeriodFrom<Row> {
  const running = rows.find((row) => isValidOn(row, day)) ?? null;
  if (running) return { running, isTaken: running.validFrom !== null && toDay(running.validFrom) === day, validTo: running.validTo };
  const later = rows.map(({ validFrom }) => validFrom).filter((begin) => begin !== null && toDay(begin) > day) as Date[];
  return { running, isTaken: false, validTo: later.reduce<Date | null>((next, begin) => (next === null || begin < next ? begin : next), null) };
}
