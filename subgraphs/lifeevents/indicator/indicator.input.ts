import { Field, ID, InputType, Int } from 'type-graphql';
import { payloadOf } from '../../shared/writing/payload.type';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { ChangeInput, CreateInput, SourceInput } from '../../shared/writing/record.input';
import { TextsChange } from '../record/texts-change';
import { Indicator } from './indicator.type';

@InputType({ description: 'An indicator to record for a life event.' })
export class AddIndicatorInput extends CreateInput {
  @Field(() => ID, { description: 'The life event that it tells about.' })
  lifeEvent!: string;

  @Field(() => [LocalizedTextInput], { description: 'What is measured; at most 300 characters in each language.' })
  titles!: LocalizedTextInput[];

  @Field(() => [LocalizedTextInput], { description: 'The unit that every value is in, such as "days" or "per cent"; at most 300 characters in each language.' })
  units!: LocalizedTextInput[];

  @Field(() => SourceInput, { nullable: true, description: 'Where it was read; left out when your organisation itself reports it.' })
  source?: SourceInput | null;
}

@InputType({ description: 'What to change in an indicator; what is left out stays as it is.' })
export class IndicatorChange extends TextsChange {
  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What is measured, in all its languages, in place of what is recorded.' })
  titles?: LocalizedTextInput[] | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'The unit in all its languages, in place of what is recorded. Only how the unit is written: a measure in another unit is another indicator.' })
  units?: LocalizedTextInput[] | null;

  @Field(() => Int, { nullable: true, description: 'Its place among the indicators of the life event, from 1.' })
  position?: number | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where the new facts were read, in place of the source recorded.' })
  source?: SourceInput | null;
}

@InputType({ description: 'An indicator to change, and how.' })
export class UpdateIndicatorInput extends ChangeInput {
  @Field(() => IndicatorChange, { description: 'What to change.' })
  change!: IndicatorChange;
}

@InputType({ description: 'An indicator to take out.' })
export class RemoveIndicatorInput extends ChangeInput {}

export const AddIndicatorPayload = payloadOf('AddIndicator', 'indicator', () => Indicator, 'The indicator as it is recorded now.');
export const UpdateIndicatorPayload = payloadOf('UpdateIndicator', 'indicator', () => Indicator, 'The indicator as it is recorded now.');
export const RemoveIndicatorPayload = payloadOf('RemoveIndicator', 'indicator', () => Indicator, 'The indicator as it was; its history stays.');
