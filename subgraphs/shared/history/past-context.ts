import { toDay, type SubgraphContext } from '../context';
import { hubError } from '../errors';
import { mapNodes, type Connection } from '../graphql/connection';
import { isSecretariat } from '../identity/access';
import { ANONYMOUS, viewerId } from '../viewer';
import { readAsOf } from './past';

/** The context in which everything is read as it was recorded at an instant. */
export type PastContext<Context> = Context & { readonly instant: Date };

/** A row as it was recorded at an instant, with the context in which what belongs to it is read then too. */
export type Past<Row, Context> = Row & { readonly past: PastContext<Context> };

const token = {};

/**
 * The context of an instant: the same request, with a database that reads what was recorded then and rules that take
 * the day of it for today. It has loaders of its own, so that nothing of today is taken for then.
 */
export function contextAsOf<Context extends SubgraphContext<object>>(context: Context, instant: Date): PastContext<Context> {
  if (instant.getTime() > Date.now()) throw hubError('ARGUMENT_OUT_OF_RANGE', { path: 'asOf', why: 'lies in the future, and nothing is recorded there yet. Give an instant that has passed.' });
  const known = (context.loaders.get(token) as Map<string, PastContext<Context>> | undefined) ?? new Map<string, PastContext<Context>>();
  context.loaders.set(token, known);
  const key = `${String(instant.getTime())} ${viewerId(context.caller)}`;
  const past = known.get(key) ?? { ...context, instant, db: readAsOf(context.db, instant), today: toDay(instant), loaders: new Map() };
  known.set(key, past);
  return past;
}

/** The same for a record of the past. Who may see follows from today: what was restricted is the secretariat's, whoever owned it then. */
export function pastOf<Context extends SubgraphContext<object>>(context: Context, instant: Date): PastContext<Context> {
  return contextAsOf(isSecretariat(context) ? context : { ...context, caller: ANONYMOUS }, instant);
}

export function inPast<Row extends object, Context>(row: Row, past: PastContext<Context>): Past<Row, Context>;
export function inPast<Row extends object, Context>(row: Row | null, past: PastContext<Context>): Past<Row, Context> | null;
export function inPast<Row extends object, Context>(row: Row | null, past: PastContext<Context>): Past<Row, Context> | null {
  return row && { ...row, past };
}

export function allInPast<Row extends object, Context>(rows: readonly Row[], past: PastContext<Context>): Past<Row, Context>[] {
  return rows.map((row) => inPast(row, past));
}

/** A page of rows as they were recorded. */
export function pageInPast<Row extends object, Context>(page: Connection<Row>, past: PastContext<Context>): Connection<Past<Row, Context>> {
  return mapNodes(page, (row) => inPast(row, past));
}
