import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import type { LifeEventRow } from '../life-event/life-event.store';
import { LifeEvent } from '../life-event/life-event.type';
import { obstaclesOfLifeEvent } from './obstacle.loader';

@Resolver(() => LifeEvent)
export class ObstacleResolver {
  @FieldResolver()
  obstacles(@Root() { id }: LifeEventRow, @Ctx() context: Context) {
    return obstaclesOfLifeEvent(context).load(id);
  }
}
