import { Field, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../shared/graphql/scalars';
import { payloadOf } from '../../shared/writing/payload.type';
import { ChangeInput } from '../../shared/writing/record.input';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { NamedActorRef } from '../actor/actor.input';
import { idempotencyKeyField, Sourced } from '../../shared/writing/part.input';
import { initiativeField } from '../record/part.input';
import { Risk, RiskStatus } from './risk.type';

/** What is said of a risk, new or changed. */
@InputType()
abstract class RiskFacts extends Sourced {
  @Field(() => RiskStatus, { nullable: true, description: 'Whether it is still there; OPEN when left out of a new one.' })
  status?: `${RiskStatus}` | null;

  @Field(() => Int, { nullable: true, description: 'How likely it is, from 1 (rare) to 5 (expected); null when nobody has assessed it.' })
  likelihood?: number | null;

  @Field(() => Int, { nullable: true, description: 'How much it would harm, from 1 (slightly) to 5 (the initiative fails); null when nobody has assessed it.' })
  consequence?: number | null;

  @Field(() => NamedActorRef, { nullable: true, description: 'Who is to deal with it; null when nobody is named.' })
  owner?: NamedActorRef | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it was raised; null when it is not known.' })
  raisedOn?: string | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What exactly may happen; at most 10,000 characters in each language. Restricted: for the lead, confirmed participants and the secretariat. Null takes it out.' })
  details?: LocalizedTextInput[] | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What is done about it; at most 10,000 characters in each language. Restricted like the details. Null takes it out.' })
  mitigations?: LocalizedTextInput[] | null;
}

@InputType({ description: 'Something that may happen and would harm an initiative or its benefits.' })
export class AddRiskInput extends RiskFacts {
  @idempotencyKeyField()
  idempotencyKey?: string | null;

  @initiativeField()
  initiative!: string;

  @Field(() => [LocalizedTextInput], { description: 'What it is about, in a few words that everybody may see; at most 300 characters in each language.' })
  titles!: LocalizedTextInput[];
}

@InputType({ description: 'What to change in a risk; what is left out stays as it is.' })
export class RiskChange extends RiskFacts {
  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What it is about, in place of what is recorded; at most 300 characters in each language.' })
  titles?: LocalizedTextInput[] | null;
}

@InputType({ description: 'A risk to change, and how.' })
export class UpdateRiskInput extends ChangeInput {
  @Field(() => RiskChange, { description: 'What to change.' })
  change!: RiskChange;
}

@InputType({ description: 'A risk to take out.' })
export class RemoveRiskInput extends ChangeInput {}

export const AddRiskPayload = payloadOf('AddRisk', 'risk', () => Risk, 'The risk as it is recorded now.');
export const UpdateRiskPayload = payloadOf('UpdateRisk', 'risk', () => Risk, 'The risk as it is recorded now.');
export const RemoveRiskPayload = payloadOf('RemoveRisk', 'risk', () => Risk, 'The risk as it was; its history stays.');
