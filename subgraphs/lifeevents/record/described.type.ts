import { Arg, Field, ObjectType } from 'type-graphql';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { Titled } from './record.type';

/** A titled record that may also be described. */
@ObjectType()
export abstract class Described extends Titled {
  /** The column, a JSON object by language. */
  descriptions!: unknown;

  @Field(() => String, { nullable: true, description: 'What it is, for those who do not know it; null when nobody has written it.' })
  description(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.descriptions, language);
  }
}
