import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { numberOfActor } from './actor-record.loader';
import { ActorRecord } from './actor-record.type';

@Resolver(() => ActorRecord)
export class ActorRecordResolver {
  /** A key, and so no matter of when. */
  @FieldResolver()
  organizationNumber(@Root() { id }: ActorRecord, @Ctx() context: Context) {
    return numberOfActor(context).load(id);
  }
}
