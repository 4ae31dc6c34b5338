import type { FundingLine } from '../../../prisma/generated/portfolio/client/client';
import type { PortfolioDb } from '../context';

/** Every line, restricted ones too: whether a share is known depends on all of them. */
export function findFundingLines(db: PortfolioDb, initiativeIds: readonly string[]): Promise<FundingLine[]> {
  return db.fundingLine.findMany({ where: { initiativeId: { in: [...initiativeIds] } }, orderBy: [{ year: { sort: 'asc', nulls: 'last' } }, { kind: 'asc' }, { id: 'asc' }] });
}

/** Funders that a source names, whether or not they have a line. */
export function findNamedFunders(db: PortfolioDb, initiativeIds: readonly string[]) {
  return db.initiativeParticipation.findMany({ where: { initiativeId: { in: [...initiativeIds] }, role: 'FUNDER' }, orderBy: { id: 'asc' } });
}
