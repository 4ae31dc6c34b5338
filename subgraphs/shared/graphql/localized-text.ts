import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { describeEnumValues } from './describe';

export enum LanguageCode {
  nb = 'nb',
  nn = 'nn',
  en = 'en',
}
registerEnumType(LanguageCode, { name: 'LanguageCode', description: 'A language that texts for people exist in, by its code in BCP 47.' });
describeEnumValues('LanguageCode', { nb: 'Norwegian Bokmål.', nn: 'Norwegian Nynorsk.', en: 'English.' });

/** The same text in the languages it exists in, as it is stored (a JSON object). */
export type Texts = Partial<Record<LanguageCode, string>>;

@Directive('@shareable')
@ObjectType({ description: 'A text in one language.' })
export class LocalizedText {
  @Field(() => LanguageCode, { description: 'The language the text is written in.' })
  language!: LanguageCode;

  @Field(() => String, { description: 'The text, as plain text.' })
  text!: string;
}

const FALLBACK: readonly LanguageCode[] = [LanguageCode.nb, LanguageCode.nn, LanguageCode.en];

/** Texts as they come from a JSON column. */
export function textsOf(json: unknown): Texts {
  return typeof json === 'object' && json !== null ? json : {};
}

/** The text in the language asked for, else in nb, nn, en, in that order; null when there is no text at all. */
export function pickText(json: unknown, language: LanguageCode = LanguageCode.nb): string | null {
  const texts = textsOf(json);
  for (const candidate of [language, ...FALLBACK]) {
    const text = texts[candidate];
    if (text) return text;
  }
  return null;
}

/** Every language the text exists in, in the order nb, nn, en. */
export function allTexts(json: unknown): LocalizedText[] {
  const texts = textsOf(json);
  return FALLBACK.flatMap((language) => {
    const text = texts[language];
    return text ? [{ language, text }] : [];
  });
}
