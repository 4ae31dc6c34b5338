import { Prisma, type Initiative } from '../../../prisma/generated/portfolio/client/client';
import { fromDay, toDay } from '../../shared/context';
import type { Faults, Path } from '../../shared/writing/fault';
import { PORTFOLIO_FAULT } from '../faults';
import type { ScheduleInput } from './initiative.input';

const VIEWS = ['planned', 'forecast', 'actual'] as const;
const ENDS = [['start', 'Start'], ['end', 'End']] as const;
type DayColumn = `${(typeof VIEWS)[number]}${(typeof ENDS)[number][1]}`;
type Days = Partial<Record<DayColumn, Date | null>>;

/** The columns of the days that were given. Each view of the schedule ends no earlier than it starts, also with what was there before. */
export function checkSchedule(faults: Faults, schedule: ScheduleInput | null | undefined, before: Pick<Initiative, DayColumn | 'datePrecisions'> | null, path: Path) {
  if (schedule == null) return {};
  const days: Days = {};
  const precisions = new Map(Object.entries((before?.datePrecisions ?? {}) as Record<string, string>));
  for (const view of VIEWS) {
    const span = schedule[view];
    if (span == null) continue;
    for (const [end, End] of ENDS) {
      const { [end]: day, [`${end}Precision` as const]: precision } = span;
      const column: DayColumn = `${view}${End}`;
      if (day !== undefined) days[column] = day === null ? null : fromDay(day);
      if (day !== undefined || precision != null) precisions.delete(column);
      if (day !== null && precision != null && precision !== 'DAY') precisions.set(column, precision);
    }
    const { [`${view}Start` as const]: start, [`${view}End` as const]: end } = { ...before, ...days } as Days;
    if (start && end && end < start) faults.add(PORTFOLIO_FAULT.DAYS_BACKWARDS([...path, view, span.end === undefined ? 'start' : 'end'], { start: toDay(start), end: toDay(end) }));
  }
  return { ...days, datePrecisions: precisions.size === 0 ? Prisma.DbNull : Object.fromEntries(precisions) };
}
