import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../shared/graphql/scalars';
import { payloadOf } from '../../shared/writing/payload.type';
import { ChangeInput, SourceInput } from '../../shared/writing/record.input';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { NamedActorRef } from '../actor/actor.input';
import { CouncilCase } from './council-case.type';
import { CouncilDecision, CouncilDecisionLevel, NotFollowedReason } from './council-enums';

/** What every step of a case has. */
@InputType()
export abstract class StepInput extends ChangeInput {
  @Field(() => DateScalar, { nullable: true, description: 'The day on which the step was taken; today when left out. Not after today, and not before the step before it.' })
  takenOn?: string | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where it was read; left out when your organisation itself reports it.' })
  source?: SourceInput | null;
}

/** A step about which something may be said. */
@InputType()
export abstract class NotedStepInput extends StepInput {
  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What there is to say about the step; at most 10,000 characters in each language.' })
  notes?: LocalizedTextInput[] | null;
}

/** A step that goes against those who submitted, who get to know why. */
@InputType()
export abstract class ReasonedStepInput extends StepInput {
  @Field(() => [LocalizedTextInput], { description: 'Why, or what is wanted instead; at most 10,000 characters in each language.' })
  notes!: LocalizedTextInput[];
}

@InputType({ description: 'A condition to set.' })
export class ConditionInput {
  @Field(() => [LocalizedTextInput], { description: 'What is asked for; at most 10,000 characters in each language.' })
  texts!: LocalizedTextInput[];

  @Field(() => DateScalar, { nullable: true, description: 'The day by which it is to be met; left out when there is none.' })
  dueOn?: string | null;
}

/** A step that may ask for something in return. */
@InputType()
export abstract class ConditionalStepInput extends NotedStepInput {
  @Field(() => [ConditionInput], { nullable: true, description: 'What is asked for in return, after the conditions that the case has already; at most 50 in all.' })
  conditions?: ConditionInput[] | null;
}

@InputType({ description: 'The draft, or the returned case, to submit.' })
export class SubmitCaseInput extends NotedStepInput {}

@InputType({ description: 'The draft with which advice is requested.' })
export class RequestAdviceInput extends NotedStepInput {}

@InputType({ description: 'The submitted case that the secretariat begins to prepare.' })
export class StartPreparationInput extends NotedStepInput {}

@InputType({ description: 'The prepared case that goes to the council.' })
export class BringToCouncilInput extends NotedStepInput {}

@InputType({ description: 'The case that the council wants more of.' })
export class ReturnCaseInput extends ReasonedStepInput {
  @Field(() => DateScalar, { nullable: true, description: 'The day by which it is wanted back; left out when there is none.' })
  deadline?: string | null;
}

@InputType({ description: 'The case that the council says no to.' })
export class RejectCaseInput extends ReasonedStepInput {}

@InputType({ description: 'The case that the council recommends to those above it.' })
export class RecommendCaseInput extends ConditionalStepInput {}

/** A step that decides a case. */
@InputType()
export abstract class DecisionInput extends ConditionalStepInput {
  @Field(() => CouncilDecision, { description: 'Yes or no.' })
  decision!: CouncilDecision;

  @Field(() => DateScalar, { nullable: true, description: 'The day from which the follow-up is due; for an approved case a year after the decision when left out.' })
  followUpDue?: string | null;
}

@InputType({ description: 'The decision of the secretariat, below its limit.' })
export class DecideBySecretariatInput extends DecisionInput {}

@InputType({ description: 'The decision of the council or of those above it.' })
export class DecideCaseInput extends DecisionInput {
  @Field(() => CouncilDecisionLevel, { description: 'Who decided: the council while it has the case, and the chief executive or the political level once it is recommended.' })
  level!: CouncilDecisionLevel;
}

@InputType({ description: 'The case whose submitters the council has met.' })
export class RecordMeetingInput extends NotedStepInput {}

@InputType({ description: 'One piece of advice.' })
export class AdviceInput {
  @Field(() => [LocalizedTextInput], { description: 'What the council advises; at most 10,000 characters in each language.' })
  texts!: LocalizedTextInput[];

  @Field(() => [NamedActorRef], { nullable: true, description: 'The organisations there is something to learn from; at most 20.' })
  learnFrom?: NamedActorRef[] | null;

  @Field(() => [ID], { nullable: true, description: 'The initiatives there is something to learn from; at most 20.' })
  learnFromInitiatives?: string[] | null;
}

@InputType({ description: 'What the council advises.' })
export class GiveAdviceInput extends NotedStepInput {
  @Field(() => [AdviceInput], { description: 'The pieces of advice in the council\'s order; at least one and at most 50.' })
  advice!: AdviceInput[];

  @Field(() => DateScalar, { nullable: true, description: 'The day from which the follow-up conversation is due; a year after the advice when left out.' })
  followUpDue?: string | null;
}

@InputType({ description: 'What became of one piece of advice.' })
export class AdviceFollowUpInput {
  @Field(() => ID, { description: 'The piece of advice that it is about.' })
  advice!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was followed; left out when the conversation gave no answer.' })
  isFollowed?: boolean | null;

  @Field(() => NotFollowedReason, { nullable: true, description: 'Why it was not followed; left out when it was, or when nobody said.' })
  whyNot?: NotFollowedReason | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What else was said about it; at most 10,000 characters in each language.' })
  notes?: LocalizedTextInput[] | null;
}

@InputType({ description: 'What the follow-up found.' })
export class RecordFollowUpInput extends NotedStepInput {
  @Field(() => [AdviceFollowUpInput], { nullable: true, description: 'What became of each piece of advice: every one of the case, once. Left out for a case that was decided.' })
  advice?: AdviceFollowUpInput[] | null;
}

const STANDS = 'The case as it stands now.';
export const SubmitCasePayload = payloadOf('SubmitCase', 'case', () => CouncilCase, STANDS);
export const RequestAdvicePayload = payloadOf('RequestAdvice', 'case', () => CouncilCase, STANDS);
export const StartPreparationPayload = payloadOf('StartPreparation', 'case', () => CouncilCase, STANDS);
export const BringToCouncilPayload = payloadOf('BringToCouncil', 'case', () => CouncilCase, STANDS);
export const ReturnCasePayload = payloadOf('ReturnCase', 'case', () => CouncilCase, STANDS);
export const RejectCasePayload = payloadOf('RejectCase', 'case', () => CouncilCase, STANDS);
export const RecommendCasePayload = payloadOf('RecommendCase', 'case', () => CouncilCase, STANDS);
export const DecideBySecretariatPayload = payloadOf('DecideBySecretariat', 'case', () => CouncilCase, STANDS);
export const DecideCasePayload = payloadOf('DecideCase', 'case', () => CouncilCase, STANDS);
export const RecordMeetingPayload = payloadOf('RecordMeeting', 'case', () => CouncilCase, STANDS);
export const GiveAdvicePayload = payloadOf('GiveAdvice', 'case', () => CouncilCase, STANDS);
export const RecordFollowUpPayload = payloadOf('RecordFollowUp', 'case', () => CouncilCase, STANDS);
