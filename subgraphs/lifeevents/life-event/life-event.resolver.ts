import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { toConcept } from '../../shared/graphql/concept';
import { PageArgs, toPageRequest } from '../../shared/graphql/connection';
import { exactlyOne, parseId } from '../../shared/graphql/id';
import { connectNodes } from '../../shared/page-loader';
import type { Context } from '../context';
import { LifeEventFilter, LifeEventRef, LifeEventsArgs } from './life-event.input';
import { changesOf } from '../history/change.loader';
import { lifeEventById, lifeEventByUri, typesOfLifeEvent } from './life-event.loader';
import { findLifeEventPage, type LifeEventRow } from './life-event.store';
import { LifeEvent, LifeEventConnection } from './life-event.type';
import { toLifeEventConditions, toListOrder } from './life-event';

@Resolver(() => LifeEvent)
export class LifeEventResolver {
  @Query(() => LifeEventConnection, { nullable: true, description: 'Life events, filtered and ordered.' })
  async lifeEvents(@Args(() => LifeEventsArgs) args: LifeEventsArgs, @Ctx() context: Context) {
    const request = toPageRequest(args);
    const ids = await findLifeEventPage(context.db, toLifeEventConditions(args.filter ?? new LifeEventFilter()), toListOrder(args.orderBy), context.today, request);
    return connectNodes(ids, request, lifeEventById(context));
  }

  @Query(() => LifeEvent, { nullable: true, description: 'One life event; null when there is none with the key given.' })
  lifeEvent(@Arg('by', () => LifeEventRef, { description: 'Which one, by exactly one of its keys.' }) by: LifeEventRef, @Ctx() context: Context) {
    exactlyOne(by, 'by', ['id', 'uri']);
    return by.id == null ? lifeEventByUri(context).load(by.uri as string) : lifeEventById(context).load(parseId(by.id, 'by.id'));
  }

  @FieldResolver()
  async types(@Root() { id }: LifeEventRow, @Ctx() context: Context) {
    return (await typesOfLifeEvent(context).load(id)).map((row) => toConcept(row));
  }

  @FieldResolver()
  changes(@Root() { id }: LifeEventRow, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return changesOf(context, id, page);
  }
}
