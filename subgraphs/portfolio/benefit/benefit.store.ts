import type { Benefit, BenefitMeasurement, BenefitYear } from '../../../prisma/generated/portfolio/client/client';
import { queryPages, sql, uuids, type Sql } from '../../shared/database/page-query';
import type { IdPage, PageRequest } from '../../shared/graphql/connection';
import type { PortfolioDb } from '../context';

export type BenefitRow = Benefit;

export function findBenefits(db: PortfolioDb, ids: readonly string[]): Promise<Benefit[]> {
  return db.benefit.findMany({ where: { id: { in: [...ids] } } });
}

/** Pages of the benefits of many initiatives, by title; restricted claims that nobody confirmed only for whoever may see them. */
export function findBenefitPages(db: PortfolioDb, initiativeIds: readonly string[], request: PageRequest, isVisible: Sql): Promise<Map<string, IdPage>> {
  const edges = sql`
    SELECT "initiativeId" AS "parent", "id" AS "node", "sortKey" AS "sort" FROM "Benefit"
    WHERE "initiativeId" = ANY (${uuids(initiativeIds)}) AND ${isVisible}`;
  return queryPages(db, { edges, sortType: 'text' }, request);
}

export function findBenefitYears(db: PortfolioDb, benefitIds: readonly string[]): Promise<BenefitYear[]> {
  return db.benefitYear.findMany({ where: { benefitId: { in: [...benefitIds] } }, orderBy: { year: 'asc' } });
}

export function findMeasurements(db: PortfolioDb, benefitIds: readonly string[]): Promise<BenefitMeasurement[]> {
  return db.benefitMeasurement.findMany({ where: { benefitId: { in: [...benefitIds] } }, orderBy: [{ isBaseline: 'desc' }, { measuredOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }] });
}
