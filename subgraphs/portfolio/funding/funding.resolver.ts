import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PortfolioContext } from '../context';
import type { InitiativeRow } from '../initiative/initiative.store';
import { Initiative } from '../initiative/initiative.type';
import { visibleClaims } from '../ledger/visibility.loader';
import { withheldOf } from '../ledger/withheld.loader';
import { summarizeFunding, wholeFunding } from './funding';
import { fundingLinesOf, namedFundersOf } from './funding.loader';
import { fundingShares } from './funding-shares';
import { FundingSummary } from './funding.type';

@Resolver(() => Initiative)
export class FundingResolver {
  @FieldResolver(() => FundingSummary, { description: 'Who pays for it, with what is confirmed beside what is claimed.' })
  async funding(@Root() row: InitiativeRow, @Ctx() context: PortfolioContext): Promise<FundingSummary> {
    const [lines, funders, withheld] = await Promise.all([fundingLinesOf(context).load(row.id), namedFundersOf(context).load(row.id), withheldOf(context).load(row.id)]);
    const visible = await visibleClaims(context, row.id, lines, (line) => line.funderActorId);
    return summarizeFunding(row, visible, fundingShares(wholeFunding(row, lines, funders)), withheld);
  }
}
