import { Field, InputType, Int } from 'type-graphql';
import { payloadOf } from '../../shared/writing/payload.type';
import { ChangeInput } from '../../shared/writing/record.input';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { NamedActorRef } from '../actor/actor.input';
import { idempotencyKeyField, Sourced } from '../../shared/writing/part.input';
import { initiativeField } from '../record/part.input';
import { UserInvolvement } from './assessment.type';

/** What is said of users taking part, new or changed. */
@InputType()
abstract class UserInvolvementFacts extends Sourced {
  @Field(() => Int, { nullable: true, description: 'How many took part, in the unit, from 0; null when it is not known.' })
  howMany?: number | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What was counted, such as interviews; at most 300 characters in each language. Null takes it out.' })
  units?: LocalizedTextInput[] | null;

  @Field(() => NamedActorRef, { nullable: true, description: 'The group of users; null where it is not known.' })
  group?: NamedActorRef | null;
}

@InputType({ description: 'A way in which users took part in an initiative.' })
export class AddUserInvolvementInput extends UserInvolvementFacts {
  @idempotencyKeyField()
  idempotencyKey?: string | null;

  @initiativeField()
  initiative!: string;

  @Field(() => [LocalizedTextInput], { description: 'In which way they took part; at most 10,000 characters in each language.' })
  hows!: LocalizedTextInput[];
}

@InputType({ description: 'What to change in it; what is left out stays as it is.' })
export class UserInvolvementChange extends UserInvolvementFacts {
  @Field(() => [LocalizedTextInput], { nullable: true, description: 'In which way they took part, in place of what is recorded.' })
  hows?: LocalizedTextInput[] | null;
}

@InputType({ description: 'What is recorded of users taking part, to change, and how.' })
export class UpdateUserInvolvementInput extends ChangeInput {
  @Field(() => UserInvolvementChange, { description: 'What to change.' })
  change!: UserInvolvementChange;
}

@InputType({ description: 'What is recorded of users taking part, to take out.' })
export class RemoveUserInvolvementInput extends ChangeInput {}

export const AddUserInvolvementPayload = payloadOf('AddUserInvolvement', 'userInvolvement', () => UserInvolvement, 'How users took part, as it is recorded now.');
export const UpdateUserInvolvementPayload = payloadOf('UpdateUserInvolvement', 'userInvolvement', () => UserInvolvement, 'How users took part, as it is recorded now.');
export const RemoveUserInvolvementPayload = payloadOf('RemoveUserInvolvement', 'userInvolvement', () => UserInvolvement, 'What was recorded; its history stays.');
