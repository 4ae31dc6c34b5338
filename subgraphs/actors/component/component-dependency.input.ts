import { Field, ID, InputType } from 'type-graphql';
import { idempotencyKeyField, Sourced } from '../../shared/writing/part.input';
import { payloadOf } from '../../shared/writing/payload.type';
import { SharedComponent } from './component.type';

@InputType({ description: 'A shared component that another needs.' })
export class AddComponentDependencyInput extends Sourced {
  @idempotencyKeyField()
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The component that needs the other, and waits or stands still when that one does.' })
  component!: string;

  @Field(() => ID, { description: 'The component that is needed.' })
  needs!: string;
}

@InputType({ description: 'A shared component that another needs no longer.' })
export class RemoveComponentDependencyInput {
  @Field(() => ID, { description: 'The component that needed the other.' })
  component!: string;

  @Field(() => ID, { description: 'The component that was needed.' })
  needs!: string;
}

export const AddComponentDependencyPayload = payloadOf('AddComponentDependency', 'component', () => SharedComponent, 'The component with what it needs now.');
export const RemoveComponentDependencyPayload = payloadOf('RemoveComponentDependency', 'component', () => SharedComponent, 'The component with what it needs now.');
