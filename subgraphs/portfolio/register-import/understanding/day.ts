import type { Profile } from '../profile/profile.schema';

const FORMATS: Readonly<Record<Profile['dates'][number], RegExp>> = {
  'YYYY-MM-DD': /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ]00:00(?::00)?)?$/,
  'DD.MM.YYYY': /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/,
  'DD.MM.YY': /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{2})$/,
  'DD/MM/YYYY': /^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})$/,
  'YYYY-MM': /^(?<year>\d{4})-(?<month>\d{2})$/,
  YYYY: /^(?<year>\d{4})$/,
};

const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

/** Whether a cell tries to be a day: words are a reason why there is none. */
export function looksLikeDay(text: string): boolean {
  return /^[-=+@]?\d/.test(text);
}

export type ReadDay = { readonly day: string } | { readonly fault: 'DAY_WRONG' | 'YEAR_WRONG' };

/** Reads a day of the calendar, or a month or year where no more is known, as 2023-03-31, 2023-03 or 2023. */
export function readDay(text: string, { dates, twoDigitYearsFrom }: Pick<Profile, 'dates' | 'twoDigitYearsFrom'>): ReadDay {
  for (const format of dates) {
    const parts = FORMATS[format].exec(text.trim())?.groups;
    if (parts) return toDay(parts as { year: string; month?: string; day?: string }, twoDigitYearsFrom);
  }
  return { fault: 'DAY_WRONG' };
}

function toDay({ year: written, month, day }: { readonly year: string; readonly month?: string; readonly day?: string }, from: number): ReadDay {
  const year = written.length === 2 ? fullYear(Number(written), from) : Number(written);
  if (year < FIRST_YEAR || year > LAST_YEAR) return { fault: 'YEAR_WRONG' };
  const text = [String(year), ...(month === undefined ? [] : [month.padStart(2, '0')]), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
  const whole = `${text}${'-01'.repeat(Math.max(0, 3 - text.split('-').length))}`;
  const moment = new Date(`${whole}T00:00:00Z`);
  // A day that the month does not have is another day to the calendar.
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(whole) ? { day: text } : { fault: 'DAY_WRONG' };
}

function fullYear(digits: number, from: number): number {
  const century = from - (from % 100);
  return century + digits >= from ? century + digits : century + 100 + digits;
}

/** A year that a cell names; null for anything else. */
export function readYear(text: string): number | null {
  const year = /^\d{4}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
}
