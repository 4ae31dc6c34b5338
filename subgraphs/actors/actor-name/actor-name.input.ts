import { Field, InputType } from 'type-graphql';
import { DateScalar } from '../../shared/graphql/scalars';
import { idempotencyKeyField, Sourced } from '../../shared/writing/part.input';
import { payloadOf } from '../../shared/writing/payload.type';
import { ChangeInput } from '../../shared/writing/record.input';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { Actor, ActorName } from '../actor/actor.type';
import { actorField } from '../record/part.input';

@InputType({ description: 'An actor that is called something else from a day on.' })
export class RenameActorInput extends Sourced {
  @idempotencyKeyField()
  idempotencyKey?: string | null;

  @actorField()
  actor!: string;

  @Field(() => [LocalizedTextInput], { description: 'The new name; at most 300 characters in each language.' })
  names!: LocalizedTextInput[];

  @Field(() => DateScalar, { description: 'The first day it is called so. The name it had until then ends on that day.' })
  validFrom!: string;
}

@InputType({ description: 'What to correct in a name; what is left out stays as it is.' })
export class ActorNameChange extends Sourced {
  @Field(() => [LocalizedTextInput], { nullable: true, description: 'The name in all its languages, in place of what is recorded; at most 300 characters in each.' })
  names?: LocalizedTextInput[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it was called so; null when that is not known.' })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it was no longer called so; null while it is.' })
  validTo?: string | null;
}

@InputType({ description: 'A name that is recorded wrongly, and how it was. A new name is recorded by renameActor.' })
export class CorrectActorNameInput extends ChangeInput {
  @Field(() => ActorNameChange, { description: 'What to correct.' })
  change!: ActorNameChange;
}

@InputType({ description: 'A name to take out.' })
export class RemoveActorNameInput extends ChangeInput {}

export const RenameActorPayload = payloadOf('RenameActor', 'actor', () => Actor, 'The actor with its names as they are recorded now.');
export const CorrectActorNamePayload = payloadOf('CorrectActorName', 'actorName', () => ActorName, 'The name as it is recorded now.');
export const RemoveActorNamePayload = payloadOf('RemoveActorName', 'actorName', () => ActorName, 'The name as it was; its history stays.');
