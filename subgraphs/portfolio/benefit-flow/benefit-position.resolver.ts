import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Actor } from '../actor/actor.type';
import type { PortfolioContext } from '../context';
import { parseYears } from '../ledger/year-range';
import { YearRange } from '../ledger/year-range.type';
import { toPosition } from './benefit-flow-report';
import { BenefitPosition } from './benefit-position.type';
import { positionOfActor } from './position.loader';
import { EVERYTHING } from './selection';

@Resolver(() => Actor)
export class BenefitPositionResolver {
  @FieldResolver(() => BenefitPosition, { nullable: true, description: 'What the actor pays and gains in the initiatives of every portfolio.' })
  async benefitPosition(
    @Root() actor: Actor,
    @Arg('years', () => YearRange, { nullable: true, description: 'The years that count; all when left out.' }) years: YearRange | null,
    @Ctx() context: PortfolioContext,
  ): Promise<BenefitPosition> {
    return toPosition(await positionOfActor(context, { ...EVERYTHING, actors: [actor.id], years: parseYears(years, 'years') }, actor.id));
  }
}
