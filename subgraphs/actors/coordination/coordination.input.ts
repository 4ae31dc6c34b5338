import { Field, InputType } from 'type-graphql';
import { DateScalar } from '../../shared/graphql/scalars';
import { idempotencyKeyField, Sourced } from '../../shared/writing/part.input';
import { payloadOf } from '../../shared/writing/payload.type';
import { ChangeInput } from '../../shared/writing/record.input';
import { ContextRef } from '../context-link/context-link.input';
import { actorField } from '../record/part.input';
import { CoordinationAssignment, CoordinationRole } from './coordination.type';

/** What is said of a role in coordination, new or changed. */
@InputType()
abstract class AssignmentFacts extends Sourced {
  @Field(() => String, { nullable: true, description: 'How far the coordination goes, by the code of a step of this installation’s scale (coordinationDegrees); null when nobody has judged it.' })
  degree?: string | null;

  @Field(() => ContextRef, { nullable: true, description: 'What is coordinated; null when at large. Left out of a change, it stays as it is.' })
  context?: ContextRef | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day in the role; null when it is not known.' })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day no longer in the role; null while it lasts.' })
  validTo?: string | null;
}

@InputType({ description: 'A role in coordination that an actor has.' })
export class AssignCoordinationRoleInput extends AssignmentFacts {
  @idempotencyKeyField()
  idempotencyKey?: string | null;

  @actorField()
  actor!: string;

  @Field(() => CoordinationRole, { description: 'What it does to bring the others together. Another role is another record.' })
  role!: `${CoordinationRole}`;
}

@InputType({ description: 'What to change in a role in coordination; what is left out stays as it is. Which role it is stays too: end it and record the other.' })
export class CoordinationRoleChange extends AssignmentFacts {}

@InputType({ description: 'A role in coordination to change, and how.' })
export class UpdateCoordinationRoleInput extends ChangeInput {
  @Field(() => CoordinationRoleChange, { description: 'What to change.' })
  change!: CoordinationRoleChange;
}

@InputType({ description: 'A role in coordination that comes to an end.' })
export class EndCoordinationRoleInput extends ChangeInput {
  @Field(() => DateScalar, { description: 'The first day no longer in the role; after its first day.' })
  validTo!: string;
}

@InputType({ description: 'A role in coordination to take out.' })
export class RemoveCoordinationRoleInput extends ChangeInput {}

export const AssignCoordinationRolePayload = payloadOf('AssignCoordinationRole', 'coordinationRole', () => CoordinationAssignment, 'The role as it is recorded now.');
export const UpdateCoordinationRolePayload = payloadOf('UpdateCoordinationRole', 'coordinationRole', () => CoordinationAssignment, 'The role as it is recorded now.');
export const EndCoordinationRolePayload = payloadOf('EndCoordinationRole', 'coordinationRole', () => CoordinationAssignment, 'The role as it is recorded now, with the first day that it was over.');
export const RemoveCoordinationRolePayload = payloadOf('RemoveCoordinationRole', 'coordinationRole', () => CoordinationAssignment, 'The role as it was; its history stays.');
