import type { Initiative, Prisma } from '../../../prisma/generated/portfolio/client/client';
import type { PortfolioDb } from '../context';
import type { FindingSelection } from './finding-selection';

function selectedBy({ portfolios, lifeEvents, initiatives }: FindingSelection): Prisma.InitiativeWhereInput {
  return {
    ...(portfolios === null ? {} : { portfolioId: { in: [...portfolios] } }),
    ...(lifeEvents === null ? {} : { lifeEvents: { some: { lifeEventId: { in: [...lifeEvents] } } } }),
    ...(initiatives === null ? {} : { id: { in: [...initiatives] } }),
  };
}

/** The initiatives of a selection, by title and at most so many. */
export function findSelectedInitiatives(db: PortfolioDb, selection: FindingSelection, most: number): Promise<Initiative[]> {
  return db.initiative.findMany({ where: selectedBy(selection), orderBy: [{ sortKey: 'asc' }, { id: 'asc' }], take: most });
}
