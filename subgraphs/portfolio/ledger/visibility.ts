import { maySeeRestricted, type PortfolioContext } from '../context';
import type { Asking } from '../../shared/loader';

/**
 * Leaves out claims about others that are marked restricted and not yet confirmed, unless the secretariat asks. Spread
 * it into the condition of every query over claims.
 */
export function visibleClaims(context: Asking<PortfolioContext>): { NOT?: { isRestricted: true; claimStatus: { not: 'CONFIRMED' } } } {
  return maySeeRestricted(context) ? {} : { NOT: { isRestricted: true, claimStatus: { not: 'CONFIRMED' } } };
}

/** The same for a row that was read anyway. */
export function isVisible(context: Asking<PortfolioContext>, row: { isRestricted: boolean; claimStatus: string }): boolean {
  return maySeeRestricted(context) || !row.isRestricted || row.claimStatus === 'CONFIRMED';
}
