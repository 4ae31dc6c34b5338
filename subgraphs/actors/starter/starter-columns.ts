import { fromDay } from '../../shared/context';
import { stableId } from '../../shared/graphql/id';
import type { StarterSource } from './starter.schema';

/** The id of an actor by its name in the files. */
export function actorId(ref: string): string {
  return stableId('actor', ref);
}

export function provenance({ kind, url, retrieved, note }: StarterSource) {
  return { provenanceKind: kind, sourceUrl: url ?? null, retrievedAt: retrieved ? fromDay(retrieved) : null, provenanceNote: note ?? null };
}

export function period({ validFrom, validTo }: { validFrom?: string | undefined; validTo?: string | undefined }) {
  return { validFrom: validFrom ? fromDay(validFrom) : null, validTo: validTo ? fromDay(validTo) : null };
}

const ID_KIND = { LIFE_EVENT: 'life-event', INITIATIVE: 'initiative', ECOSYSTEM: 'ecosystem', COMPONENT: 'shared-component' } as const;

export function context(link: { kind: keyof typeof ID_KIND; key: string } | undefined) {
  return { contextKind: link?.kind ?? null, contextId: link ? stableId(ID_KIND[link.kind], link.key) : null };
}
