import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { PortfolioContext } from '../context';
import { toUserInvolvement } from './assessment';
import { USER_INVOLVEMENTS } from './assessment-write.store';
import { AddUserInvolvementInput, AddUserInvolvementPayload, RemoveUserInvolvementInput, RemoveUserInvolvementPayload, UpdateUserInvolvementInput, UpdateUserInvolvementPayload } from './user-involvement.input';
import { addUserInvolvement, removeUserInvolvement, updateUserInvolvement } from './user-involvement-write';

const FOR_WHOM = 'For the lead of the initiative and the owner of its portfolio.';

@Resolver()
export class UserInvolvementWriteResolver {
  @Mutation(() => AddUserInvolvementPayload, { nullable: true, description: `Records how users took part, and how many. ${FOR_WHOM}` })
  addUserInvolvement(@Arg('input', () => AddUserInvolvementInput, INPUT_ARGUMENT) input: AddUserInvolvementInput, @Ctx() context: PortfolioContext) {
    return write(context, 'userInvolvement', { operation: 'addUserInvolvement', input }, (session) => addUserInvolvement(session, input).then(toUserInvolvement), ({ tx }, id) => USER_INVOLVEMENTS.find(tx, id).then((row) => row && toUserInvolvement(row)));
  }

  @Mutation(() => UpdateUserInvolvementPayload, { nullable: true, description: `Changes what is recorded of users taking part. ${FOR_WHOM}` })
  updateUserInvolvement(@Arg('input', () => UpdateUserInvolvementInput, INPUT_ARGUMENT) input: UpdateUserInvolvementInput, @Ctx() context: PortfolioContext) {
    return write(context, 'userInvolvement', { operation: 'updateUserInvolvement', input }, (session) => updateUserInvolvement(session, input).then(toUserInvolvement));
  }

  @Mutation(() => RemoveUserInvolvementPayload, { nullable: true, description: `Takes out that users took part. ${FOR_WHOM}` })
  removeUserInvolvement(@Arg('input', () => RemoveUserInvolvementInput, INPUT_ARGUMENT) input: RemoveUserInvolvementInput, @Ctx() context: PortfolioContext) {
    return write(context, 'userInvolvement', { operation: 'removeUserInvolvement', input }, (session) => removeUserInvolvement(session, input).then(toUserInvolvement));
  }
}
