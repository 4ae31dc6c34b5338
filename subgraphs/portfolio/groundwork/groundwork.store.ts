import type { PortfolioDb } from '../context';

export function findGroundwork(db: PortfolioDb, initiativeIds: readonly string[]) {
  return db.groundwork.findMany({ where: { initiativeId: { in: [...initiativeIds] } } });
}

export function findAlternatives(db: PortfolioDb, groundworkIds: readonly string[]) {
  return db.groundworkAlternative.findMany({ where: { groundworkId: { in: [...groundworkIds] } }, orderBy: { ordinal: 'asc' } });
}
