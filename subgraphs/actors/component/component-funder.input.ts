import { Field, InputType } from 'type-graphql';
import { DateScalar } from '../../shared/graphql/scalars';
import { idempotencyKeyField, Sourced } from '../../shared/writing/part.input';
import { payloadOf } from '../../shared/writing/payload.type';
import { ChangeInput } from '../../shared/writing/record.input';
import { ActorRef } from '../actor/actor-input.type';
import { componentField } from '../record/part.input';
import { ComponentFunder } from './component-actor.type';

/** What is said of a funder, new or changed. */
@InputType()
abstract class FunderFacts extends Sourced {
  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it pays; null when that is not known.' })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it pays no longer; null while it lasts.' })
  validTo?: string | null;
}

@InputType({ description: 'An actor that pays for a shared component, to record.' })
export class AddComponentFunderInput extends FunderFacts {
  @idempotencyKeyField()
  idempotencyKey?: string | null;

  @componentField()
  component!: string;

  @Field(() => ActorRef, { description: 'Who pays. Naming your own organisation confirms it; naming another makes a claim that it confirms or disputes.' })
  actor!: ActorRef;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether only the funder itself, those who operate the component or have confirmed that they pay for it, and the secretariat may see it until the funder confirms it. Refused for your own organisation, which confirms that it pays by saying it.' })
  isRestricted!: boolean;
}

@InputType({ description: 'What to change in who pays for a component; what is left out stays as it is.' })
export class ComponentFunderChange extends FunderFacts {}

@InputType({ description: 'A funder of a component to change, and how.' })
export class UpdateComponentFunderInput extends ChangeInput {
  @Field(() => ComponentFunderChange, { description: 'What to change.' })
  change!: ComponentFunderChange;
}

@InputType({ description: 'A funder of a component that was recorded by mistake.' })
export class RemoveComponentFunderInput extends ChangeInput {}

export const AddComponentFunderPayload = payloadOf('AddComponentFunder', 'funder', () => ComponentFunder as never, 'The funder as it is recorded now.');
export const UpdateComponentFunderPayload = payloadOf('UpdateComponentFunder', 'funder', () => ComponentFunder as never, 'The funder as it is recorded now.');
export const RemoveComponentFunderPayload = payloadOf('RemoveComponentFunder', 'funder', () => ComponentFunder as never, 'The funder as it was; its history stays.');
