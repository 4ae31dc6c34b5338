import { LANGUAGES, textsOf } from '../graphql/localized-text';

/** Whether two texts say the same in every language of the hub; none at all is the same as an empty one. */
export function isSameText(one: unknown, other: unknown): boolean {
  const [a, b] = [textsOf(one), textsOf(other)];
  return LANGUAGES.every((language) => a[language] === b[language]);
}
