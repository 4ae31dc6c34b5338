import { searchFold } from '../../../shared/graphql/sort-key';

/** Words that a project has in one year and not in the next. */
const FILLERS: ReadonlySet<string> = new Set(['the', 'programme', 'program', 'programmes', 'project', 'projects', 'prosjekt', 'prosjektet', 'programmet', 'and', 'og']);

/** A name without case, punctuation, what stands in brackets and words that say nothing; the whole where nothing else is left. */
export function foldName(name: string): string {
  const words = searchFold(name.replaceAll(/\([^)]*\)/g, ' ')).split(' ').filter((word) => word !== '' && !FILLERS.has(word));
  return words.length > 0 ? words.join(' ') : searchFold(name);
}

/** The groups of three letters in a folded name, by which it is compared. */
export function trigramsOf(name: string): ReadonlySet<string> {
  return new Set(name.split(' ').flatMap((word) => { const padded = `  ${word} `; return Array.from({ length: padded.length - 2 }, (_, i) => padded.slice(i, i + 3)); }));
}

/** How alike two names are, from 0 to 1: the part of their groups of three letters that they share. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const letters of a) if (b.has(letters)) shared += 1;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}
