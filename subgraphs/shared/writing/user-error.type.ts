import { Directive, Field, Int, InterfaceType, ObjectType } from 'type-graphql';
import { ChangedField } from '../history/change.type';

@InterfaceType({ description: 'Why a mutation was not carried out, told so that a person can mend it. Nothing of the mutation has taken effect.' })
export abstract class UserError {
  @Field(() => String, { description: 'What is wrong, where, and what to do, in one English sentence.' })
  message!: string;

  @Field(() => String, { description: 'A stable name of the fault, for programs: it never changes its meaning.' })
  code!: string;

  @Field(() => [String], { description: 'The way to what is wrong, from the argument inwards, such as ["input", "texts", "0", "text"].' })
  path!: string[];
}

@Directive('@shareable')
@ObjectType({ implements: UserError, description: 'A value of the input cannot be used.' })
export class ValidationError extends UserError {}

@Directive('@shareable')
@ObjectType({ implements: UserError, description: 'The input names a record that is not there.' })
export class NotFoundError extends UserError {}

@Directive('@shareable')
@ObjectType({ implements: UserError, description: 'Whoever asks may not do this. Access follows from the organisation of the token and its scopes.' })
export class ForbiddenError extends UserError {}

@Directive('@shareable')
@ObjectType({ implements: UserError, description: 'What is recorded now stands against the change: somebody else has written meanwhile, or the change contradicts a rule about what is recorded.' })
export class ConflictError extends UserError {
  @Field(() => Int, { nullable: true, description: 'The version of the record that the input was made from; null when the conflict is not about a version.' })
  expectedVersion!: number | null;

  @Field(() => Int, { nullable: true, description: 'The version of the record now; null when the conflict is not about a version.' })
  currentVersion!: number | null;

  @Field(() => [ChangedField], { description: 'What was changed between the two versions: before, as the caller knew it, and after, as it is now. Empty when the conflict is not about a version.' })
  changes!: ChangedField[];
}
