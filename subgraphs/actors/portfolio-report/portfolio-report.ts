import type { LeadFact } from '../../shared/graphql/lead-fact';
import type { SectorOf } from '../sector/sector';

export interface SectorCount {
  readonly sector: SectorOf | null;
  readonly gap: 'ACTOR_UNKNOWN' | 'SECTOR_UNKNOWN' | null;
  readonly initiatives: number;
}

/** Initiatives by the sector of who leads them, most first; what cannot be placed stays apart with the reason. */
export function initiativesBySector(facts: readonly LeadFact[], sectors: ReadonlyMap<string, SectorOf | null>): SectorCount[] {
  const groups = new Map<string, SectorCount>();
  for (const { actorId, initiatives } of facts) {
    const sector = actorId === null ? null : (sectors.get(actorId) ?? null);
    const gap = sector ? null : actorId === null ? 'ACTOR_UNKNOWN' : 'SECTOR_UNKNOWN';
    const key = sector?.id ?? gap ?? '';
    groups.set(key, { sector, gap, initiatives: (groups.get(key)?.initiatives ?? 0) + initiatives });
  }
  return [...groups].sort(([a, one], [b, other]) => Number(one.gap !== null) - Number(other.gap !== null) || other.initiatives - one.initiatives || (a < b ? -1 : 1)).map(([, group]) => group);
}
