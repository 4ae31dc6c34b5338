/** The days between which something lies, as numbers of days since 1970; infinite where nothing bounds it. */
export interface DaySpan {
  readonly earliest: number;
  readonly latest: number;
}

export const SOME_DAY: DaySpan = { earliest: -Infinity, latest: Infinity };

const MILLISECONDS_OF_A_DAY = 86_400_000;

export function dayNumber(day: Date): number {
  return Math.floor(day.getTime() / MILLISECONDS_OF_A_DAY);
}

export function dayOfNumber(number: number): Date {
  return new Date(number * MILLISECONDS_OF_A_DAY);
}

/** The days that a recorded day may mean: one, or any of its month or its year where no more is known. */
export function spanOf(day: Date, precision: 'DAY' | 'MONTH' | 'YEAR' = 'DAY'): DaySpan {
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth()];
  if (precision === 'YEAR') return { earliest: Date.UTC(year, 0, 1) / MILLISECONDS_OF_A_DAY, latest: Date.UTC(year, 12, 0) / MILLISECONDS_OF_A_DAY };
  if (precision === 'MONTH') return { earliest: Date.UTC(year, month, 1) / MILLISECONDS_OF_A_DAY, latest: Date.UTC(year, month + 1, 0) / MILLISECONDS_OF_A_DAY };
  return { earliest: dayNumber(day), latest: dayNumber(day) };
}

export function isExact({ earliest, latest }: DaySpan): boolean {
  return earliest === latest;
}

/** The shortest span that holds all of these; any day at all where there are none. */
export function around(spans: readonly DaySpan[]): DaySpan {
  if (spans.length === 0) return SOME_DAY;
  return { earliest: Math.min(...spans.map(({ earliest }) => earliest)), latest: Math.max(...spans.map(({ latest }) => latest)) };
}

/** How many days `months` calendar months from a day are: to the same day of the month, or to the last where the month is shorter. */
export function daysOfMonths(start: number, months: number): number {
  const from = dayOfNumber(start);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(from.getUTCDate(), lastOfMonth)) / MILLISECONDS_OF_A_DAY - start;
}
