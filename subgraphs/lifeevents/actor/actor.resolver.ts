import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/connection';
import type { Context } from '../context';
import { lifeEventsOfActor } from '../life-event/life-event.loader';
import { servicesOfActor } from '../service/service.loader';
import { Actor } from './actor.type';

@Resolver(() => Actor)
export class ActorResolver {
  @FieldResolver()
  lifeEvents(@Root() { id }: Actor, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return lifeEventsOfActor(context, id, page);
  }

  @FieldResolver()
  services(@Root() { id }: Actor, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return servicesOfActor(context, id, page);
  }
}
