import { toDay } from '../../shared/context';
import { hubError } from '../../shared/errors';
import { readAsOf } from '../../shared/history/past';
import type { PortfolioContext } from '../context';

const token = {};

/**
 * The context in which a report is made: that of the request, or for an instant one whose database reads what was
 * recorded then, and whose rules take the day of it for today. It has loaders of its own, so that nothing of today is
 * taken for then.
 */
export function reportContext(context: PortfolioContext, asOf: Date | null): PortfolioContext {
  if (asOf === null) return context;
  if (asOf.getTime() > Date.now()) throw hubError('ARGUMENT_OUT_OF_RANGE', { path: 'asOf', why: 'lies in the future, and nothing is recorded there yet. Give an instant that has passed.' });
  const known = (context.loaders.get(token) as Map<number, PortfolioContext> | undefined) ?? new Map<number, PortfolioContext>();
  context.loaders.set(token, known);
  const past = known.get(asOf.getTime()) ?? { ...context, db: readAsOf(context.db, asOf), today: toDay(asOf), loaders: new Map() };
  known.set(asOf.getTime(), past);
  return past;
}
