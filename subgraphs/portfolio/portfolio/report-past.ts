import { contextAsOf } from '../../shared/history/past-context';
import type { PortfolioContext } from '../context';

/** The context in which a report is made: that of the request, or that of an instant. */
export function reportContext(context: PortfolioContext, asOf: Date | null): PortfolioContext {
  return asOf === null ? context : contextAsOf(context, asOf);
}
