import type { Tx } from '../context';

/** Who leads an initiative, and who owns the portfolio it is in; null for an initiative that is not there. */
export async function findKeepers(tx: Tx, initiativeId: string): Promise<readonly (string | null)[] | null> {
  const initiative = await tx.initiative.findUnique({ where: { id: initiativeId }, select: { leadActorId: true, portfolio: { select: { ownerActorId: true } } } });
  return initiative && [initiative.leadActorId, initiative.portfolio?.ownerActorId ?? null];
}

/** Who owns a portfolio; null for a portfolio that is not there. */
export async function findPortfolioOwner(tx: Tx, portfolioId: string): Promise<string | null> {
  return (await tx.portfolio.findUnique({ where: { id: portfolioId }, select: { ownerActorId: true } }))?.ownerActorId ?? null;
}
