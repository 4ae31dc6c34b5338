/**
 * Public registers fill a language that nobody has written with another language and a note ("(ikke oversatt) …",
 * "Skjenkebevilling_nn") or with the note alone ("Teksten blir vist på nynorsk.", "The text is displayed in English.").
 * These functions see through that.
 */

/** Why a text in a language counts as missing. */
export type UntranslatedReason = 'ONLY_A_NOTE' | 'REPEATS_ANOTHER_LANGUAGE' | 'SAYS_IT_IS_NOT_TRANSLATED';

const LANGUAGE = '(?:bokmål|nynorsk|norsk|engelsk|norwegian|english|bokmal)(?: (?:bokmål|nynorsk|bokmal))?';
const IN_LANGUAGE = `(?:på|til|in|into|to|from|fra|frå) ${LANGUAGE}`;
/** Says in so many words that there is no translation. */
const DENIAL = [
  `(?:enn[åo] )?(?:ikke|ikkje)(?: enn[åo])? (?:oversatt|oversett|omsett|omsatt)(?: ${IN_LANGUAGE})?`,
  `(?:not(?: yet)? translated|untranslated)(?: ${IN_LANGUAGE})?`,
  `(?:mangl(?:er|ar)|manglende) (?:oversettelse|oversetting|omsetjing|omsetting)(?: ${IN_LANGUAGE})?`,
  `(?:oversettelse|oversetting|omsetjing|omsetting)(?:n|en|a)? mangl(?:er|ar)`,
  `(?:no |missing )translation(?: ${IN_LANGUAGE})?(?: available)?`,
  `translation (?:is )?(?:missing|pending|not available)`,
  `(?:ikke|ikkje) tilgjengeleg ${IN_LANGUAGE}|(?:ikke|ikkje) tilgjengelig ${IN_LANGUAGE}`,
  `(?:finnes|finst) (?:ikke|ikkje) ${IN_LANGUAGE}`,
  `not available ${IN_LANGUAGE}`,
].join('|');
/** Says which language the text is in, or ought to be in. */
const LABEL = [
  `(?:denne )?tekst(?:en)? (?:blir |vert |er |vises |visast )?(?:vist |skrevet |skriven )?${IN_LANGUAGE}`,
  `(?:the |this )?text (?:is )?(?:displayed |shown |written |available )?(?:only )?${IN_LANGUAGE}`,
  `(?:(?:finnes |finst )?(?:kun|bare|berre)|only)(?: tilgjengelig| tilgjengeleg| available)? ${IN_LANGUAGE}`,
].join('|');
const SHORT_LABEL = `(?:på |in )?${LANGUAGE}`;
/** A language tag only counts in brackets, after an underscore or in capitals: "en" alone is a word in Norwegian. */
const TAG = '(?:nb|nn|no|en|NB|NN|NO|EN|nob|nno|eng|nb-NO|nn-NO|en-GB)';

const bracketed = (words: string): string => `[([{<*/]+\\s*(?:${words})[.!]?\\s*[)\\]}>*/]+`;
const noteAlone = new RegExp(`^[([{<*/]*\\s*(?:${DENIAL}|${LABEL})[.!]?\\s*[)\\]}>*/]*[.!]?$`, 'iu');
const denialBefore = new RegExp(`^(?:${bracketed(DENIAL)}\\s*[:.–—-]?|(?:${DENIAL})\\s*[:–—-])\\s*(?=\\S)`, 'iu');
const labelBefore = new RegExp(`^(?:${bracketed(`${LABEL}|${SHORT_LABEL}`)}\\s*[:.–—-]?|(?:${LABEL}|${SHORT_LABEL})\\s*[:–—])\\s*(?=\\S)`, 'iu');
const tagBefore = new RegExp(`^(?:${bracketed(TAG)}\\s*[:–—-]?|${TAG}\\s*[:_]|(?:NB|NN|NO|EN)\\s)\\s*(?=\\S)`, 'u');
const labelBehind = new RegExp(`\\s*(?:${bracketed(`${DENIAL}|${LABEL}|${SHORT_LABEL}`)}|[.:–—-]\\s*(?:${DENIAL}|${LABEL}))[.!]?$`, 'iu');
const tagBehind = new RegExp(`(?:\\s*${bracketed(TAG)}|[_@]${TAG}|\\s(?:NB|NN|NO|EN))[.!]?$`, 'u');

/** Longer texts are never just a note; and what a stranger wrote is not run through every pattern for its whole length. */
const LONGEST_NOTE = 120;

/** A text without the notes before and behind it, and without what makes no difference to a reader: case, space, end stop. */
function essence(text: string): { readonly words: string; readonly hasNote: boolean } {
  const plain = text.normalize('NFC').trim();
  const begun = [denialBefore, labelBefore, tagBefore].reduce(withoutNoteBefore, plain);
  const words = [labelBehind, tagBehind].reduce(withoutNoteBehind, begun);
  return { words: withoutEndStop(words.toLowerCase().replace(/\s+/gu, ' ')), hasNote: words !== plain };
}

function withoutEndStop(text: string): string {
  let end = text.length;
  while (end > 0 && ' .'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

const withoutNoteBefore = (text: string, note: RegExp): string => text.slice(0, LONGEST_NOTE).replace(note, '') + text.slice(LONGEST_NOTE);

function withoutNoteBehind(text: string, note: RegExp): string {
  const end = Math.max(0, text.length - LONGEST_NOTE);
  return text.slice(0, end) + text.slice(end).replace(note, '');
}

/** Whether the text has no letter and no digit, or is nothing but a note about its language. */
function saysNothing(text: string): boolean {
  const plain = text.normalize('NFC').trim();
  return !/[\p{L}\p{N}]/u.test(plain) || (plain.length <= LONGEST_NOTE && noteAlone.test(plain));
}

/**
 * Why the text of one language counts as missing; null when it stands. `languages` gives the order that decides which of
 * two texts that repeat each other with a note is the original ("Vandel_nb", "Vandel_nn"): the earlier one. The same
 * text in two languages without any note is no repetition: "Få barn" is right in Bokmål and in Nynorsk.
 *
 * Rule of the domain: "a field that only repeats another language with a note is recognised as missing". Version 1. All.
 */
export function whyUntranslated(texts: Readonly<Record<string, string>>, language: string, languages: readonly string[] = Object.keys(texts)): UntranslatedReason | null {
  const text = texts[language] ?? '';
  if (saysNothing(text)) return 'ONLY_A_NOTE';
  const own = essence(text);
  if (!own.hasNote) return null;
  const repeats = languages.some((other, place) => {
    const otherText = texts[other];
    if (other === language || otherText === undefined || saysNothing(otherText)) return false;
    const { words, hasNote } = essence(otherText);
    return words === own.words && (!hasNote || place < languages.indexOf(language));
  });
  if (repeats) return 'REPEATS_ANOTHER_LANGUAGE';
  return denialBefore.test(text.normalize('NFC').trim().slice(0, LONGEST_NOTE)) ? 'SAYS_IT_IS_NOT_TRANSLATED' : null;
}
