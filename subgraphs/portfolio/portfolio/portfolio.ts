import type { PortfolioCapacity as CapacityRow, PortfolioCriterion as CriterionRow } from '../../../prisma/generated/portfolio/client/client';
import { instance } from '../instance';
import { PortfolioCapacity, PortfolioCriterion } from './portfolio.type';

export function toCriterion({ id, version, key, weight, labels, descriptions }: CriterionRow): PortfolioCriterion {
  return instance(PortfolioCriterion, { id, version, key, weight: weight.toFixed(), labels, descriptions });
}

export function toCapacity({ id, version, year, personYears, roleKey, roleLabels }: CapacityRow): PortfolioCapacity {
  return instance(PortfolioCapacity, { id, version, year, personYears: personYears?.toFixed() ?? null, roleKey, roleLabels });
}
