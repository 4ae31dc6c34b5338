import { Field, InputType } from 'type-graphql';
import { DateScalar } from '../../shared/graphql/scalars';
import { idempotencyKeyField, Sourced } from '../../shared/writing/part.input';
import { payloadOf } from '../../shared/writing/payload.type';
import { ChangeInput } from '../../shared/writing/record.input';
import { ActorRef } from '../actor/actor-input.type';
import { componentField } from '../record/part.input';
import { ComponentOperator } from './component-actor.type';
import { SharedComponent } from './component.type';

@InputType({ description: 'Who operates a shared component from a day on.' })
export class SetComponentOperatorInput extends Sourced {
  @idempotencyKeyField()
  idempotencyKey?: string | null;

  @componentField()
  component!: string;

  @Field(() => ActorRef, { nullable: true, description: 'The organisation that operates it from then on; another than your own answers the claim. Null, which must be written, when nobody does, or it is not known who.' })
  operator?: ActorRef | null;

  @Field(() => DateScalar, { description: 'The first day of the new operator; whoever operates it until then does so to the day before.' })
  validFrom!: string;
}

@InputType({ description: 'What to correct in who operated a component when; what is left out stays as it is.' })
export class ComponentOperatorChange extends Sourced {
  @Field(() => DateScalar, { nullable: true, description: 'The first day; null when it is not known.' })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day after it; null while it lasts.' })
  validTo?: string | null;
}

@InputType({ description: 'A period of an operator to correct, and how.' })
export class CorrectComponentOperatorInput extends ChangeInput {
  @Field(() => ComponentOperatorChange, { description: 'What to correct.' })
  change!: ComponentOperatorChange;
}

@InputType({ description: 'A period of an operator that was recorded by mistake.' })
export class RemoveComponentOperatorInput extends ChangeInput {}

export const SetComponentOperatorPayload = payloadOf('SetComponentOperator', 'component', () => SharedComponent, 'The component with its operators as they are recorded now.');
export const CorrectComponentOperatorPayload = payloadOf('CorrectComponentOperator', 'operator', () => ComponentOperator as never, 'The period as it is recorded now.');
export const RemoveComponentOperatorPayload = payloadOf('RemoveComponentOperator', 'operator', () => ComponentOperator as never, 'The period as it was; its history stays.');
