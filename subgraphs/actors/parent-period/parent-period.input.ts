import { Field, InputType } from 'type-graphql';
import { DateScalar } from '../../shared/graphql/scalars';
import { idempotencyKeyField, Sourced } from '../../shared/writing/part.input';
import { payloadOf } from '../../shared/writing/payload.type';
import { ChangeInput } from '../../shared/writing/record.input';
import { ActorRef } from '../actor/actor-input.type';
import { Actor, ParentPeriod } from '../actor/actor.type';
import { actorField } from '../record/part.input';

@InputType({ description: 'An actor that comes under another, or under nobody.' })
export class MoveActorInput extends Sourced {
  @idempotencyKeyField()
  idempotencyKey?: string | null;

  @actorField()
  actor!: string;

  @Field(() => ActorRef, { nullable: true, description: 'What it belongs under from then on; null, which must be written, when it belongs under nobody.' })
  parent?: ActorRef | null;

  @Field(() => DateScalar, { description: 'The first day on which it is so. What it belonged under until then ends on that day.' })
  validFrom!: string;
}

@InputType({ description: 'What to correct in a period; what is left out stays as it is.' })
export class ParentPeriodChange extends Sourced {
  @Field(() => ActorRef, { nullable: true, description: 'What it belonged under, in place of what is recorded; null counts as left out.' })
  parent?: ActorRef | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day of it; null when that is not known.' })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it was over; null while it lasts.' })
  validTo?: string | null;
}

@InputType({ description: 'A period under a parent that is recorded wrongly, and how it was. Something that changed since is recorded by moveActor.' })
export class CorrectParentPeriodInput extends ChangeInput {
  @Field(() => ParentPeriodChange, { description: 'What to correct.' })
  change!: ParentPeriodChange;
}

@InputType({ description: 'A period under a parent to take out.' })
export class RemoveParentPeriodInput extends ChangeInput {}

export const MoveActorPayload = payloadOf('MoveActor', 'actor', () => Actor, 'The actor with its parents as they are recorded now.');
export const CorrectParentPeriodPayload = payloadOf('CorrectParentPeriod', 'parentPeriod', () => ParentPeriod, 'The period as it is recorded now.');
export const RemoveParentPeriodPayload = payloadOf('RemoveParentPeriod', 'parentPeriod', () => ParentPeriod, 'The period as it was; its history stays.');
