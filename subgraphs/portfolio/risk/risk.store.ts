import type { Risk } from '../../../prisma/generated/portfolio/client/client';
import type { PortfolioDb } from '../context';

export type RiskRow = Risk;

export function findRisks(db: PortfolioDb, initiativeIds: readonly string[]): Promise<Risk[]> {
  return db.risk.findMany({ where: { initiativeId: { in: [...initiativeIds] } }, orderBy: [{ status: 'asc' }, { raisedOn: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }] });
}
