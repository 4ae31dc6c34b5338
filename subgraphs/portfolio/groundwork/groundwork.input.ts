import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../shared/graphql/scalars';
import { payloadOf } from '../../shared/writing/payload.type';
import { ChangeInput, SourceInput } from '../../shared/writing/record.input';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { NamedActorRef } from '../actor/actor.input';
import { MoneyInput } from '../record/money.input';
import { Groundwork, GroundworkQuestion } from './groundwork.type';

@InputType({ description: 'The answer to one of the six questions.' })
export class GroundworkAnswerInput {
  @Field(() => GroundworkQuestion, { description: 'Which question it is.' })
  question!: GroundworkQuestion;

  @Field(() => [LocalizedTextInput], { description: 'The answer in all its languages, in place of what is recorded; at most 10,000 characters in each. An empty list takes it out.' })
  answers!: LocalizedTextInput[];
}

@InputType({ description: 'That the leader of the sector was heard.' })
export class AnchoringInput {
  @Field(() => NamedActorRef, { nullable: true, description: 'The organisation whose leader was heard; null when it is not known.' })
  by?: NamedActorRef | null;

  @Field(() => DateScalar, { nullable: true, description: 'When; null when it is not known.' })
  on?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the leader of the sector recommends the initiative; null when there is no answer.' })
  isRecommended?: boolean | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What was said; at most 10,000 characters in each language.' })
  notes?: LocalizedTextInput[] | null;
}

@InputType({ description: 'One way to solve the problem.' })
export class AlternativeInput {
  @Field(() => [LocalizedTextInput], { description: 'What it is called; at most 300 characters in each language.' })
  titles!: LocalizedTextInput[];

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What it consists of; at most 10,000 characters in each language.' })
  descriptions?: LocalizedTextInput[] | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether it is the zero alternative: what happens if nothing is done. One at most.' })
  isZero!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether it is the one that is recommended. One at most.' })
  isRecommended!: boolean;

  @Field(() => MoneyInput, { nullable: true, description: 'What it is estimated to cost; left out when nobody has estimated it.' })
  cost?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: 'What it is estimated to give, in the currency and prices of the cost; left out when nobody has estimated it.' })
  benefit?: MoneyInput | null;
}

@InputType({ description: 'What was worked out before an initiative is decided on. What is left out stays as it is.' })
export class RecordGroundworkInput {
  @Field(() => ID, { description: 'The initiative that it was worked out for.' })
  initiative!: string;

  @Field(() => Int, { nullable: true, description: 'The version of the groundwork that you have seen; null when none was recorded. When somebody else has changed it since, nothing is done and errors shows both versions.' })
  expectedVersion?: number | null;

  @Field(() => ID, { nullable: true, description: 'The case that it was worked out for, which is one of the initiative; null when it is for none.' })
  case?: string | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'The overview of benefits; at most 10,000 characters in each language. Null takes it out.' })
  benefitOverviews?: LocalizedTextInput[] | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'The estimate of cost and benefit; at most 10,000 characters in each language. Null takes it out.' })
  costBenefitEstimates?: LocalizedTextInput[] | null;

  @Field(() => String, { nullable: true, description: 'The name of the person who answers for the initiative; at most 200 characters. Kept apart from the facts and not public, and can be erased. Null says that nobody is named.' })
  responsiblePerson?: string | null;

  @Field(() => AnchoringInput, { nullable: true, description: 'That the leader of the sector was heard, in place of what is recorded; null when nobody was.' })
  anchoring?: AnchoringInput | null;

  @Field(() => [GroundworkAnswerInput], { nullable: true, description: 'Answers to some or all of the six questions; the others stay as they are.' })
  answers?: GroundworkAnswerInput[] | null;

  @Field(() => [AlternativeInput], { nullable: true, description: 'The ways that were compared, in place of those recorded; at most 20.' })
  alternatives?: AlternativeInput[] | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where it was read; left out when your organisation itself reports it, or when the source recorded still holds.' })
  source?: SourceInput | null;
}

@InputType({ description: 'The groundwork from which the name of the responsible person is to be erased.' })
export class EraseResponsiblePersonInput extends ChangeInput {}

export const RecordGroundworkPayload = payloadOf('RecordGroundwork', 'groundwork', () => Groundwork, 'The groundwork as it is recorded now.');
export const EraseResponsiblePersonPayload = payloadOf('EraseResponsiblePerson', 'groundwork', () => Groundwork, 'The groundwork, which goes on saying that a person was named, not who.');
