import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import type { LifeEventRow } from '../life-event/life-event.store';
import { LifeEvent } from '../life-event/life-event.type';
import { needsOfLifeEvent } from './user-need.loader';

@Resolver(() => LifeEvent)
export class UserNeedResolver {
  @FieldResolver()
  needs(@Root() { id }: LifeEventRow, @Ctx() context: Context) {
    return needsOfLifeEvent(context).load(id);
  }
}
