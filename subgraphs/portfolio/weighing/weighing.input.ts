import { Field, ID, InputType, Int } from 'type-graphql';
import { DecimalScalar } from '../../shared/graphql/scalars';
import { payloadOf } from '../../shared/writing/payload.type';
import { ChangeInput } from '../../shared/writing/record.input';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { Sourced } from '../../shared/writing/part.input';
import { initiativeField } from '../record/part.input';
import { InitiativeCapacityNeed, InitiativeScore } from './weighing.type';

/** What an initiative has under a key of its own. */
@InputType()
abstract class WeighingInput extends Sourced {
  @initiativeField()
  initiative!: string;

  @Field(() => Int, { nullable: true, description: 'The version of the record that you have seen; null where there is none yet. When somebody else has written since, nothing is done and errors shows both versions.' })
  expectedVersion?: number | null;
}

@InputType({ description: 'How an initiative scores by a criterion.' })
export class ScoreInitiativeInput extends WeighingInput {
  @Field(() => ID, { description: 'The criterion, one of the portfolio that the initiative is in.' })
  criterion!: string;

  @Field(() => DecimalScalar, { description: 'How it scores, on the scale that the portfolio uses; at most five digits before the point and four after.' })
  score!: string;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'Why it scores so; at most 10,000 characters in each language. Left out it stays as it is, null takes it out.' })
  reasons?: LocalizedTextInput[] | null;
}

@InputType({ description: 'A score to take out.' })
export class RemoveInitiativeScoreInput extends ChangeInput {}

@InputType({ description: 'How much work of a role an initiative needs in a year.' })
export class SetCapacityNeedInput extends WeighingInput {
  @Field(() => String, { description: 'The short name of the role, the same that the portfolio has its capacity under; at most 60 characters.' })
  roleKey!: string;

  @Field(() => [LocalizedTextInput], { description: 'What the role is called; at most 300 characters in each language.' })
  roleLabels!: LocalizedTextInput[];

  @Field(() => Int, { description: 'The calendar year.' })
  year!: number;

  @Field(() => DecimalScalar, { nullable: true, description: 'The need in person-years, from 0 to 9,999,999 with two digits after the point; null where nobody has said, which is not zero.' })
  personYears?: string | null;
}

@InputType({ description: 'A need to take out.' })
export class RemoveCapacityNeedInput extends ChangeInput {}

export const ScoreInitiativePayload = payloadOf('ScoreInitiative', 'score', () => InitiativeScore, 'The score as it is recorded now.');
export const RemoveInitiativeScorePayload = payloadOf('RemoveInitiativeScore', 'score', () => InitiativeScore, 'The score as it was; its history stays.');
export const SetCapacityNeedPayload = payloadOf('SetCapacityNeed', 'capacityNeed', () => InitiativeCapacityNeed, 'The need as it is recorded now.');
export const RemoveCapacityNeedPayload = payloadOf('RemoveCapacityNeed', 'capacityNeed', () => InitiativeCapacityNeed, 'The need as it was; its history stays.');
