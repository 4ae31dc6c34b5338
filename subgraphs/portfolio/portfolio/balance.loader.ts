import { childrenOf } from '../children-loader';
import type { PortfolioContext } from '../context';
import { toBalance, weightedScore } from './balance';
import { findCriterionSums, findNeedSums, findPortfolioSums, findScores } from './balance.store';
import type { PortfolioBalance, WeightedScore } from './balance.type';
import { rowsOfSelections } from './portfolio-report.loader';
import { capacityOf, criteriaOf } from './portfolio.loader';
import type { ReportSelection } from './report-selection';

const portfolioSumsOf = rowsOfSelections(findPortfolioSums);
const criterionSumsOf = rowsOfSelections(findCriterionSums);
const needSumsOf = rowsOfSelections(findNeedSums);
const scoresOf = childrenOf(findScores);

/** Each portfolio of the initiatives of a selection that has criteria, capacity or needs. */
export async function balancesOf(context: PortfolioContext, selection: ReportSelection): Promise<PortfolioBalance[]> {
  const [portfolios, sums, needs] = await Promise.all([portfolioSumsOf(context).load(selection), criterionSumsOf(context).load(selection), needSumsOf(context).load(selection)]);
  const balances = await Promise.all(portfolios.map(async (portfolio) => {
    const isOfIt = ({ portfolioId }: { portfolioId: string }): boolean => portfolioId === portfolio.portfolioId;
    const [criteria, capacity] = await Promise.all([criteriaOf(context).load(portfolio.portfolioId), capacityOf(context).load(portfolio.portfolioId)]);
    return toBalance({ portfolio, criteria, sums: sums.filter(isOfIt), capacity, needs: needs.filter(isOfIt) });
  }));
  return balances.filter(({ criteria, capacity }) => criteria.length > 0 || capacity.length > 0);
}

/** What an initiative scores; null when it is in no portfolio, or in one without criteria. */
export async function scoreOf(context: PortfolioContext, { id, portfolioId }: { readonly id: string; readonly portfolioId: string | null }): Promise<WeightedScore | null> {
  if (portfolioId === null) return null;
  const [criteria, scores] = await Promise.all([criteriaOf(context).load(portfolioId), scoresOf(context).load(id)]);
  return criteria.length === 0 ? null : weightedScore(criteria, scores);
}
