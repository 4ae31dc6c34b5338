import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../shared/graphql/scalars';
import { payloadOf } from '../../shared/writing/payload.type';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { NamedActorRef } from '../actor/actor.input';
import { DatePrecision } from '../initiative/initiative-enums';
import { idempotencyKeyField, Sourced } from '../../shared/writing/part.input';
import { initiativeField } from '../record/part.input';
import { ExitOutcome, ExitReview } from './assessment.type';

@InputType({ description: 'How an initiative ended, told once: an exit review is not taken back.' })
export class RecordExitReviewInput extends Sourced {
  @idempotencyKeyField()
  idempotencyKey?: string | null;

  @initiativeField()
  initiative!: string;

  @Field(() => ExitOutcome, { description: 'How it ended.' })
  outcome!: `${ExitOutcome}`;

  @Field(() => DateScalar, { nullable: true, description: 'When the review was made; today when left out.' })
  reviewedOn?: string | null;

  @Field(() => DatePrecision, { nullable: true, description: 'How exactly that day is known; DAY when left out.' })
  precision?: `${DatePrecision}` | null;

  @Field(() => ID, { nullable: true, description: 'The initiative that it went into; of MERGED this or the title is needed, of other outcomes neither.' })
  mergedInto?: string | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What it went into, where that is no initiative in this hub; at most 300 characters in each language.' })
  mergedIntoTitles?: LocalizedTextInput[] | null;

  @Field(() => NamedActorRef, { nullable: true, description: 'Who answers for the benefits from then on; left out when nobody does.' })
  benefitsHandedTo?: NamedActorRef | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What is to be learned from it; at most 10,000 characters in each language.' })
  conclusions?: LocalizedTextInput[] | null;
}

export const RecordExitReviewPayload = payloadOf('RecordExitReview', 'exitReview', () => ExitReview, 'The review as it is recorded now.');
