import { pickText } from './localized-text';
import { searchFold, sortKey } from './sort-key';

/** Texts by language, of the hub or of a file. */
type TextsByLanguage = Readonly<Record<string, string | undefined>>;

/** The columns that order and find a record by its texts. */
export function titleColumns(titles: TextsByLanguage, descriptions: TextsByLanguage = {}): { sortKey: string; searchText: string } {
  const all = [...Object.values(titles), ...Object.values(descriptions)].filter((text) => text !== undefined);
  return { sortKey: sortKey(pickText(titles) ?? ''), searchText: searchFold(all.join(' ')) };
}
