import { Field, InputType } from 'type-graphql';
import { LANGUAGES, textsOf, type Texts } from '../../shared/graphql/localized-text';

/** What every change of texts has. */
@InputType()
export abstract class TextsChange {
  @Field(() => Boolean, { defaultValue: false, description: 'Whether texts in other languages than nb, nn and en, such as a catalogue may have brought, are taken out of every text that this changes. They stay otherwise.' })
  dropsOtherLanguages?: boolean;
}

/**
 * Texts to be stored in place of others: of the languages of the hub only what is given, of other languages what is
 * stored, since whoever edits does not see them.
 */
export function keepLanguages(stored: unknown, given: Texts, { dropsOtherLanguages = false }: TextsChange): Texts {
  if (dropsOtherLanguages) return given;
  const others = Object.entries(textsOf(stored)).filter(([language]) => !(LANGUAGES as readonly string[]).includes(language));
  return { ...Object.fromEntries(others), ...given };
}
