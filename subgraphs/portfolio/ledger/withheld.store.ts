import type { WithheldValue } from '../../../prisma/generated/portfolio/client/client';
import type { PortfolioDb } from '../context';

export function findWithheldValues(db: PortfolioDb, rootIds: readonly string[]): Promise<WithheldValue[]> {
  return db.withheldValue.findMany({ where: { rootId: { in: [...rootIds] } }, orderBy: [{ recordTable: 'asc' }, { recordId: 'asc' }, { field: 'asc' }] });
}
