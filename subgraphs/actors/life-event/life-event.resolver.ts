import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ActorMapOf } from '../actor-map/actor-map';
import { actorMapOf } from '../actor-map/actor-map.loader';
import type { ActorsContext } from '../context';
import { LifeEvent } from './life-event.type';

@Resolver(() => LifeEvent)
export class LifeEventResolver {
  @FieldResolver()
  actorMap(@Root() lifeEvent: LifeEvent, @Ctx() context: ActorsContext): Promise<ActorMapOf> {
    return actorMapOf(context, {
      subjectId: lifeEvent.id,
      lists: [
        { source: 'LIFEEVENTS', involvements: lifeEvent.lifeEventInvolvements ?? null },
        { source: 'PORTFOLIO', involvements: lifeEvent.portfolioInvolvements ?? null },
      ],
    });
  }
}
