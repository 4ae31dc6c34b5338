import { type Sql, raw, sqltag as sql } from '@prisma/client/runtime/client';

/** Condition: the period of the table (by its alias) contains a day. Periods are half-open; an open end is null. */
export function validOn(alias: 'p' | 'r' | 'm' | 'c', at: string): Sql {
  const table = raw(alias);
  return sql`(${table}."validFrom" IS NULL OR ${table}."validFrom" <= ${at}::date) AND (${table}."validTo" IS NULL OR ${table}."validTo" > ${at}::date)`;
}
