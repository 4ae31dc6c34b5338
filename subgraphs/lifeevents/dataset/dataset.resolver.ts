import { FieldResolver, Resolver, Root } from 'type-graphql';
import { toActor } from '../actor/actor.type';
import type { DatasetRow } from './dataset.store';
import { Dataset } from './dataset.type';

@Resolver(() => Dataset)
export class DatasetResolver {
  @FieldResolver()
  holder(@Root() { holderActorId }: DatasetRow) {
    return toActor(holderActorId);
  }
}
