import { Field, InputType } from 'type-graphql';
import { DateScalar, UrlScalar } from '../../shared/graphql/scalars';
import { payloadOf } from '../../shared/writing/payload.type';
import { ChangeInput } from '../../shared/writing/record.input';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { NamedActorRef } from '../actor/actor.input';
import { DatePrecision } from '../initiative/initiative-enums';
import { idempotencyKeyField, Sourced } from '../../shared/writing/part.input';
import { initiativeField } from '../record/part.input';
import { QualityAssurance, QualityAssuranceKind } from './assessment.type';

/** What is said of a quality assurance, new or changed. */
@InputType()
abstract class QualityAssuranceFacts extends Sourced {
  @Field(() => DateScalar, { nullable: true, description: 'When it was done; null when it is not known.' })
  doneOn?: string | null;

  @Field(() => DatePrecision, { nullable: true, description: 'How exactly that day is known; DAY when left out of a new one.' })
  precision?: `${DatePrecision}` | null;

  @Field(() => NamedActorRef, { nullable: true, description: 'Who did it; null when it is not known.' })
  by?: NamedActorRef | null;

  @Field(() => UrlScalar, { nullable: true, description: 'The report, where it is public; null where it is not.' })
  reportUrl?: string | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What it found; at most 10,000 characters in each language. Null takes it out.' })
  conclusions?: LocalizedTextInput[] | null;
}

@InputType({ description: 'A look at an initiative by somebody who does not do the work.' })
export class AddQualityAssuranceInput extends QualityAssuranceFacts {
  @idempotencyKeyField()
  idempotencyKey?: string | null;

  @initiativeField()
  initiative!: string;

  @Field(() => QualityAssuranceKind, { description: 'What was assured, and whether from outside.' })
  kind!: `${QualityAssuranceKind}`;
}

@InputType({ description: 'What to change in a quality assurance; what is left out stays as it is.' })
export class QualityAssuranceChange extends QualityAssuranceFacts {
  @Field(() => QualityAssuranceKind, { nullable: true, description: 'What was assured, and whether from outside.' })
  kind?: `${QualityAssuranceKind}` | null;
}

@InputType({ description: 'A quality assurance to change, and how.' })
export class UpdateQualityAssuranceInput extends ChangeInput {
  @Field(() => QualityAssuranceChange, { description: 'What to change.' })
  change!: QualityAssuranceChange;
}

@InputType({ description: 'A quality assurance to take out.' })
export class RemoveQualityAssuranceInput extends ChangeInput {}

export const AddQualityAssurancePayload = payloadOf('AddQualityAssurance', 'qualityAssurance', () => QualityAssurance, 'The quality assurance as it is recorded now.');
export const UpdateQualityAssurancePayload = payloadOf('UpdateQualityAssurance', 'qualityAssurance', () => QualityAssurance, 'The quality assurance as it is recorded now.');
export const RemoveQualityAssurancePayload = payloadOf('RemoveQualityAssurance', 'qualityAssurance', () => QualityAssurance, 'The quality assurance as it was; its history stays.');
