import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { Context } from '../context';
import { AddUserNeedInput, AddUserNeedPayload, RemoveUserNeedInput, RemoveUserNeedPayload, UpdateUserNeedInput, UpdateUserNeedPayload } from './user-need.input';
import { addUserNeed, removeUserNeed, updateUserNeed } from './user-need-write';
import { findNeed } from './user-need-write.store';

@Resolver()
export class UserNeedWriteResolver {
  @Mutation(() => AddUserNeedPayload, { nullable: true, description: 'Records a need of people in a life event. For the owner of the life event.' })
  addUserNeed(@Arg('input', () => AddUserNeedInput, INPUT_ARGUMENT) input: AddUserNeedInput, @Ctx() context: Context) {
    return write(context, 'userNeed', { operation: 'addUserNeed', input }, (session) => addUserNeed(session, input), ({ tx }, id) => findNeed(tx, id));
  }

  @Mutation(() => UpdateUserNeedPayload, { nullable: true, description: 'Changes a need. For the owner of the life event.' })
  updateUserNeed(@Arg('input', () => UpdateUserNeedInput, INPUT_ARGUMENT) input: UpdateUserNeedInput, @Ctx() context: Context) {
    return write(context, 'userNeed', { operation: 'updateUserNeed', input }, (session) => updateUserNeed(session, input));
  }

  @Mutation(() => RemoveUserNeedPayload, { nullable: true, description: 'Takes a need out of its life event. For the owner of the life event.' })
  removeUserNeed(@Arg('input', () => RemoveUserNeedInput, INPUT_ARGUMENT) input: RemoveUserNeedInput, @Ctx() context: Context) {
    return write(context, 'userNeed', { operation: 'removeUserNeed', input }, (session) => removeUserNeed(session, input));
  }
}
