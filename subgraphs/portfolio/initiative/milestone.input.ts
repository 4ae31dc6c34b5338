import { Field, InputType } from 'type-graphql';
import { DateScalar } from '../../shared/graphql/scalars';
import { payloadOf } from '../../shared/writing/payload.type';
import { ChangeInput } from '../../shared/writing/record.input';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { idempotencyKeyField, Sourced } from '../../shared/writing/part.input';
import { initiativeField } from '../record/part.input';
import { DatePrecision } from './initiative-enums';
import { Milestone } from './initiative-parts.type';

/** What is said of a milestone, new or changed. */
@InputType()
abstract class MilestoneFacts extends Sourced {
  @Field(() => DatePrecision, { nullable: true, description: 'How exactly the day is known; DAY when left out of a new one.' })
  precision?: `${DatePrecision}` | null;
}

@InputType({ description: 'A day on which something happened, or is to happen, in an initiative.' })
export class AddMilestoneInput extends MilestoneFacts {
  @idempotencyKeyField()
  idempotencyKey?: string | null;

  @initiativeField()
  initiative!: string;

  @Field(() => DateScalar, { description: 'The day; of a month or a year that is all that is known, the first day of it.' })
  on!: string;

  @Field(() => [LocalizedTextInput], { description: 'What it is; at most 300 characters in each language.' })
  titles!: LocalizedTextInput[];
}

@InputType({ description: 'What to change in a milestone; what is left out stays as it is.' })
export class MilestoneChange extends MilestoneFacts {
  @Field(() => DateScalar, { nullable: true, description: 'The day.' })
  on?: string | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What it is, in place of what is recorded; at most 300 characters in each language.' })
  titles?: LocalizedTextInput[] | null;
}

@InputType({ description: 'A milestone to change, and how.' })
export class UpdateMilestoneInput extends ChangeInput {
  @Field(() => MilestoneChange, { description: 'What to change.' })
  change!: MilestoneChange;
}

@InputType({ description: 'A milestone to take out.' })
export class RemoveMilestoneInput extends ChangeInput {}

export const AddMilestonePayload = payloadOf('AddMilestone', 'milestone', () => Milestone, 'The milestone as it is recorded now.');
export const UpdateMilestonePayload = payloadOf('UpdateMilestone', 'milestone', () => Milestone, 'The milestone as it is recorded now.');
export const RemoveMilestonePayload = payloadOf('RemoveMilestone', 'milestone', () => Milestone, 'The milestone as it was; its history stays.');
