import { fromDay } from '../../shared/context';
import { stableId } from '../../shared/graphql/id';
import type { StarterSource } from './starter.schema';

/** The provenance columns of a record of the starter dataset. */
export function sourceColumns({ kind, url, retrievedAt, note }: StarterSource) {
  return { provenanceKind: kind, sourceUrl: url, retrievedAt: fromDay(retrievedAt), provenanceNote: note ?? null };
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
