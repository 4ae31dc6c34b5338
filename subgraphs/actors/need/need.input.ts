import { Field, InputType } from 'type-graphql';
import { idempotencyKeyField, Sourced } from '../../shared/writing/part.input';
import { payloadOf } from '../../shared/writing/payload.type';
import { ChangeInput } from '../../shared/writing/record.input';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { ContextRef } from '../context-link/context-link.input';
import { actorField } from '../record/part.input';
import { ActorNeed, NeedType } from './need.type';

/** What is said of a need, new or changed. */
@InputType()
abstract class NeedFacts extends Sourced {
  @Field(() => ContextRef, { nullable: true, description: 'What it is needed within; null when at large. Left out of a change, it stays as it is.' })
  context?: ContextRef | null;
}

@InputType({ description: 'Something that an actor needs, or demands of others.' })
export class AddActorNeedInput extends NeedFacts {
  @idempotencyKeyField()
  idempotencyKey?: string | null;

  @actorField()
  actor!: string;

  @Field(() => NeedType, { description: 'Whether it is a need or a demand.' })
  type!: `${NeedType}`;

  @Field(() => [LocalizedTextInput], { description: 'The need from the point of view of those who have it; at most 10,000 characters in each language.' })
  texts!: LocalizedTextInput[];
}

@InputType({ description: 'What to change in a need; what is left out stays as it is.' })
export class ActorNeedChange extends NeedFacts {
  @Field(() => NeedType, { nullable: true, description: 'Whether it is a need or a demand.' })
  type?: `${NeedType}` | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'The need in all its languages, in place of what is recorded; at most 10,000 characters in each.' })
  texts?: LocalizedTextInput[] | null;
}

@InputType({ description: 'A need to change, and how.' })
export class UpdateActorNeedInput extends ChangeInput {
  @Field(() => ActorNeedChange, { description: 'What to change.' })
  change!: ActorNeedChange;
}

@InputType({ description: 'A need to take out.' })
export class RemoveActorNeedInput extends ChangeInput {}

export const AddActorNeedPayload = payloadOf('AddActorNeed', 'need', () => ActorNeed, 'The need as it is recorded now.');
export const UpdateActorNeedPayload = payloadOf('UpdateActorNeed', 'need', () => ActorNeed, 'The need as it is recorded now.');
export const RemoveActorNeedPayload = payloadOf('RemoveActorNeed', 'need', () => ActorNeed, 'The need as it was; its history stays.');
