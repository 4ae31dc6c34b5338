import type { Initiative as InitiativeRow } from '../../../prisma/generated/portfolio/client/client';
import { toDay } from '../../shared/context';
import { DatePrecision } from './initiative-enums';
import type { Schedule, ScheduleSpan } from './schedule.type';

type DayColumn = 'plannedStart' | 'plannedEnd' | 'forecastStart' | 'forecastEnd' | 'actualStart' | 'actualEnd';
type ScheduleColumns = Pick<InitiativeRow, DayColumn | 'datePrecisions'>;

export function dayOf(date: Date | null): string | null {
  return date === null ? null : toDay(date);
}

/** The schedule of an initiative; a day that is known only to its month or year says so. */
export function scheduleOf(row: ScheduleColumns): Schedule {
  return { planned: span(row, 'plannedStart', 'plannedEnd'), forecast: span(row, 'forecastStart', 'forecastEnd'), actual: span(row, 'actualStart', 'actualEnd') };
}

function span(row: ScheduleColumns, start: DayColumn, end: DayColumn): ScheduleSpan {
  return { start: dayOf(row[start]), startPrecision: precision(row, start), end: dayOf(row[end]), endPrecision: precision(row, end) };
}

function precision(row: ScheduleColumns, column: DayColumn): DatePrecision | null {
  if (row[column] === null) return null;
  const noted = (row.datePrecisions as Partial<Record<DayColumn, DatePrecision>> | null)?.[column];
  return noted ?? DatePrecision.DAY;
}
