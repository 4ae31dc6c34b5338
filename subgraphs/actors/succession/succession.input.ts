import { Field, InputType } from 'type-graphql';
import { DateScalar } from '../../shared/graphql/scalars';
import { idempotencyKeyField, Sourced } from '../../shared/writing/part.input';
import { payloadOf } from '../../shared/writing/payload.type';
import { ChangeInput } from '../../shared/writing/record.input';
import { SuccessionKind } from '../actor/actor-enums.type';
import { ActorRef } from '../actor/actor-input.type';
import { Succession } from '../actor/actor.type';

@InputType({ description: 'One actor taking over from another on a day. A split into several parts is recorded once for each part.' })
export class RecordSuccessionInput extends Sourced {
  @idempotencyKeyField()
  idempotencyKey?: string | null;

  @Field(() => ActorRef, { description: 'The one that ends or gives up tasks.' })
  predecessor!: ActorRef;

  @Field(() => ActorRef, { description: 'The one that takes over.' })
  successor!: ActorRef;

  @Field(() => SuccessionKind, { description: 'How it takes over.' })
  kind!: `${SuccessionKind}`;

  @Field(() => DateScalar, { description: 'The day on which it takes effect.' })
  effectiveOn!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether the predecessor ceases to exist on that day, and what it belongs under ends. When left out it does so after a merger or a replacement, unless a day is recorded already, and goes on after a split.' })
  isDissolved?: boolean | null;
}

@InputType({ description: 'A succession to take out.' })
export class RemoveSuccessionInput extends ChangeInput {}

export const RecordSuccessionPayload = payloadOf('RecordSuccession', 'succession', () => Succession, 'The succession as it is recorded now.');
export const RemoveSuccessionPayload = payloadOf('RemoveSuccession', 'succession', () => Succession, 'The succession as it was; its history stays.');
