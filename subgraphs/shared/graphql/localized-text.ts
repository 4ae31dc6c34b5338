import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { describeEnumValues } from './describe';
import { whyUntranslated, type UntranslatedReason } from './localized-text-notes';

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

/** The languages of the hub in the order in which they stand in for each other. */
export const LANGUAGES: readonly LanguageCode[] = [LanguageCode.nb, LanguageCode.nn, LanguageCode.en];

/** Texts as they come from a JSON column. */
export function textsOf(json: unknown): Texts {
  return typeof json === 'object' && json !== null ? json : {};
}

/** The texts of a column that are texts, under any language code: nb, nn, en first, then the others by their codes. */
function recorded(json: unknown): Readonly<Record<string, string>> {
  const others = Object.keys(textsOf(json)).filter((code) => !(LANGUAGES as readonly string[]).includes(code)).sort();
  const all = [...LANGUAGES, ...others].map((code): [string, unknown] => [code, (textsOf(json) as Record<string, unknown>)[code]]);
  return Object.fromEntries(all.filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''));
}

/** A language whose text is no text of its own, and why: only a note, or another language's text with a note. */
export interface UntranslatedText {
  readonly language: string;
  readonly text: string;
  readonly reason: UntranslatedReason;
}

/** The texts that count as missing although something is written there, in any language. Readers fall back past them. */
export function untranslatedTexts(json: unknown): UntranslatedText[] {
  const texts = recorded(json);
  return Object.entries(texts).flatMap(([language, text]) => {
    const reason = whyUntranslated(texts, language);
    return reason === null ? [] : [{ language, text, reason }];
  });
}

/** The texts that stand, without those that count as missing. */
export function translatedTexts(json: unknown): Readonly<Record<string, string>> {
  const missing = new Set(untranslatedTexts(json).map(({ language }) => language));
  return Object.fromEntries(Object.entries(recorded(json)).filter(([language]) => !missing.has(language)));
}

/**
 * The text in the language asked for, else in nb, nn, en, in that order, else in any other. What only repeats another
 * language with a note counts as missing; it is taken where there is nothing else, unless it is a note and nothing more.
 * Null when there is no text at all.
 */
export function pickText(json: unknown, language: LanguageCode = LanguageCode.nb): string | null {
  const standing = translatedTexts(json);
  const first = standing[language] ?? Object.values(standing)[0];
  return first ?? untranslatedTexts(json).find(({ reason }) => reason !== 'ONLY_A_NOTE')?.text ?? null;
}

/** Every language of the hub that the text exists in, in the order nb, nn, en; what counts as missing is left out. */
export function allTexts(json: unknown): LocalizedText[] {
  const standing = translatedTexts(json);
  return LANGUAGES.flatMap((language) => {
    const text = standing[language];
    return text === undefined ? [] : [{ language, text }];
  });
}
