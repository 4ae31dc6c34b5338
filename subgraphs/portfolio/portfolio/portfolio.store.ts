import type { Portfolio } from '../../../prisma/generated/portfolio/client/client';
import type { IdPage, PageRequest } from '../../shared/graphql/connection';
import { queryPages, ROOT_PARENT, sql } from '../../shared/database/page-query';
import type { PortfolioDb } from '../context';
import { PortfolioOrder } from './portfolio.type';

export type PortfolioRow = Portfolio;

export function findPortfolios(db: PortfolioDb, ids: readonly string[]): Promise<Portfolio[]> {
  return db.portfolio.findMany({ where: { id: { in: [...ids] } } });
}

export function findCriteria(db: PortfolioDb, portfolioIds: readonly string[]) {
  return db.portfolioCriterion.findMany({ where: { portfolioId: { in: [...portfolioIds] } }, orderBy: [{ weight: 'desc' }, { key: 'asc' }] });
}

export function findCapacity(db: PortfolioDb, portfolioIds: readonly string[]) {
  return db.portfolioCapacity.findMany({ where: { portfolioId: { in: [...portfolioIds] } }, orderBy: [{ year: 'asc' }, { roleKey: 'asc' }] });
}

/** A page of all portfolios. */
export function findPortfolioPages(db: PortfolioDb, order: PortfolioOrder, request: PageRequest): Promise<Map<string, IdPage>> {
  if (order === PortfolioOrder.RECENTLY_UPDATED) {
    return queryPages(db, { edges: sql`SELECT ${ROOT_PARENT} AS "parent", "id" AS "node", "recordedAt" AS "sort" FROM "Portfolio"`, sortType: 'timestamptz', descending: true }, request);
  }
  return queryPages(db, { edges: sql`SELECT ${ROOT_PARENT} AS "parent", "id" AS "node", "sortKey" AS "sort" FROM "Portfolio"`, sortType: 'text' }, request);
}
