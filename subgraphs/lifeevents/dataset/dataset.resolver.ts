import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { exactlyOne, parseId } from '../../shared/graphql/id';
import { toActor } from '../actor/actor.type';
import type { Context } from '../context';
import { DatasetRef } from './dataset.input';
import { datasetById, datasetByUri } from './dataset.loader';
import type { DatasetRow } from './dataset.store';
import { Dataset } from './dataset.type';

@Resolver(() => Dataset)
export class DatasetResolver {
  @Query(() => Dataset, { nullable: true, description: 'One dataset; null when there is none with the key given.' })
  dataset(@Arg('by', () => DatasetRef, { description: 'Which one, by exactly one of its keys.' }) by: DatasetRef, @Ctx() context: Context) {
    exactlyOne(by, 'by', ['id', 'uri']);
    return by.id == null ? datasetByUri(context).load(by.uri as string) : datasetById(context).load(parseId(by.id, 'by.id'));
  }

  @FieldResolver()
  holder(@Root() { holderActorId }: DatasetRow) {
    return toActor(holderActorId);
  }
}
