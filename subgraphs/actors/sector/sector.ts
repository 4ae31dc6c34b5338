import { stableId } from '../../shared/graphql/id';
import type { Texts } from '../../shared/graphql/localized-text';

export type SectorName = 'MINISTRY' | 'MUNICIPAL' | 'COUNTY' | 'COURTS' | 'BUSINESS' | 'VOLUNTARY' | 'CITIZENS';

/** An actor with what it belonged under on the day that is asked about. */
export interface Placement {
  readonly id: string;
  readonly kind: string;
  readonly ownSector: Exclude<SectorName, 'MINISTRY'> | null;
  readonly parentId: string | null;
  /** Whether it was not dissolved by that day. */
  readonly isLiving: boolean;
}

/** A sector: a ministry with its area of responsibility, or one of those that are sectors of their own. */
export interface SectorOf {
  readonly id: string;
  readonly kind: SectorName;
  readonly ministryId: string | null;
}

const OF_ITS_KIND: Readonly<Record<string, Exclude<SectorName, 'MINISTRY'>>> = { MUNICIPALITY: 'MUNICIPAL', COUNTY: 'COUNTY', COURTS: 'COURTS' };

/** Sectors whose money and decisions are public. */
const PUBLIC: ReadonlySet<SectorName> = new Set<SectorName>(['MINISTRY', 'MUNICIPAL', 'COUNTY', 'COURTS']);

export function isPublicSector(sector: SectorOf): boolean {
  return PUBLIC.has(sector.kind);
}

export function ministrySector(ministryId: string): SectorOf {
  return { id: stableId('sector', ministryId), kind: 'MINISTRY', ministryId };
}

export function ownSector(kind: Exclude<SectorName, 'MINISTRY'>): SectorOf {
  return { id: stableId('sector', kind), kind, ministryId: null };
}

/**
 * The sector of an actor: what Norwegian administration means by it, the ministry's area of responsibility
 * (sektoransvar), found by following what the actor belongs under until a ministry is met. Municipalities, counties,
 * courts, business, voluntary organisations and citizens are sectors of their own, and what belongs under one of them
 * is in that sector. A chain that ends anywhere else, or with a ministry that is dissolved, or runs in a circle, leaves
 * the sector unknown (null): a guess would give somebody's money to a ministry that never had it.
 * Scope: all actors, on the day for which the placements were read. Version 1. Source: the instructions for the
 * ministries' responsibility for their sectors, as the hub's domain description sums them up.
 */
export function sectorOf(actorId: string, placements: ReadonlyMap<string, Placement>): SectorOf | null {
  const seen = new Set<string>();
  for (let at = placements.get(actorId); at && !seen.has(at.id); at = at.parentId === null ? undefined : placements.get(at.parentId)) {
    seen.add(at.id);
    if (at.kind === 'MINISTRY') return at.isLiving ? ministrySector(at.id) : null;
    const own = at.ownSector ?? OF_ITS_KIND[at.kind];
    if (own) return ownSector(own);
  }
  return null;
}

/** What the sectors without a ministry are called. */
export const OWN_SECTORS: Readonly<Record<Exclude<SectorName, 'MINISTRY'>, Texts>> = {
  MUNICIPAL: { nb: 'Kommunene', nn: 'Kommunane', en: 'Municipalities' },
  COUNTY: { nb: 'Fylkeskommunene', nn: 'Fylkeskommunane', en: 'Counties' },
  COURTS: { nb: 'Domstolene', nn: 'Domstolane', en: 'Courts' },
  BUSINESS: { nb: 'Næringslivet', nn: 'Næringslivet', en: 'Business' },
  VOLUNTARY: { nb: 'Frivillig sektor', nn: 'Frivillig sektor', en: 'Voluntary sector' },
  CITIZENS: { nb: 'Innbyggerne', nn: 'Innbyggjarane', en: 'Citizens' },
};
