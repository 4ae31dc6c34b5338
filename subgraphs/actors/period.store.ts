import { type Sql, raw, sqltag as sql } from '@prisma/client/runtime/client';
import type { DaySpan } from './period';

/** Condition: the period of the table (by its alias) contains a day. Periods are half-open; an open end is null. */
export function validOn(alias: 'p' | 'r' | 'm' | 'c', at: string): Sql {
  const table = raw(alias);
  return sql`(${table}."validFrom" IS NULL OR ${table}."validFrom" <= ${at}::date) AND (${table}."validTo" IS NULL OR ${table}."validTo" > ${at}::date)`;
}

/** Condition: the period of the table (by its alias) has a day in common with the span; what `isValidWithin` says. */
export function validWithin(alias: 'p' | 'r', { from, to }: DaySpan): Sql {
  const table = raw(alias);
  return sql`(${table}."validFrom" IS NULL OR ${table}."validFrom" <= ${to}::date) AND (${table}."validTo" IS NULL OR ${table}."validTo" > ${from}::date)`;
}
