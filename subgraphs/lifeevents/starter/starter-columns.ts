import { fromDay } from '../../shared/context';
import { stableId } from '../../shared/graphql/id';
import { searchFold, sortKey } from '../../shared/graphql/sort-key';
import type { StarterSource, StarterTexts } from './starter.schema';

/** The provenance columns of a record of the starter dataset. */
export function sourceColumns({ kind, url, retrievedAt, note }: StarterSource) {
  return { provenanceKind: kind, sourceUrl: url, retrievedAt: fromDay(retrievedAt), provenanceNote: note ?? null };
}

/** The columns that order and find a record by its texts. */
export function titleColumns(titles: StarterTexts, descriptions: Partial<StarterTexts> = {}) {
  return { sortKey: sortKey(titles.nb), searchText: searchFold([...Object.values(titles), ...Object.values(descriptions)].join(' ')) };
}

export function dayOrNull(day: string | null | undefined): Date | null {
  return day ? fromDay(day) : null;
}

export const actorId = (key: string): string => stableId('actor', key);
export const lifeEventId = (key: string): string => stableId('life-event', key);
export const serviceId = (key: string): string => stableId('service', key);
export const datasetId = (key: string): string => stableId('dataset', key);
export const outputId = (key: string): string => stableId('output', key);
export const bodyId = (key: string): string => stableId('body', key);
export const eventId = (key: string): string => stableId('event', key);
