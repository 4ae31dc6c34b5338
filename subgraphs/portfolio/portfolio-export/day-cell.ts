import type { Cell } from '../../shared/sheet/cell';
import { DatePrecision } from '../initiative/initiative-enums';

/** How much of a day is known, as so much of its text. */
const KNOWN_LENGTH = { [DatePrecision.DAY]: 10, [DatePrecision.MONTH]: 7, [DatePrecision.YEAR]: 4 };

/** A day; where only the month or the year is known, only that. */
export function dayCell(day: string | null, precision: DatePrecision | null = DatePrecision.DAY): Cell {
  if (day === null) return null;
  if (precision === null || precision === DatePrecision.DAY) return { kind: 'day', day };
  return { kind: 'text', text: day.slice(0, KNOWN_LENGTH[precision]) };
}
