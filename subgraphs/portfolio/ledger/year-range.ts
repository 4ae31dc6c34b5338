import { hubError } from '../../shared/errors';

/** The years that amounts are kept for; the database holds the same bounds. */
export const EARLIEST_YEAR = 1900;
export const LATEST_YEAR = 2200;

/** Years from one to another, both counted; null is open. */
export interface Years {
  readonly from: number | null;
  readonly to: number | null;
}

export const ALL_YEARS: Years = { from: null, to: null };

/** Checks the years that were asked for and says in words what is wrong with them. */
export function parseYears(range: { from?: number | null; to?: number | null } | null | undefined, path: string): Years {
  const from = range?.from ?? null;
  const to = range?.to ?? null;
  for (const [name, year] of [['from', from], ['to', to]] as const) {
    if (year !== null && (year < EARLIEST_YEAR || year > LATEST_YEAR)) {
      throw hubError('ARGUMENT_OUT_OF_RANGE', { path: `${path}.${name}`, why: `is ${String(year)}; years from ${String(EARLIEST_YEAR)} to ${String(LATEST_YEAR)} are kept.` });
    }
  }
  if (from !== null && to !== null && from > to) throw hubError('ARGUMENT_OUT_OF_RANGE', { path, why: `begins in ${String(from)} and ends before that, in ${String(to)}.` });
  return { from, to };
}

export function isInYears(year: number, { from, to }: Years): boolean {
  return (from === null || year >= from) && (to === null || year <= to);
}
