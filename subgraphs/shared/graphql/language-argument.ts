import { LanguageCode } from './localized-text';

/** The argument that every text for people takes, in the same words everywhere. */
export const LANGUAGE_ARGUMENT = { defaultValue: LanguageCode.nb, description: 'The language wanted; where the text does not exist in it, the first that does of nb, nn, en.' } as const;
