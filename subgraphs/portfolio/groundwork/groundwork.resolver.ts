import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PortfolioContext } from '../context';
import type { InitiativeRow } from '../initiative/initiative.store';
import { Initiative } from '../initiative/initiative.type';
import { toAlternative, toGroundwork } from './groundwork';
import { alternativesOf, groundworkOf } from './groundwork.loader';
import { Groundwork, GroundworkAlternative } from './groundwork.type';

@Resolver(() => Initiative)
export class InitiativeGroundworkResolver {
  @FieldResolver(() => Groundwork, { nullable: true, description: 'What was worked out before it was decided on; null when none is registered.' })
  async groundwork(@Root() row: InitiativeRow, @Ctx() context: PortfolioContext): Promise<Groundwork | null> {
    return (await groundworkOf(context).load(row.id)).map(toGroundwork)[0] ?? null;
  }
}

@Resolver(() => Groundwork)
export class GroundworkResolver {
  @FieldResolver(() => [GroundworkAlternative], { description: 'The ways that were compared, doing nothing among them.' })
  async alternatives(@Root() { id }: Groundwork, @Ctx() context: PortfolioContext): Promise<GroundworkAlternative[]> {
    return (await alternativesOf(context).load(id)).map(toAlternative);
  }
}
