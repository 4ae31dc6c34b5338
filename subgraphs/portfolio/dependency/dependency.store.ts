import type { Dependency } from '../../../prisma/generated/portfolio/client/client';
import type { PortfolioDb } from '../context';

export type DependencyRow = Dependency;

const ORDER = [{ neededBy: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }] as const;

/** What these initiatives wait for. */
export function findDependencies(db: PortfolioDb, initiativeIds: readonly string[]): Promise<Dependency[]> {
  return db.dependency.findMany({ where: { initiativeId: { in: [...initiativeIds] } }, orderBy: [...ORDER] });
}

/** What waits for these initiatives. */
export function findDependants(db: PortfolioDb, initiativeIds: readonly string[]): Promise<Dependency[]> {
  return db.dependency.findMany({ where: { onInitiativeId: { in: [...initiativeIds] } }, orderBy: [...ORDER] });
}
