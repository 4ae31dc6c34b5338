import { Directive, Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../shared/graphql/scalars';
import { payloadOf } from '../../shared/writing/payload.type';
import { ChangeInput } from '../../shared/writing/record.input';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { NamedActorRef } from '../actor/actor.input';
import { idempotencyKeyField, Sourced } from '../../shared/writing/part.input';
import { initiativeField } from '../record/part.input';
import { Dependency, DependencyStatus } from './dependency.type';

@Directive('@oneOf')
@InputType({ description: 'What an initiative waits for, by exactly one of these.' })
export class DependencyTargetRef {
  @Field(() => ID, { nullable: true, description: 'Another initiative, of any organisation.' })
  initiative?: string | null;

  @Field(() => ID, { nullable: true, description: 'A shared component. This subgraph cannot ask the register of actors: one that is not there is kept, and shows as null.' })
  component?: string | null;

  @Field(() => NamedActorRef, { nullable: true, description: 'An actor, for example one that must decide something.' })
  actor?: NamedActorRef | null;
}

/** What is said of a dependency, new or changed. */
@InputType()
abstract class DependencyFacts extends Sourced {
  @Field(() => DependencyTargetRef, { nullable: true, description: 'What it waits for; null when only the title can name it.' })
  on?: DependencyTargetRef | null;

  @Field(() => DependencyStatus, { nullable: true, description: 'Whether it is there; null when nobody has said.' })
  status?: `${DependencyStatus}` | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it is needed; null when no day is set.' })
  neededBy?: string | null;
}

@InputType({ description: 'Something that an initiative waits for.' })
export class AddDependencyInput extends DependencyFacts {
  @idempotencyKeyField()
  idempotencyKey?: string | null;

  @initiativeField()
  initiative!: string;

  @Field(() => [LocalizedTextInput], { description: 'What it waits for; at most 300 characters in each language.' })
  titles!: LocalizedTextInput[];
}

@InputType({ description: 'What to change in a dependency; what is left out stays as it is.' })
export class DependencyChange extends DependencyFacts {
  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What it waits for, in place of what is recorded; at most 300 characters in each language.' })
  titles?: LocalizedTextInput[] | null;
}

@InputType({ description: 'A dependency to change, and how.' })
export class UpdateDependencyInput extends ChangeInput {
  @Field(() => DependencyChange, { description: 'What to change.' })
  change!: DependencyChange;
}

@InputType({ description: 'A dependency to take out.' })
export class RemoveDependencyInput extends ChangeInput {}

export const AddDependencyPayload = payloadOf('AddDependency', 'dependency', () => Dependency, 'The dependency as it is recorded now.');
export const UpdateDependencyPayload = payloadOf('UpdateDependency', 'dependency', () => Dependency, 'The dependency as it is recorded now.');
export const RemoveDependencyPayload = payloadOf('RemoveDependency', 'dependency', () => Dependency, 'The dependency as it was; its history stays.');
