import type { Tx } from '../context';

/** Who leads an initiative, and who owns the portfolio it is in; null for an initiative that is not there. */
export async function findKeepers(tx: Tx, initiativeId: string): Promise<readonly (string | null)[] | null> {
  const initiative = await tx.initiative.findUnique({ where: { id: initiativeId }, select: { leadActorId: true, portfolio: { select: { ownerActorId: true } } } });
  return initiative && [initiative.leadActorId, initiative.portfolio?.ownerActorId ?? null];
}

/** Who owns a portfolio, where the hub knows that; null for a portfolio that is not there. */
export function findPortfolioOwner(tx: Tx, portfolioId: string): Promise<{ ownerActorId: string | null } | null> {
  return tx.portfolio.findUnique({ where: { id: portfolioId }, select: { ownerActorId: true } });
}
