import { Arg, Field, ID, Int, ObjectType } from 'type-graphql';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { DateScalar, DecimalScalar } from '../../shared/graphql/scalars';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { Recorded, Titled } from '../record/record.type';

@ObjectType({ description: 'One measured value of an indicator.' })
export class IndicatorMeasurement extends Recorded {
  @Field(() => ID, { description: 'Opaque and the same in the whole hub.' })
  id!: string;

  @Field(() => Int, { description: 'The year the value is of.' })
  year!: number;

  @Field(() => DateScalar, { nullable: true, description: 'The day the value is of; null when it is of the whole year.' })
  day!: string | null;

  @Field(() => DecimalScalar, { description: 'The value in the unit of the indicator.' })
  value!: string;

  correctionReasons!: unknown;

  @Field(() => String, { nullable: true, description: 'Why the value was corrected the last time; what it was before is in the history. Null when it never was corrected.' })
  correctionReason(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.correctionReasons, language);
  }
}

@ObjectType({ description: 'A measure that tells how a life event is getting on.' })
export class Indicator extends Titled {
  units!: unknown;

  @Field(() => String, { description: 'The unit that every value is in.' })
  unit(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(this.units, language) ?? '';
  }

  @Field(() => [IndicatorMeasurement], { description: 'What was measured, oldest first; empty when nobody has published a value.' })
  measurements!: IndicatorMeasurement[];
}
