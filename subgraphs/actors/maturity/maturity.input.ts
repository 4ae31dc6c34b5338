import { Field, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../shared/graphql/scalars';
import { idempotencyKeyField, Sourced } from '../../shared/writing/part.input';
import { payloadOf } from '../../shared/writing/payload.type';
import { ChangeInput } from '../../shared/writing/record.input';
import { actorField } from '../record/part.input';
import { MaturityAssessment } from './maturity.type';

@InputType({ description: 'An organisation’s own judgement of its digital maturity on a day. The secretariat records one for it only with the source that has it (source.url).' })
export class ReportMaturityInput extends Sourced {
  @idempotencyKeyField()
  idempotencyKey?: string | null;

  @actorField()
  actor!: string;

  @Field(() => Int, { description: 'The generation by Pernille Kræmmergaard, from 1 to 6; 4 means that the organisation meets the needs of its users together with others.' })
  generation!: number;

  @Field(() => DateScalar, { description: 'The day of the judgement, today at the latest. There is one for each day.' })
  assessedOn!: string;
}

@InputType({ description: 'What to correct in a judgement that was recorded wrongly; what is left out stays as it is. A new judgement is reported as one of its own.' })
export class MaturityCorrection extends Sourced {
  @Field(() => Int, { nullable: true, description: 'The generation by Pernille Kræmmergaard, from 1 to 6.' })
  generation?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the judgement, today at the latest.' })
  assessedOn?: string | null;
}

@InputType({ description: 'A judgement of digital maturity to correct, and how.' })
export class CorrectMaturityInput extends ChangeInput {
  @Field(() => MaturityCorrection, { description: 'What to correct.' })
  change!: MaturityCorrection;
}

@InputType({ description: 'A judgement of digital maturity to take out.' })
export class RemoveMaturityInput extends ChangeInput {}

export const ReportMaturityPayload = payloadOf('ReportMaturity', 'assessment', () => MaturityAssessment, 'The judgement as it is recorded now.');
export const CorrectMaturityPayload = payloadOf('CorrectMaturity', 'assessment', () => MaturityAssessment, 'The judgement as it is recorded now.');
export const RemoveMaturityPayload = payloadOf('RemoveMaturity', 'assessment', () => MaturityAssessment, 'The judgement as it was; its history stays.');
