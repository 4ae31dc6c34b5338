import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allTexts, LANGUAGES } from '../../shared/graphql/localized-text';
import { Faults } from '../../shared/writing/fault';
import { checkOptionalTexts } from '../../shared/writing/text-input';
import { keepLanguages } from './texts-change';

const text = fc.constantFrom('Pleiepenger', 'Care benefit', 'Dikšunruđat', 'Opplæringspenger', 'Attføring');
const OTHERS = ['und', 'se', 'de', 'no', 'pl'] as const;
const texts = (languages: readonly string[]) => fc.dictionary(fc.constantFrom(...languages), text);
const stored = fc.tuple(texts(LANGUAGES), texts(OTHERS)).map(([shown, others]): Record<string, string> => ({ ...shown, ...others }));

test('an edit replaces the languages that the hub shows and keeps every other, unless they are dropped', () => {
  fc.assert(
    fc.property(stored, texts(LANGUAGES), (before, given) => {
      const after = keepLanguages(before, given, {}) as Record<string, string>;
      for (const language of LANGUAGES) expect(after[language]).toBe(given[language]);
      for (const language of OTHERS) expect(after[language]).toBe(before[language]);
      expect(keepLanguages(before, given, { dropsOtherLanguages: true })).toEqual(given);
    }),
  );
});

test('what is read and sent back as it was changes nothing, how often ever', () => {
  fc.assert(
    fc.property(stored, (before) => {
      const sendBack = (texts: unknown): unknown => keepLanguages(texts, checkOptionalTexts(new Faults(), allTexts(texts), [], 300), {});
      const once = sendBack(before);
      expect(once).toEqual(before);
      expect(sendBack(once)).toEqual(once);
    }),
  );
});
