import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import type { LifeEventRow } from '../life-event/life-event.store';
import { LifeEvent } from '../life-event/life-event.type';
import { involvementFactsOfLifeEvent } from './involvement.loader';
import { involvementsOf } from './involvement';

@Resolver(() => LifeEvent)
export class InvolvementResolver {
  @FieldResolver()
  async lifeEventInvolvements(@Root() { id }: LifeEventRow, @Ctx() context: Context) {
    const facts = await involvementFactsOfLifeEvent(context).load(id);
    return facts === null ? [] : involvementsOf(facts, context.today);
  }
}
