import { fromDay } from '../../../shared/context';
import { DAY_COLUMNS, type PlainColumn } from '../understanding/project';

export type DayColumn = 'plannedStart' | 'plannedEnd' | 'forecastStart' | 'forecastEnd' | 'actualStart' | 'actualEnd';
type Days = Readonly<Record<DayColumn, Date | null>> & { readonly datePrecisions: unknown };

const LENGTHS = { YEAR: 4, MONTH: 7, DAY: 10 } as const;
type Precision = keyof typeof LENGTHS;

/** A day of an initiative as exactly as it is known: 2023-03-31, 2023-03 or 2023. */
export function dayText(stored: Days, column: PlainColumn): string | null {
  const day = stored[column as DayColumn];
  const precisions = (stored.datePrecisions ?? {}) as Partial<Record<string, Precision>>;
  return day?.toISOString().slice(0, LENGTHS[precisions[column] ?? 'DAY']) ?? null;
}

/** The first day that a text may mean. */
export function firstDay(text: string | null): Date | null {
  return text === null ? null : fromDay(`${text}${'-01'.repeat(3 - text.split('-').length)}`);
}

const precisionOf = (text: string): Precision => (text.length === LENGTHS.YEAR ? 'YEAR' : text.length === LENGTHS.MONTH ? 'MONTH' : 'DAY');

/** The columns for the days that a file gives, and how exactly each is known; others stay as they were. */
export function dayColumns(columns: Readonly<Partial<Record<PlainColumn, string | null>>>, before: unknown) {
  const precisions = new Map(Object.entries((before ?? {}) as Record<string, Precision>));
  const days: Partial<Record<DayColumn, Date | null>> = {};
  for (const column of DAY_COLUMNS as ReadonlySet<DayColumn>) {
    const text = columns[column];
    if (text === undefined) continue;
    days[column] = firstDay(text);
    if (text === null || precisionOf(text) === 'DAY') precisions.delete(column);
    else precisions.set(column, precisionOf(text));
  }
  return { days, precisions: precisions.size > 0 ? Object.fromEntries(precisions) : null };
}
