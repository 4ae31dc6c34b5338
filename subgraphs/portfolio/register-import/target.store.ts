import type { Tx } from '../context';

export function findPortfolio(tx: Pick<Tx, 'portfolio'>, id: string): Promise<{ ownerActorId: string | null; titles: unknown } | null> {
  return tx.portfolio.findUnique({ where: { id }, select: { ownerActorId: true, titles: true } });
}

export function findOwnedPortfolios(tx: Pick<Tx, 'portfolio'>, ownerActorId: string): Promise<{ id: string; titles: unknown }[]> {
  return tx.portfolio.findMany({ where: { ownerActorId }, select: { id: true, titles: true }, orderBy: [{ sortKey: 'asc' }, { id: 'asc' }] });
}
