import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ActorMapOf } from '../actor-map/actor-map';
import { ActorMapArgs } from '../actor-map/actor-map-args.type';
import { actorMapOf } from '../actor-map/actor-map.loader';
import type { ActorsContext } from '../context';
import { Initiative } from './initiative.type';

@Resolver(() => Initiative)
export class InitiativeResolver {
  @FieldResolver()
  actorMap(@Root() initiative: Initiative, @Args(() => ActorMapArgs) args: ActorMapArgs, @Ctx() context: ActorsContext): Promise<ActorMapOf> {
    return actorMapOf(context, { subjectId: initiative.id, lists: [{ source: 'PORTFOLIO', involvements: initiative.initiativeInvolvements ?? null }] }, args);
  }
}
