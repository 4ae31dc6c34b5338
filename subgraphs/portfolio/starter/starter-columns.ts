import { Prisma } from '../../../prisma/generated/portfolio/client/client';
import { fromDay } from '../../shared/context';
import { stableId } from '../../shared/graphql/id';
import { searchFold, sortKey } from '../../shared/graphql/sort-key';
import type { Claim, Source } from './starter-parts.schema';

/** Texts as zod gives them: a language that is absent may be there as undefined. */
type GivenTexts = Readonly<{ nb: string; nn?: string | undefined; en: string }>;

/** The provenance columns of a record. */
export function sourceColumns({ kind, url, retrievedAt, note }: Source) {
  return { provenanceKind: kind, sourceUrl: url ?? null, retrievedAt: retrievedAt ? fromDay(retrievedAt) : null, provenanceNote: note ?? null };
}

/** The columns that order and find a record by its texts. */
export function titleColumns(titles: GivenTexts, descriptions: Partial<GivenTexts> = {}) {
  return { sortKey: sortKey(titles.nb), searchText: searchFold([...Object.values(titles), ...Object.values(descriptions)].join(' ')) };
}

/** Nobody in the hub has claimed or answered anything yet: all of it was read from public sources. */
export function claimColumns({ claim }: Claim) {
  return { claimStatus: claim ?? ('CLAIMED' as const) };
}

/** Texts for a column that may stay empty. */
export function textsOrNull(texts: GivenTexts | undefined) {
  return texts ?? Prisma.DbNull;
}

export type Precision = 'DAY' | 'MONTH' | 'YEAR';

/** The first day that a partial day may mean, and how exactly it is known. */
export function dayWithPrecision(partial: string | undefined): { day: Date | null; precision: Precision } {
  if (partial === undefined) return { day: null, precision: 'DAY' };
  const [year, month = '01', day = '01'] = partial.split('-') as [string, string?, string?];
  return { day: fromDay(`${year}-${month}-${day}`), precision: partial.length === 4 ? 'YEAR' : partial.length === 7 ? 'MONTH' : 'DAY' };
}

export const actorId = (key: string): string => stableId('actor', key);
export const actorIdOrNull = (key: string | null | undefined): string | null => (key ? actorId(key) : null);
export const initiativeId = (key: string): string => stableId('initiative', key);
export const portfolioId = (key: string): string => stableId('portfolio', key);
export const componentId = (key: string): string => stableId('shared-component', key);
