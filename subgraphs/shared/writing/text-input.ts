import { Field, InputType } from 'type-graphql';
import { LanguageCode, LANGUAGES, type Texts } from '../graphql/localized-text';
import { containsPersonNumber } from '../person-number';
import { FAULT, type Faults, type Path } from './fault';

@InputType({ description: 'A text in one language.' })
export class LocalizedTextInput {
  @Field(() => LanguageCode, { description: 'The language the text is written in.' })
  language!: LanguageCode;

  @Field(() => String, { description: 'The text, as plain text.' })
  text!: string;
}

/** The longest texts that are kept, in characters. */
export const LONGEST_TITLE = 300;
export const LONGEST_TEXT = 10_000;

// Line feed, carriage return and tab are part of plain text; everything else down there is not.
 
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/** One text for people, checked; the text with its blank ends cut off. */
export function checkText(faults: Faults, text: string, path: Path, most: number): string {
  const trimmed = text.trim();
  if (trimmed === '') faults.add(FAULT.TEXT_EMPTY(path, {}));
  if (trimmed.length > most) faults.add(FAULT.TEXT_TOO_LONG(path, { length: trimmed.length, most }));
  if (!trimmed.isWellFormed()) faults.add(FAULT.TEXT_NOT_UNICODE(path, {}));
  if (CONTROL_CHARACTERS.test(trimmed)) faults.add(FAULT.TEXT_HAS_CONTROL_CHARACTERS(path, {}));
  if (containsPersonNumber(trimmed)) faults.add(FAULT.TEXT_HAS_PERSON_NUMBER(path, {}));
  return trimmed;
}

/** A text in several languages, each once, at least one; as it is stored. */
export function checkTexts(faults: Faults, input: readonly LocalizedTextInput[], path: Path, most: number): Texts {
  const texts: Texts = {};
  if (input.length === 0) faults.add(FAULT.TEXT_MISSING(path, {}));
  if (input.length > LANGUAGES.length) faults.add(FAULT.VALUE_OUT_OF_RANGE(path, { why: `has ${String(input.length)} texts, and there are ${String(LANGUAGES.length)} languages` }));
  input.slice(0, LANGUAGES.length).forEach(({ language, text }, i) => {
    if (texts[language] !== undefined) faults.add(FAULT.LANGUAGE_REPEATED([...path, i, 'language'], { language }));
    texts[language] = checkText(faults, text, [...path, i, 'text'], most);
  });
  return texts;
}

/** The same where there may be no text at all. */
export function checkOptionalTexts(faults: Faults, input: readonly LocalizedTextInput[] | null | undefined, path: Path, most: number): Texts {
  return input && input.length > 0 ? checkTexts(faults, input, path, most) : {};
}

/** A link that people may follow: nothing that a browser would run. */
export function checkLink(faults: Faults, link: string, path: Path): string {
  if (!/^https?:\/\//i.test(link)) faults.add(FAULT.LINK_NOT_WEB(path, {}));
  return link;
}

/** A half-open period of days; the end may be open. */
export function checkPeriod(faults: Faults, validFrom: string, validTo: string | null, path: Path): void {
  if (validTo !== null && validTo <= validFrom) faults.add(FAULT.PERIOD_BACKWARDS(path, { validFrom, validTo }));
}
