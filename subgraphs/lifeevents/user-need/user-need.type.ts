import { Arg, Field, ID, ObjectType } from 'type-graphql';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { Recorded } from '../record/record.type';

@ObjectType({ description: 'Something that people in a life event need, as user research found it.' })
export class UserNeed extends Recorded {
  @Field(() => ID, { description: 'Opaque and the same in the whole hub.' })
  id!: string;

  texts!: unknown;

  @Field(() => String, { description: 'The need, from the point of view of those who have it.' })
  text(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(this.texts, language) ?? '';
  }

  groups!: unknown;

  @Field(() => String, { nullable: true, description: 'Who has the need; null when the source does not say.' })
  group(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.groups, language);
  }
}
