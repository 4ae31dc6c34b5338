import { toDay } from '../../shared/context';
import { hubError } from '../../shared/errors';
import type { Connection } from '../../shared/graphql/connection';
import { readAsOf } from '../../shared/history/past';
import { isSecretariat } from '../../shared/identity/access';
import { ANONYMOUS } from '../../shared/viewer';
import type { Context } from '../context';

/** The context in which everything is read as it was recorded at an instant. */
export interface PastContext extends Context {
  readonly instant: Date;
}

/** A row as it was recorded at an instant, with the context in which what belongs to it is read then too. */
export type Past<Row> = Row & { readonly past: PastContext };

const token = {};

/**
 * The context of an instant: the same request, with a database that reads what was recorded then and rules that take
 * the day of it for today. It has loaders of its own, so that nothing of today is taken for then. Who may see follows
 * from today: what was restricted is the secretariat's, whoever owned it then.
 */
export function pastOf(context: Context, instant: Date): PastContext {
  if (instant.getTime() > Date.now()) throw hubError('ARGUMENT_OUT_OF_RANGE', { path: 'asOf', why: 'lies in the future, and nothing is recorded there yet. Give an instant that has passed.' });
  const known = (context.loaders.get(token) as Map<number, PastContext> | undefined) ?? new Map<number, PastContext>();
  context.loaders.set(token, known);
  const past = known.get(instant.getTime()) ?? { ...context, instant, caller: isSecretariat(context) ? context.caller : ANONYMOUS, db: readAsOf(context.db, instant), today: toDay(instant), loaders: new Map() };
  known.set(instant.getTime(), past);
  return past;
}

export function inPast<Row extends object>(row: Row, past: PastContext): Past<Row>;
export function inPast<Row extends object>(row: Row | null, past: PastContext): Past<Row> | null;
export function inPast<Row extends object>(row: Row | null, past: PastContext): Past<Row> | null {
  return row && { ...row, past };
}

export function allInPast<Row extends object>(rows: readonly Row[], past: PastContext): Past<Row>[] {
  return rows.map((row) => inPast(row, past));
}

/** A page of rows as they were recorded. */
export function pageInPast<Row extends object>(page: Connection<Row>, past: PastContext): Connection<Past<Row>> {
  return { ...page, nodes: allInPast(page.nodes, past), edges: page.edges.map(({ cursor, node }) => ({ cursor, node: inPast(node, past) })) };
}
