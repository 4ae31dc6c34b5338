import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allTexts, LanguageCode, pickText, translatedTexts, untranslatedTexts } from './localized-text';
import { whyUntranslated } from './localized-text-notes';

describe('a text that only says it is not there', () => {
  test.each(['Teksten blir vist på nynorsk.', 'Teksten blir vist på nynorsk', 'Teksten blir vist på engelsk.', 'The text is displayed in English.', '(ikke oversatt)', 'Ikkje omsett', 'Not translated.', '[not yet translated]', 'Oversettelse mangler', 'Ikke tilgjengelig på nynorsk', '–', ' ', 'Kun tilgjengelig på bokmål'])('counts as missing: %s', (note) => {
    expect(whyUntranslated({ nb: 'Skjenkebevilling', nn: note }, 'nn')).toBe('ONLY_A_NOTE');
    expect(pickText({ nb: 'Skjenkebevilling', nn: note }, LanguageCode.nn)).toBe('Skjenkebevilling');
    expect(pickText({ nn: note })).toBeNull();
  });
});

describe('a text that repeats another language with a note', () => {
  test.each(['(ikke oversatt) Få barn', 'Få barn (ikke oversatt)', 'Not translated: Få barn', 'Få barn – not translated', '[nb] Få barn', 'Få barn [nb]', 'Få barn_en', 'EN Få barn', 'Få  barn. (Only available in Norwegian)', '(in Norwegian) få barn', 'Få barn (på norsk)', 'Få barn. Teksten vises på bokmål.'])('counts as missing: %s', (en) => {
    expect(whyUntranslated({ nb: 'Få barn', en }, 'en')).not.toBeNull();
    expect(pickText({ nb: 'Få barn', nn: 'Å få barn', en }, LanguageCode.en)).toBe('Få barn');
    expect(allTexts({ nb: 'Få barn', en })).toEqual([{ language: 'nb', text: 'Få barn' }]);
  });

  test('leaves the first language standing where all of them carry a note', () => {
    expect(translatedTexts({ nn: 'Krav om vandel_nn', nb: 'Krav om vandel_nb', en: 'Requirements for good conduct' })).toEqual({ nb: 'Krav om vandel_nb', en: 'Requirements for good conduct' });
  });

  test('counts as missing in Bokmål too, where Nynorsk is the original', () => {
    expect(pickText({ nb: '(ikke oversatt) Løyve', nn: 'Løyve' })).toBe('Løyve');
  });

  test('says so itself although the original has been changed since', () => {
    expect(untranslatedTexts({ nb: 'Ny tekst', en: 'Not translated: Gammel tekst' })).toEqual([{ language: 'en', text: 'Not translated: Gammel tekst', reason: 'SAYS_IT_IS_NOT_TRANSLATED' }]);
  });

  test('is better than nothing where nothing else is written', () => {
    expect(pickText({ en: '(ikke oversatt) Få barn' })).toBe('(ikke oversatt) Få barn');
  });
});

describe('a text that stands', () => {
  test.each([
    ['the same words in two languages', { nb: 'Få barn', nn: 'Få barn' }],
    ['a name that is the same everywhere', { nb: 'Altinn', nn: 'Altinn', en: 'Altinn' }],
    ['words about translation', { nb: 'Ikke oversatte dokumenter legges ved', en: 'Not translated documents are enclosed' }],
    ['a note that says something about the matter', { nb: 'Kurs', en: 'Course (in Norwegian)' }],
    ['a course in Norwegian', { nb: 'Norsk', en: 'Norwegian' }],
    ['an article that looks like a language tag', { nb: 'En barnehage', en: 'Barnehage' }],
    ['brackets of its own', { nb: 'Vedlegg (ikke oversatt)', en: 'Attachments (untranslated)' }],
  ])('%s', (_, texts) => {
    expect(translatedTexts(texts)).toEqual(texts);
  });
});

test('a language that the hub does not know comes last, but before nothing', () => {
  expect(pickText({ se: 'Mánná' })).toBe('Mánná');
  expect(pickText({ se: 'Mánná', en: 'Child' })).toBe('Child');
});

test('what is no text at all is missing, never an error', () => {
  expect(pickText({ nb: 7, nn: null, en: 'Child' })).toBe('Child');
  fc.assert(fc.property(fc.anything(), (json) => { pickText(json); allTexts(json); }));
});

test('a text is found wherever there is one, and a note never hides the original', () => {
  const note = fc.constantFrom((text: string) => `(ikke oversatt) ${text}`, (text: string) => `${text}_nn`, (text: string) => `[en] ${text}`, (text: string) => `${text} (not translated)`);
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zæøå]{3,20}( [a-zæøå]{3,20}){0,3}$/), note, fc.shuffledSubarray(['nb', 'nn', 'en'], { minLength: 2 }), (text, add, [original, repetition]) => {
      const texts = { [original as string]: text, [repetition as string]: add(text) };
      expect(Object.keys(translatedTexts(texts))).toEqual([original]);
      for (const language of Object.values(LanguageCode)) expect(pickText(texts, language)).toBe(text);
    }),
  );
});
