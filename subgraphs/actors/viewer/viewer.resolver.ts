import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Caller } from '../../shared/viewer';
import { actorByNumberLoader } from '../actor/actor.loader';
import type { ActorRow } from '../actor/actor.store';
import type { ActorsContext } from '../context';
import { Viewer } from './viewer.type';

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { nullable: true, description: 'Who am I, for whom do I ask, and what may I do.' })
  viewer(@Ctx() { caller }: ActorsContext): Caller {
    return caller;
  }

  @FieldResolver()
  async actor(@Root() { organizationNumber }: Caller, @Ctx() context: ActorsContext): Promise<ActorRow | null> {
    return organizationNumber === null ? null : actorByNumberLoader(context).load(organizationNumber);
  }

  @FieldResolver()
  scopes(@Root() { scopes }: Caller): string[] {
    return [...scopes].sort();
  }
}
