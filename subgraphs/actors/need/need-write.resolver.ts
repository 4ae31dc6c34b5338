import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { ActorsContext } from '../context';
import { AddActorNeedInput, AddActorNeedPayload, RemoveActorNeedInput, RemoveActorNeedPayload, UpdateActorNeedInput, UpdateActorNeedPayload } from './need.input';
import { addActorNeed, removeActorNeed, updateActorNeed } from './need-write';
import { NEEDS } from './need-write.store';

const FOR_WHOM = 'For the organisation itself; what a group such as citizens needs is written by the secretariat.';

@Resolver()
export class NeedWriteResolver {
  @Mutation(() => AddActorNeedPayload, { nullable: true, description: `Records something that an actor needs, or demands of others. ${FOR_WHOM}` })
  addActorNeed(@Arg('input', () => AddActorNeedInput, INPUT_ARGUMENT) input: AddActorNeedInput, @Ctx() context: ActorsContext) {
    return write(context, 'need', { operation: 'addActorNeed', input }, (session) => addActorNeed(session, input), ({ tx }, id) => NEEDS.find(tx, id));
  }

  @Mutation(() => UpdateActorNeedPayload, { nullable: true, description: `Changes a need, or moves it to another context. ${FOR_WHOM}` })
  updateActorNeed(@Arg('input', () => UpdateActorNeedInput, INPUT_ARGUMENT) input: UpdateActorNeedInput, @Ctx() context: ActorsContext) {
    return write(context, 'need', { operation: 'updateActorNeed', input }, (session) => updateActorNeed(session, input));
  }

  @Mutation(() => RemoveActorNeedPayload, { nullable: true, description: `Takes a need out that is met, or was recorded by mistake. ${FOR_WHOM}` })
  removeActorNeed(@Arg('input', () => RemoveActorNeedInput, INPUT_ARGUMENT) input: RemoveActorNeedInput, @Ctx() context: ActorsContext) {
    return write(context, 'need', { operation: 'removeActorNeed', input }, (session) => removeActorNeed(session, input));
  }
}
