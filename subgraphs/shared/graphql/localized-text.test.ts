import { describe, expect, test } from 'vitest';
import { allTexts, LanguageCode, pickText } from './localized-text';

describe('a text in languages', () => {
  test('is given in the language asked for', () => {
    expect(pickText({ nb: 'Få barn', nn: 'Få barn', en: 'Having a child' }, LanguageCode.en)).toBe('Having a child');
  });

  test('falls back to nb, then nn, then en', () => {
    expect(pickText({ nb: 'tiltak', en: 'initiative' }, LanguageCode.nn)).toBe('tiltak');
    expect(pickText({ nn: 'tiltak på nynorsk', en: 'initiative' }, LanguageCode.nb)).toBe('tiltak på nynorsk');
    expect(pickText({ en: 'initiative' }, LanguageCode.nb)).toBe('initiative');
  });

  test('is null when there is none, and an empty one counts as none', () => {
    expect(pickText({}, LanguageCode.nb)).toBeNull();
    expect(pickText({ nb: '', en: 'initiative' }, LanguageCode.nb)).toBe('initiative');
    expect(pickText(null)).toBeNull();
  });

  test('is listed in the order nb, nn, en', () => {
    expect(allTexts({ en: 'c', nb: 'a', nn: 'b' }).map((text) => text.language)).toEqual(['nb', 'nn', 'en']);
  });
});
