import type { CostLine, Prisma } from '../../../prisma/generated/portfolio/client/client';
import type { PortfolioDb } from '../context';

export function findCostLines(db: PortfolioDb, initiativeIds: readonly string[], visible: Prisma.CostLineWhereInput): Promise<CostLine[]> {
  return db.costLine.findMany({ where: { initiativeId: { in: [...initiativeIds] }, ...visible }, orderBy: [{ year: { sort: 'asc', nulls: 'last' } }, { kind: 'asc' }, { id: 'asc' }] });
}
