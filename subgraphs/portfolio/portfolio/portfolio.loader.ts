import type { PortfolioCapacity, PortfolioCriterion } from '../../../prisma/generated/portfolio/client/client';
import { EMPTY_PAGE, ROOT } from '../../shared/database/page-query';
import { toPageRequest, type Connection, type PageArgs } from '../../shared/graphql/connection';
import { byKey, defineLoader, groupBy } from '../../shared/loader';
import { connectNodes } from '../../shared/page-loader';
import type { PortfolioContext } from '../context';
import { findCapacity, findCriteria, findPortfolioPages, findPortfolios, type PortfolioRow } from './portfolio.store';
import type { PortfolioOrder } from './portfolio.type';

export const portfolioLoader = defineLoader<PortfolioContext, string, PortfolioRow | null>(
  async ({ db }, ids) => byKey(await findPortfolios(db, ids), (row) => row.id),
  () => null,
);

export const criteriaOf = defineLoader<PortfolioContext, string, PortfolioCriterion[]>(
  async ({ db }, ids) => groupBy(await findCriteria(db, ids), (row) => row.portfolioId),
  () => [],
);

export const capacityOf = defineLoader<PortfolioContext, string, PortfolioCapacity[]>(
  async ({ db }, ids) => groupBy(await findCapacity(db, ids), (row) => row.portfolioId),
  () => [],
);

/** A page of the hub's own list of portfolios. */
export async function portfolioPage(context: PortfolioContext, order: PortfolioOrder, args: PageArgs): Promise<Connection<PortfolioRow>> {
  const request = toPageRequest(args);
  const pages = await findPortfolioPages(context.db, order, request);
  return connectNodes(pages.get(ROOT) ?? EMPTY_PAGE, request, portfolioLoader(context));
}
