import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/connection';
import { exactlyOne, parseId } from '../../shared/graphql/id';
import { toActor } from '../actor/actor.type';
import type { Context } from '../context';
import { eventById } from '../output/output.loader';
import type { EventRow } from '../output/output.store';
import { Event } from '../output/output.type';
import { EventRef } from './event.input';
import { eventByUri, servicesOfEvent } from './event.loader';

@Resolver(() => Event)
export class EventResolver {
  @Query(() => Event, { nullable: true, description: 'One event on the way through services; null when there is none with the key given.' })
  event(@Arg('by', () => EventRef, { description: 'Which one, by exactly one of its keys.' }) by: EventRef, @Ctx() context: Context) {
    exactlyOne(by, 'by', ['id', 'uri']);
    return by.id == null ? eventByUri(context).load(by.uri as string) : eventById(context).load(parseId(by.id, 'by.id'));
  }

  @FieldResolver()
  owner(@Root() { ownerActorId }: EventRow) {
    return toActor(ownerActorId);
  }

  @FieldResolver()
  services(@Root() { id }: EventRow, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return servicesOfEvent(context, id, page);
  }
}
