import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/connection';
import type { Context } from '../context';
import type { LifeEventRow } from '../life-event/life-event.store';
import { LifeEvent } from '../life-event/life-event.type';
import { servicesOfLifeEvent } from './service.loader';

@Resolver(() => LifeEvent)
export class ServicesOfLifeEventResolver {
  @FieldResolver()
  services(@Root() { id }: LifeEventRow, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return servicesOfLifeEvent(context, id, page);
  }
}
