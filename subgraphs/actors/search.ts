import { hubError } from '../shared/errors';

/** Longer texts are not words to search for, and each word costs the database a scan. */
export const LONGEST_SEARCH = 200;

/** Checks the words of a search; null when none are given. `path` names the argument. */
export function searchWords(search: string | null | undefined, path = 'filter.search'): string | null {
  if (search == null) return null;
  if (search.length > LONGEST_SEARCH) throw hubError('ARGUMENT_OUT_OF_RANGE', { path, why: `has ${String(search.length)} characters; at most ${String(LONGEST_SEARCH)} are searched for.` });
  return search;
}
