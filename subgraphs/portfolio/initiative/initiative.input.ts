import { Field, ID, InputType } from 'type-graphql';
import { OrganizationNumberScalar } from '../../shared/graphql/organization-number';
import { CurrencyCodeScalar, DateScalar } from '../../shared/graphql/scalars';
import { payloadOf } from '../../shared/writing/payload.type';
import { ChangeInput } from '../../shared/writing/record.input';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { idempotencyKeyField, Sourced } from '../../shared/writing/part.input';
import { DatePrecision, DeliveryConfidence, Phase, WithdrawalRule } from './initiative-enums';
import { Initiative } from './initiative.type';

@InputType({ description: 'When an initiative starts and ends, in one view of it. What is left out stays as it is; null takes a day out.' })
export class ScheduleSpanInput {
  @Field(() => DateScalar, { nullable: true, description: 'The first day; of a month or a year that is all that is known, the first day of it.' })
  start?: string | null;

  @Field(() => DatePrecision, { nullable: true, description: 'How exactly the first day is known; DAY when it is given and this is left out.' })
  startPrecision?: `${DatePrecision}` | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which it is finished, not before the first day.' })
  end?: string | null;

  @Field(() => DatePrecision, { nullable: true, description: 'How exactly the last day is known; DAY when it is given and this is left out.' })
  endPrecision?: `${DatePrecision}` | null;
}

@InputType({ description: 'The days of an initiative; a view that is left out stays as it is.' })
export class ScheduleInput {
  @Field(() => ScheduleSpanInput, { nullable: true, description: 'The days in the plan that was agreed.' })
  planned?: ScheduleSpanInput | null;

  @Field(() => ScheduleSpanInput, { nullable: true, description: 'The days that the lead expects now.' })
  forecast?: ScheduleSpanInput | null;

  @Field(() => ScheduleSpanInput, { nullable: true, description: 'The days on which it did start and end.' })
  actual?: ScheduleSpanInput | null;
}

/** What is said of an initiative, new or changed. */
@InputType()
abstract class InitiativeFacts extends Sourced {
  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What it does and for whom; at most 10,000 characters in each language. Null takes it out.' })
  summaries?: LocalizedTextInput[] | null;

  @Field(() => Phase, { nullable: true, description: 'How far it has come; null when it is not known.' })
  phase?: `${Phase}` | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day the phase is reported for; today when a phase is given without it.' })
  phaseOn?: string | null;

  @Field(() => DeliveryConfidence, { nullable: true, description: 'How likely it is to deliver as planned; null when nobody has rated it.' })
  confidence?: `${DeliveryConfidence}` | null;

  @Field(() => String, { nullable: true, description: 'The rating in the words and on the scale of whoever gave it, at most 300 characters; also where it is no rating.' })
  rawConfidence?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day the rating is of; today when a rating is given without it.' })
  confidenceOn?: string | null;

  @Field(() => ScheduleInput, { nullable: true, description: 'When it starts and ends.' })
  schedule?: ScheduleInput | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it has a grant from the co-funding scheme; null when it is not known.' })
  isCoFunded?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it makes infrastructure that others can build on; null when it is not known.' })
  isInfrastructure?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is a digitalisation project, for which the threshold of external quality assurance is another; null when it is not known.' })
  isDigitalisation?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether users are involved; null when it is not known.' })
  hasUsersInvolved?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the cost lines are all there are; false when left out of a new initiative.' })
  isCostComplete?: boolean | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What is known of the cost beyond the lines; at most 10,000 characters in each language. Null takes it out.' })
  costNotes?: LocalizedTextInput[] | null;
}

@InputType({ description: 'An initiative to take up.' })
export class CreateInitiativeInput extends InitiativeFacts {
  @idempotencyKeyField()
  idempotencyKey?: string | null;

  @Field(() => [LocalizedTextInput], { description: 'What it is called; at most 300 characters in each language.' })
  titles!: LocalizedTextInput[];

  @Field(() => OrganizationNumberScalar, { nullable: true, description: 'The organisation that leads it; your own when left out. Only the secretariat may name another, which then confirms or disputes it.' })
  leadNumber?: string | null;

  @Field(() => ID, { nullable: true, description: 'The portfolio it is in, one that your organisation owns; left out when it is in none.' })
  portfolio?: string | null;

  @Field(() => CurrencyCodeScalar, { defaultValue: 'NOK', description: 'The currency its portfolio office counts in, which its lines have where they name no other.' })
  currency!: string;
}

@InputType({ description: 'What to change in an initiative; what is left out stays as it is.' })
export class InitiativeChange extends InitiativeFacts {
  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What it is called, in all its languages. The names before stay in its identity steps.' })
  titles?: LocalizedTextInput[] | null;
}

@InputType({ description: 'An initiative to change, and how.' })
export class UpdateInitiativeInput extends ChangeInput {
  @Field(() => InitiativeChange, { description: 'What to change.' })
  change!: InitiativeChange;
}

@InputType({ description: 'The rule by which the state withdraws a part of the savings of an initiative; one, never two.' })
export class SetWithdrawalRuleInput extends ChangeInput {
  @Field(() => WithdrawalRule, { nullable: true, description: 'The rule; null when none is set.' })
  rule?: `${WithdrawalRule}` | null;

  @Field(() => String, { nullable: true, description: 'Why that rule applies; at most 1,000 characters.' })
  note?: string | null;
}

export const CreateInitiativePayload = payloadOf('CreateInitiative', 'initiative', () => Initiative, 'The initiative as it is recorded now.');
export const UpdateInitiativePayload = payloadOf('UpdateInitiative', 'initiative', () => Initiative, 'The initiative as it is recorded now.');
export const SetWithdrawalRulePayload = payloadOf('SetWithdrawalRule', 'initiative', () => Initiative, 'The initiative as it is recorded now.');
