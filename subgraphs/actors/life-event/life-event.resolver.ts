import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ActorMapOf } from '../actor-map/actor-map';
import { ActorMapArgs } from '../actor-map/actor-map-args.type';
import { actorMapOf } from '../actor-map/actor-map.loader';
import type { ActorsContext } from '../context';
import { LifeEvent } from './life-event.type';

@Resolver(() => LifeEvent)
export class LifeEventResolver {
  @FieldResolver()
  actorMap(@Root() lifeEvent: LifeEvent, @Args(() => ActorMapArgs) args: ActorMapArgs, @Ctx() context: ActorsContext): Promise<ActorMapOf> {
    return actorMapOf(context, {
      subjectId: lifeEvent.id,
      lists: [
        { source: 'LIFEEVENTS', involvements: lifeEvent.lifeEventInvolvements ?? null },
        { source: 'PORTFOLIO', involvements: lifeEvent.portfolioInvolvements ?? null },
      ],
    }, args);
  }
}
