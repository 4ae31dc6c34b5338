import type { Portfolio, PortfolioCapacity, PortfolioCriterion, Prisma } from '../../../prisma/generated/portfolio/client/client';
import type { Tx } from '../context';
import { partStore } from '../record/part.store';

export const PORTFOLIOS = partStore<Portfolio, Prisma.PortfolioUncheckedCreateInput, Prisma.PortfolioUncheckedUpdateInput>('Portfolio', (tx) => tx.portfolio);
export const CRITERIA = partStore<PortfolioCriterion, Prisma.PortfolioCriterionUncheckedCreateInput, Prisma.PortfolioCriterionUncheckedUpdateInput>('PortfolioCriterion', (tx) => tx.portfolioCriterion);
export const CAPACITIES = partStore<PortfolioCapacity, Prisma.PortfolioCapacityUncheckedCreateInput, Prisma.PortfolioCapacityUncheckedUpdateInput>('PortfolioCapacity', (tx) => tx.portfolioCapacity);

export function findCriterion(tx: Tx, portfolioId: string, key: string): Promise<PortfolioCriterion | null> {
  return tx.portfolioCriterion.findUnique({ where: { portfolioId_key: { portfolioId, key } } });
}

export async function isScoredBy(tx: Tx, criterionId: string): Promise<boolean> {
  return (await tx.initiativeScore.count({ where: { criterionId } })) > 0;
}

export function findCapacityOf(tx: Tx, portfolioId: string, roleKey: string, year: number): Promise<PortfolioCapacity | null> {
  return tx.portfolioCapacity.findUnique({ where: { portfolioId_roleKey_year: { portfolioId, roleKey, year } } });
}
