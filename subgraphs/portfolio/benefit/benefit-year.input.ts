import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar, DecimalScalar } from '../../shared/graphql/scalars';
import { payloadOf } from '../../shared/writing/payload.type';
import { ChangeInput } from '../../shared/writing/record.input';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { DatePrecision } from '../initiative/initiative-enums';
import { idempotencyKeyField, Sourced } from '../../shared/writing/part.input';
import { BenefitMeasurement, BenefitYear } from './benefit.type';

const AMOUNT = 'in whole units of the benefit\'s currency, from 0 to 1,000,000,000,000,000 with two digits after the point';
const STAYS = 'Left out it stays as it is; null says that it is not known, which is not zero.';

@InputType({ description: 'What a benefit was planned to give and gave in a year, in place of what is recorded for it.' })
export class SetBenefitYearInput extends Sourced {
  @Field(() => ID, { description: 'The benefit that it is about.' })
  benefit!: string;

  @Field(() => Int, { description: 'The calendar year, within the time in which the initiative can give benefits.' })
  year!: number;

  @Field(() => DecimalScalar, { nullable: true, description: `What is planned, ${AMOUNT}; of a priced benefit only. ${STAYS}` })
  planned?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: `What came, ${AMOUNT}; of a priced benefit only. ${STAYS}` })
  realised?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: `What is planned, in the benefit's unit; of an unpriced benefit only. ${STAYS}` })
  plannedQuantity?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: `What came, in the benefit's unit; of an unpriced benefit only. ${STAYS}` })
  realisedQuantity?: string | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What a reader must know to judge the year; at most 10,000 characters in each language. Null takes it out.' })
  notes?: LocalizedTextInput[] | null;

  @Field(() => Int, { nullable: true, description: 'The version of the year that you have seen; null where there is none yet. When somebody else has written since, nothing is done and errors shows both versions.' })
  expectedVersion?: number | null;
}

@InputType({ description: 'A year of a benefit to take out.' })
export class RemoveBenefitYearInput extends ChangeInput {}

/** What is said of a measurement, new or corrected. */
@InputType()
abstract class MeasurementFacts extends Sourced {
  @Field(() => DateScalar, { nullable: true, description: 'When it was measured; null when it is not known.' })
  measuredOn?: string | null;

  @Field(() => DatePrecision, { nullable: true, description: 'How exactly that day is known; DAY when left out of a new measurement.' })
  precision?: `${DatePrecision}` | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'What was found, in the unit; null when no figure is public.' })
  value?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The upper end of a range, not below the value; null for a single value.' })
  valueTo?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the source calls the figure approximate; false when left out of a new measurement.' })
  isApproximate?: boolean | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What the value is counted in; at most 300 characters in each language. Null for the unit of the benefit.' })
  units?: LocalizedTextInput[] | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What a reader must know to judge the measurement; at most 10,000 characters in each language. Null takes it out.' })
  notes?: LocalizedTextInput[] | null;
}

@InputType({ description: 'Something that was measured to see whether a benefit comes.' })
export class RecordBenefitMeasurementInput extends MeasurementFacts {
  @idempotencyKeyField()
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The benefit that it is about.' })
  benefit!: string;

  @Field(() => [LocalizedTextInput], { description: 'What was measured; at most 300 characters in each language.' })
  measures!: LocalizedTextInput[];

  @Field(() => Boolean, { description: 'Whether it is the baseline measurement (nullpunktsmåling) that later ones are compared with. It is never changed or taken out afterwards.' })
  isBaseline!: boolean;
}

@InputType({ description: 'What to change in a measurement; what is left out stays as it is.' })
export class BenefitMeasurementChange extends MeasurementFacts {
  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What was measured; at most 300 characters in each language.' })
  measures?: LocalizedTextInput[] | null;
}

@InputType({ description: 'A measurement to correct, and how. A baseline measurement stays as it was taken.' })
export class CorrectBenefitMeasurementInput extends ChangeInput {
  @Field(() => BenefitMeasurementChange, { description: 'What to change.' })
  change!: BenefitMeasurementChange;
}

@InputType({ description: 'A measurement to take out. A baseline measurement stays.' })
export class RemoveBenefitMeasurementInput extends ChangeInput {}

export const SetBenefitYearPayload = payloadOf('SetBenefitYear', 'benefitYear', () => BenefitYear, 'The year as it is recorded now.');
export const RemoveBenefitYearPayload = payloadOf('RemoveBenefitYear', 'benefitYear', () => BenefitYear, 'The year as it was; its history stays.');
export const RecordBenefitMeasurementPayload = payloadOf('RecordBenefitMeasurement', 'measurement', () => BenefitMeasurement, 'The measurement as it is recorded now.');
export const CorrectBenefitMeasurementPayload = payloadOf('CorrectBenefitMeasurement', 'measurement', () => BenefitMeasurement, 'The measurement as it is recorded now.');
export const RemoveBenefitMeasurementPayload = payloadOf('RemoveBenefitMeasurement', 'measurement', () => BenefitMeasurement, 'The measurement as it was; its history stays.');
