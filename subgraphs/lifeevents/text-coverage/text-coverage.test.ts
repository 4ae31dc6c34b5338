import { describe, expect, test } from 'vitest';
import { languageCoverage, missingTexts, type TextFact } from './text-coverage';

const title = (texts: unknown): TextFact => ({ record: 'LIFE_EVENT', recordId: 'death', field: 'TITLE', texts });

describe('what is left to translate', () => {
  test('is every language of nb, nn and en that a written field lacks', () => {
    expect(missingTexts([title({ nb: 'Dødsfall', en: 'Death' })]).map(({ languages }) => languages)).toEqual([['nn']]);
    expect(missingTexts([title({ nb: 'Dødsfall', nn: 'Dødsfall', en: 'Death' })])).toEqual([]);
  });

  test('counts a field that only repeats another language with a note as missing', () => {
    expect(missingTexts([title({ nb: 'Dødsfall', nn: 'Teksten blir vist på nynorsk.', en: 'Not translated: Dødsfall' })]).map(({ languages }) => languages)).toEqual([['nn', 'en']]);
  });

  test('leaves out what nobody has written at all', () => {
    expect(missingTexts([title({}), title(null), title({ nb: '' })])).toEqual([]);
  });

  test('is summed up for each language', () => {
    expect(languageCoverage([title({ nb: 'a', en: 'b' }), title({ nb: 'c' }), title({})])).toEqual([
      { language: 'nb', reported: 2, total: 2 },
      { language: 'nn', reported: 0, total: 2 },
      { language: 'en', reported: 1, total: 2 },
    ]);
  });
});
