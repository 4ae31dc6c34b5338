import { expect, test } from 'vitest';
import { languageOfBrowser } from './language';

test('the first language that a browser prefers and we have is used', () => {
  expect(languageOfBrowser(['nn-NO', 'nb-NO', 'en'])).toBe('nn');
  expect(languageOfBrowser(['se-NO', 'nb-NO', 'en'])).toBe('nb');
});

test('a browser that says only Norwegian gets Bokmål', () => {
  expect(languageOfBrowser(['no'])).toBe('nb');
});

test('a browser with none of our languages gets English', () => {
  expect(languageOfBrowser(['fr-FR', 'pl'])).toBe('en');
  expect(languageOfBrowser([])).toBe('en');
});
