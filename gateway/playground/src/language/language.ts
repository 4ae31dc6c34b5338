import { recall, remember } from '../remember';

/** The languages of our own texts, in the order of the switch. */
export const LANGUAGES = ['nb', 'nn', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const isLanguage = (value: unknown): value is Language => LANGUAGES.some((language) => language === value);

/** `no` is what many browsers call Bokmål. The first language we have wins; English for those who read none of them. */
export function languageOfBrowser(preferred: readonly string[]): Language {
  const known = preferred.map((tag) => tag.toLowerCase().split('-')[0]).map((tag) => (tag === 'no' ? 'nb' : tag));
  return known.find(isLanguage) ?? 'en';
}

export function rememberedLanguage(): Language {
  const stored = recall('language');
  return isLanguage(stored) ? stored : languageOfBrowser(navigator.languages);
}

export function rememberLanguage(language: Language): void {
  remember('language', language);
}
