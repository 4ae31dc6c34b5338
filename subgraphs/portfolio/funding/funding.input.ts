import { Field, InputType } from 'type-graphql';
import { DecimalScalar } from '../../shared/graphql/scalars';
import { payloadOf } from '../../shared/writing/payload.type';
import { ChangeInput } from '../../shared/writing/record.input';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { NamedActorRef } from '../actor/actor.input';
import { Initiative } from '../initiative/initiative.type';
import { LineFacts } from '../ledger/line.input';
import { idempotencyKeyField } from '../../shared/writing/part.input';
import { initiativeField } from '../record/part.input';
import { FundingKind, FundingLine, FundingYearBasis } from './funding.type';

/** What is said of a funding line, new or changed. */
@InputType()
abstract class FundingLineFacts extends LineFacts {
  @Field(() => String, { nullable: true, description: 'The scheme the money comes from, as its administrator writes it; at most 300 characters. Null when it has none.' })
  scheme?: string | null;

  @Field(() => NamedActorRef, { nullable: true, description: 'Who pays; null when somebody does and it is not known who. Naming your own organisation confirms the line; naming another makes a claim that it confirms or disputes.' })
  funder?: NamedActorRef | null;

  @Field(() => FundingYearBasis, { nullable: true, description: 'What the year says; BUDGET when left out of a new line.' })
  yearBasis?: `${FundingYearBasis}` | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'What this funder and others pay together, where only that is known. It is in no total.' })
  jointTotal?: string | null;
}

@InputType({ description: 'What a funder pays for an initiative.' })
export class AddFundingLineInput extends FundingLineFacts {
  @idempotencyKeyField()
  idempotencyKey?: string | null;

  @initiativeField()
  initiative!: string;

  @Field(() => FundingKind, { description: 'Which way the money was found.' })
  kind!: `${FundingKind}`;
}

@InputType({ description: 'What to change in a funding line; what is left out stays as it is.' })
export class FundingLineChange extends FundingLineFacts {
  @Field(() => FundingKind, { nullable: true, description: 'Which way the money was found.' })
  kind?: `${FundingKind}` | null;
}

@InputType({ description: 'A funding line to change, and how. What it says of the funder is a claim anew, unless it is your own organisation.' })
export class UpdateFundingLineInput extends ChangeInput {
  @Field(() => FundingLineChange, { description: 'What to change.' })
  change!: FundingLineChange;
}

@InputType({ description: 'A funding line to take out.' })
export class RemoveFundingLineInput extends ChangeInput {}

@InputType({ description: 'Whether the funding lines of an initiative are all there are.' })
export class MarkFundingCompleteInput extends ChangeInput {
  @Field(() => Boolean, { defaultValue: true, description: 'True when they are; false to take that back.' })
  isComplete!: boolean;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What is known of the funding beyond the lines; at most 10,000 characters in each language. Left out it stays as it is, null takes it out.' })
  notes?: LocalizedTextInput[] | null;
}

export const AddFundingLinePayload = payloadOf('AddFundingLine', 'fundingLine', () => FundingLine, 'The line as it is recorded now.');
export const UpdateFundingLinePayload = payloadOf('UpdateFundingLine', 'fundingLine', () => FundingLine, 'The line as it is recorded now.');
export const RemoveFundingLinePayload = payloadOf('RemoveFundingLine', 'fundingLine', () => FundingLine, 'The line as it was; its history stays.');
export const MarkFundingCompletePayload = payloadOf('MarkFundingComplete', 'initiative', () => Initiative, 'The initiative as it is recorded now.');
