import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { hubError } from '../../shared/errors';
import { DateScalar } from '../../shared/graphql/scalars';
import { actorOf } from '../actor/actor';
import { ActorRef } from '../actor/actor-input.type';
import { referredActor, referredActors } from '../actor/actor-reference';
import type { ActorRow } from '../actor/actor.store';
import type { ActorsContext } from '../context';
import { findAllTies } from '../relation/relation.store';
import { RelationKind } from '../relation/relation.type';
import { shortestPath, type PathOf } from './actor-path';
import { ActorPath, ActorPathLink } from './actor-path.type';

const DEFAULT_STEPS = 6;
const MOST_STEPS = 20;

@Resolver(() => ActorPath)
export class ActorPathResolver {
  @Query(() => ActorPath, { nullable: true, description: 'How two actors are connected: the shortest way over the relations and parent links of a day, whatever their direction; of several equally short ones always the same. Relations told in confidence are left out. Null when either is not in the register or no way is short enough.' })
  async actorPath(
    @Arg('from', () => ActorRef, { description: 'Where the way begins.' }) from: ActorRef,
    @Arg('to', () => ActorRef, { description: 'Where the way ends.' }) to: ActorRef,
    @Arg('maxSteps', () => Int, { defaultValue: DEFAULT_STEPS, description: `The most steps the way may have: 0–${String(MOST_STEPS)}.` }) maxSteps: number,
    @Arg('at', () => DateScalar, { nullable: true, description: 'The day whose relations and parent links count; today when left out.' }) at: string | null | undefined,
    @Arg('kinds', () => [RelationKind], { nullable: true, description: 'The kinds of relations that the way may lead over, GOVERNS with parent links; all when left out.' }) kinds: RelationKind[] | null | undefined,
    @Ctx() context: ActorsContext,
  ): Promise<PathOf | null> {
    if (maxSteps < 0 || maxSteps > MOST_STEPS) throw hubError('ARGUMENT_OUT_OF_RANGE', { path: 'maxSteps', why: `is outside 0–${String(MOST_STEPS)}.` });
    const [start, end] = await Promise.all([actorOf(context, from, 'from'), actorOf(context, to, 'to')]);
    return start && end ? shortestPath(start.id, end.id, await findAllTies(context.db, at ?? context.today), maxSteps, kinds ?? null) : null;
  }

  @FieldResolver()
  steps(@Root() path: PathOf): number {
    return path.links.length;
  }

  @FieldResolver()
  actors(@Root() path: PathOf, @Ctx() context: ActorsContext): Promise<ActorRow>[] {
    return referredActors(context, path.actorIds);
  }
}

@Resolver(() => ActorPathLink)
export class ActorPathLinkResolver {
  @FieldResolver()
  from(@Root() link: PathOf['links'][number], @Ctx() context: ActorsContext): Promise<ActorRow> {
    return referredActor(context, link.from);
  }

  @FieldResolver()
  to(@Root() link: PathOf['links'][number], @Ctx() context: ActorsContext): Promise<ActorRow> {
    return referredActor(context, link.to);
  }
}
