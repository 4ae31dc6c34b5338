import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Actor } from '../actor/actor.type';
import type { PortfolioContext } from '../context';
import { parseYears } from '../ledger/year-range';
import { YearRange } from '../ledger/year-range.type';
import { ledgersOfActor } from './benefit-flow.loader';
import { toPosition } from './benefit-flow-report';
import { BenefitPosition } from './benefit-position.type';
import { positionOf } from './position';

@Resolver(() => Actor)
export class BenefitPositionResolver {
  @FieldResolver(() => BenefitPosition, { nullable: true, description: 'What the actor pays and gains in the initiatives of every portfolio.' })
  async benefitPosition(
    @Root() actor: Actor,
    @Arg('years', () => YearRange, { nullable: true, description: 'The years that count; all when left out.' }) years: YearRange | null,
    @Ctx() context: PortfolioContext,
  ): Promise<BenefitPosition> {
    const checked = parseYears(years, 'years');
    return toPosition(positionOf(actor.id, await ledgersOfActor(context, actor.id), checked));
  }
}
