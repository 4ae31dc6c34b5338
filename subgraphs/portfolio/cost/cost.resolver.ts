import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PortfolioContext } from '../context';
import type { InitiativeRow } from '../initiative/initiative.store';
import { Initiative } from '../initiative/initiative.type';
import { visibleClaims } from '../ledger/visibility.loader';
import { withheldOf } from '../ledger/withheld.loader';
import { summarizeCosts } from './cost';
import { costLinesOf } from './cost.loader';
import { CostSummary } from './cost.type';

@Resolver(() => Initiative)
export class CostResolver {
  @FieldResolver(() => CostSummary, { description: 'What it costs, by kind, bearer and year.' })
  async costs(@Root() row: InitiativeRow, @Ctx() context: PortfolioContext): Promise<CostSummary> {
    const [lines, withheld] = await Promise.all([costLinesOf(context).load(row.id), withheldOf(context).load(row.id)]);
    return summarizeCosts(row, await visibleClaims(context, row.id, lines, (line) => line.bearerActorId), withheld);
  }
}
