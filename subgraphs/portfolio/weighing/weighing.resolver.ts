import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PortfolioContext } from '../context';
import type { InitiativeRow } from '../initiative/initiative.store';
import { Initiative } from '../initiative/initiative.type';
import { toCapacityNeed, toScore } from './weighing';
import { capacityNeedsOf, scoresOf } from './weighing.loader';
import { InitiativeCapacityNeed, InitiativeScore } from './weighing.type';

@Resolver(() => Initiative)
export class WeighingResolver {
  @FieldResolver(() => [InitiativeScore], { description: 'How it scores by the criteria of its portfolio, the heaviest first.' })
  async scores(@Root() { id }: InitiativeRow, @Ctx() context: PortfolioContext): Promise<InitiativeScore[]> {
    return (await scoresOf(context).load(id)).map(toScore);
  }

  @FieldResolver(() => [InitiativeCapacityNeed], { description: 'How much work it needs, by year and role; empty when nothing is known.' })
  async capacityNeeds(@Root() { id }: InitiativeRow, @Ctx() context: PortfolioContext): Promise<InitiativeCapacityNeed[]> {
    return (await capacityNeedsOf(context).load(id)).map(toCapacityNeed);
  }
}
