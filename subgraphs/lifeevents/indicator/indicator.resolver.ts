import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import type { LifeEventRow } from '../life-event/life-event.store';
import { LifeEvent } from '../life-event/life-event.type';
import { indicatorsOfLifeEvent } from './indicator.loader';

@Resolver(() => LifeEvent)
export class IndicatorResolver {
  @FieldResolver()
  indicators(@Root() { id }: LifeEventRow, @Ctx() context: Context) {
    return indicatorsOfLifeEvent(context).load(id);
  }
}
