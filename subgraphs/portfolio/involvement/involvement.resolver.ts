import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { ActorInvolvement } from '../../shared/graphql/involvement';
import type { PortfolioContext } from '../context';
import type { InitiativeRow } from '../initiative/initiative.store';
import { Initiative } from '../initiative/initiative.type';
import { LifeEvent } from '../life-event/life-event.type';
import { involvementsOf } from './involvement';
import { initiativeIdsOfLifeEvent, loadInitiativeActors } from './involvement.loader';

@Resolver(() => LifeEvent)
export class LifeEventInvolvementResolver {
  @Directive('@inaccessible')
  @FieldResolver(() => [ActorInvolvement], { nullable: true, description: 'Who takes part in, pays for and gains from the initiatives that serve the life event. Not for clients: its actor map is made from it.' })
  async portfolioInvolvements(@Root() event: LifeEvent, @Ctx() context: PortfolioContext): Promise<ActorInvolvement[]> {
    const ids = await initiativeIdsOfLifeEvent(context).load(event.id);
    const actors = await Promise.all(ids.map((id) => loadInitiativeActors(context, id)));
    return actors.flatMap((known) => (known ? involvementsOf(known, 'INITIATIVE') : []));
  }
}

@Resolver(() => Initiative)
export class InitiativeInvolvementResolver {
  @Directive('@inaccessible')
  @FieldResolver(() => [ActorInvolvement], { nullable: true, description: 'Who takes part in, pays for and gains from the initiative. Not for clients: its actor map is made from it.' })
  async initiativeInvolvements(@Root() row: InitiativeRow, @Ctx() context: PortfolioContext): Promise<ActorInvolvement[]> {
    const actors = await loadInitiativeActors(context, row.id);
    return actors ? involvementsOf(actors, null) : [];
  }
}
