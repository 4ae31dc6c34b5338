import { raw, sql, type Sql } from '../../shared/database/page-query';
import type { Years } from './year-range';

/** Years before and after all that the ledger takes. */
const OPEN = { from: 0, to: 9999 } as const;

/** The years of many questions as a table with the columns "n" (the number of the question), "fromYear" and "toYear". */
export function askedYears(years: readonly Years[]): Sql {
  return sql`unnest(${years.map((_, n) => n)}::int[], ${years.map(({ from }) => from ?? OPEN.from)}::int[], ${years.map(({ to }) => to ?? OPEN.to)}::int[])`;
}

/**
 * The condition that all of a line is inside the years asked for. A line over several years that are only partly asked
 * for cannot be divided without guessing, so it is outside; so is one whose year is not known, unless all years are.
 */
export function isLineAsked(line: 'c' | 'f', asked: 'a'): Sql {
  const [of, by] = [raw(line), raw(asked)];
  return sql`(${by}."fromYear" = ${OPEN.from} AND ${by}."toYear" = ${OPEN.to} OR ${of}."year" >= ${by}."fromYear" AND COALESCE(${of}."yearTo", ${of}."year") <= ${by}."toYear")`;
}
