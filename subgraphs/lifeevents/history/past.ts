import { toDay } from '../../shared/context';
import { hubError } from '../../shared/errors';
import { readAsOf } from '../../shared/history/past';
import { isSecretariat } from '../../shared/identity/access';
import { ANONYMOUS } from '../../shared/viewer';
import type { Context } from '../context';

/** A row as it was recorded at an instant, with the context in which everything that belongs to it is read then too. */
export type Past<Row> = Row & { readonly past: Context };

const token = {};

/**
 * The context of an instant: the same request, with a database that reads what was recorded then and rules that take
 * the day of it for today. It has loaders of its own, so that nothing of today is taken for then. Who may see follows
 * from today: what was restricted is the secretariat's, whoever owned it then.
 */
export function pastOf(context: Context, instant: Date): Context {
  if (instant.getTime() > Date.now()) throw hubError('ARGUMENT_OUT_OF_RANGE', { path: 'asOf', why: 'lies in the future, and nothing is recorded there yet. Give an instant that has passed.' });
  const known = (context.loaders.get(token) as Map<number, Context> | undefined) ?? new Map<number, Context>();
  context.loaders.set(token, known);
  const past = known.get(instant.getTime()) ?? { ...context, caller: isSecretariat(context) ? context.caller : ANONYMOUS, db: readAsOf(context.db, instant), today: toDay(instant), loaders: new Map() };
  known.set(instant.getTime(), past);
  return past;
}

export function inPast<Row extends object>(row: Row, past: Context): Past<Row>;
export function inPast<Row extends object>(row: Row | null, past: Context): Past<Row> | null;
export function inPast<Row extends object>(row: Row | null, past: Context): Past<Row> | null {
  return row && { ...row, past };
}

export function allInPast<Row extends object>(rows: readonly Row[], past: Context): Past<Row>[] {
  return rows.map((row) => inPast(row, past));
}
