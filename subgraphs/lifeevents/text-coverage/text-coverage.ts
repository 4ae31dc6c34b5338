import { LANGUAGES, translatedTexts, untranslatedTexts, type LanguageCode } from '../../shared/graphql/localized-text';

/** The kinds of records that carry texts of their own. */
export type TextRecordName = 'LIFE_EVENT' | 'NEED' | 'OBSTACLE' | 'INDICATOR' | 'SERVICE' | 'EVIDENCE' | 'OUTPUT';
export type TextFieldName = 'TITLE' | 'DESCRIPTION' | 'TEXT' | 'GROUP' | 'UNIT';

/** A field that people read, as it is stored. */
export interface TextFact {
  readonly record: TextRecordName;
  readonly recordId: string;
  readonly field: TextFieldName;
  readonly texts: unknown;
}

/** A field that somebody has written in some language and that is missing in others. */
export interface MissingTextFact extends TextFact {
  readonly languages: readonly LanguageCode[];
}

/**
 * What is left to translate: fields that exist in one language at least and are missing in nb, nn or en. A field that
 * nobody has written in any language is no translation that is missing. What only repeats another language with a note
 * counts as missing.
 *
 * Rule of the domain: "Texts in nb, nn, en". All bodies.
 */
export function missingTexts(texts: readonly TextFact[]): MissingTextFact[] {
  return written(texts).flatMap((fact) => {
    const standing = translatedTexts(fact.texts);
    const languages = LANGUAGES.filter((language) => standing[language] === undefined);
    return languages.length === 0 ? [] : [{ ...fact, languages }];
  });
}

/** In how many of the fields that somebody has written each language exists, in the order nb, nn, en. */
export function languageCoverage(texts: readonly TextFact[]): { language: LanguageCode; reported: number; total: number }[] {
  const fields = written(texts).map((fact) => translatedTexts(fact.texts));
  return LANGUAGES.map((language) => ({ language, reported: fields.filter((field) => field[language] !== undefined).length, total: fields.length }));
}

function written(texts: readonly TextFact[]): TextFact[] {
  return texts.filter((fact) => Object.keys(translatedTexts(fact.texts)).length > 0 || untranslatedTexts(fact.texts).length > 0);
}
