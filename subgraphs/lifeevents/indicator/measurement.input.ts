import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar, DecimalScalar } from '../../shared/graphql/scalars';
import { payloadOf } from '../../shared/writing/payload.type';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { ChangeInput, CreateInput, SourceInput } from '../../shared/writing/record.input';
import { IndicatorMeasurement } from './indicator.type';

@InputType({ description: 'A value to record for an indicator.' })
export class RecordMeasurementInput extends CreateInput {
  @Field(() => ID, { description: 'The indicator that was measured.' })
  indicator!: string;

  @Field(() => Int, { description: 'The year the value is of, 1900–2100.' })
  year!: number;

  @Field(() => DateScalar, { nullable: true, description: 'The day the value is of, in that year; left out when it is of the whole year.' })
  day?: string | null;

  @Field(() => DecimalScalar, { description: 'The value in the unit of the indicator, with at most 16 digits before the point and 4 after.' })
  value!: string;

  @Field(() => SourceInput, { nullable: true, description: 'Where it was read; left out when your organisation itself reports it.' })
  source?: SourceInput | null;
}

@InputType({ description: 'A measurement to correct. Its year and day stay: what was recorded for the wrong one is removed and recorded anew.' })
export class CorrectMeasurementInput extends ChangeInput {
  @Field(() => DecimalScalar, { description: 'The right value, with at most 16 digits before the point and 4 after. What was recorded before stays in the history.' })
  value!: string;

  @Field(() => [LocalizedTextInput], { description: 'Why the recorded value was wrong; at most 10,000 characters in each language.' })
  reasons!: LocalizedTextInput[];

  @Field(() => SourceInput, { nullable: true, description: 'Where the right value was read, in place of the source recorded.' })
  source?: SourceInput | null;
}

@InputType({ description: 'A measurement to take out.' })
export class RemoveMeasurementInput extends ChangeInput {}

export const RecordMeasurementPayload = payloadOf('RecordMeasurement', 'measurement', () => IndicatorMeasurement, 'The measurement as it is recorded now.');
export const CorrectMeasurementPayload = payloadOf('CorrectMeasurement', 'measurement', () => IndicatorMeasurement, 'The measurement as it is recorded now.');
export const RemoveMeasurementPayload = payloadOf('RemoveMeasurement', 'measurement', () => IndicatorMeasurement, 'The measurement as it was; its history stays.');
