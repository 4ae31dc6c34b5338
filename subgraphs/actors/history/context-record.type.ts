import { Arg, Field, ID, ObjectType } from 'type-graphql';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { ContextKind } from '../context-link/context-link.type';

@ObjectType({ description: 'What a relation, a need or a role held within, as a record of the past refers to it: by its id, since this register does not keep what others called their things then.' })
export class ContextRecord {
  @Field(() => ContextKind, { description: 'What sort of thing it is.' })
  kind!: ContextKind;

  @Field(() => ID, { description: 'The id by which the whole hub knows it, then and now.' })
  id!: string;

  /** The column of an ecosystem or a component, a JSON object by language. */
  names!: unknown;

  @Field(() => String, { nullable: true, description: 'What an ecosystem or a shared component was called; null for a life event and an initiative, which other registers keep.' })
  name(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.names, language);
  }
}
