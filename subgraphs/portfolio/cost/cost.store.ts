import type { CostLine } from '../../../prisma/generated/portfolio/client/client';
import type { PortfolioDb } from '../context';

/** Every line, restricted ones too. */
export function findCostLines(db: PortfolioDb, initiativeIds: readonly string[]): Promise<CostLine[]> {
  return db.costLine.findMany({ where: { initiativeId: { in: [...initiativeIds] } }, orderBy: [{ year: { sort: 'asc', nulls: 'last' } }, { kind: 'asc' }, { id: 'asc' }] });
}
