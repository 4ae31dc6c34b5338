import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ActorRow } from '../actor/actor.store';
import { Actor } from '../actor/actor.type';
import type { ActorsContext } from '../context';
import type { ActorMapOf } from './actor-map';
import { SurroundingsArgs } from './actor-map-args.type';
import { actorMapOf } from './actor-map.loader';
import { ActorMap } from './actor-map.type';

@Resolver(() => Actor)
export class SurroundingsResolver {
  @FieldResolver(() => ActorMap, { nullable: true, description: 'The map of its surroundings: whom it is related to and belongs with, and how they are related to each other. Life events and initiatives have maps of their own.' })
  actorMap(@Root() { id }: ActorRow, @Args(() => SurroundingsArgs) args: SurroundingsArgs, @Ctx() context: ActorsContext): Promise<ActorMapOf> {
    const subject = { actorId: id, role: 'SUBJECT', throughKind: null, throughId: null, isAtTable: false, isConfirmed: true };
    return actorMapOf(context, { subjectId: id, lists: [{ source: 'ACTORS', involvements: [subject] }] }, args);
  }
}
