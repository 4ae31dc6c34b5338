import { Arg, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { describeEnumValues } from '../../shared/graphql/describe';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import type { TextFieldName, TextRecordName } from './text-coverage';

enum TextRecord {
  LIFE_EVENT = 'LIFE_EVENT',
  NEED = 'NEED',
  OBSTACLE = 'OBSTACLE',
  INDICATOR = 'INDICATOR',
  SERVICE = 'SERVICE',
  EVIDENCE = 'EVIDENCE',
  OUTPUT = 'OUTPUT',
}
registerEnumType(TextRecord, { name: 'TextRecord', description: 'What kind of record a text belongs to.' });
describeEnumValues('TextRecord', {
  LIFE_EVENT: 'The life event itself.',
  NEED: 'A need of people in the life event.',
  OBSTACLE: 'Something that keeps the life event from becoming coherent.',
  INDICATOR: 'A measure of the life event.',
  SERVICE: 'The service itself.',
  EVIDENCE: 'Something the service requires.',
  OUTPUT: 'Something that may come out of the service.',
});

enum TextField {
  TITLE = 'TITLE',
  DESCRIPTION = 'DESCRIPTION',
  TEXT = 'TEXT',
  GROUP = 'GROUP',
  UNIT = 'UNIT',
}
registerEnumType(TextField, { name: 'TextField', description: 'Which of the texts of a record.' });
describeEnumValues('TextField', {
  TITLE: 'What people call it.',
  DESCRIPTION: 'What it covers or does.',
  TEXT: 'What the need or obstacle is.',
  GROUP: 'Who has the need.',
  UNIT: 'What the indicator is counted in.',
});

@ObjectType({ description: 'In how many of the written texts a language exists.' })
export class LanguageCoverage {
  @Field(() => LanguageCode, { description: 'Which of the three languages is counted.' })
  language!: LanguageCode;

  @Field(() => Int, { description: 'How many texts exist in it; what only repeats another language with a note does not.' })
  reported!: number;

  @Field(() => Int, { description: 'How many texts exist in any language.' })
  total!: number;
}

@ObjectType({ description: 'A text that exists in one language and is missing in others.' })
export class MissingText {
  @Field(() => TextRecord, { description: 'What kind of record it belongs to.' })
  record!: TextRecordName;

  @Field(() => ID, { name: 'subject', description: 'Which record it belongs to, by its id.' })
  recordId!: string;

  @Field(() => TextField, { description: 'Which of its texts.' })
  field!: TextFieldName;

  @Field(() => [LanguageCode], { description: 'The languages it is missing in, in the order nb, nn, en.' })
  languages!: LanguageCode[];

  texts!: unknown;

  @Field(() => String, { description: 'What readers see in its place.' })
  text(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(this.texts, language) ?? '';
  }
}

@ObjectType({ description: 'How far the texts of a record and its parts exist in nb, nn and en, so that its owner sees what is left to translate.' })
export class TextCoverage {
  @Field(() => [LanguageCoverage], { description: 'Each language, in the order nb, nn, en.' })
  languages!: LanguageCoverage[];

  @Field(() => [MissingText], { description: 'Every text that is written in one language and missing in another, in the order of the record’s fields.' })
  missing!: MissingText[];
}
