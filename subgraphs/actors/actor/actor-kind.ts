import type { ActorKind, GovernmentLevel, SectorKind } from '../../../prisma/generated/actors/client/client';

/** What places an actor by what it is. */
export interface Placing {
  readonly kind: ActorKind;
  readonly level: GovernmentLevel | null;
  readonly ownSector: SectorKind | null;
}

/** A field of the placing with what is wrong about it, to be said after "The value". */
export type PlacingFault = readonly [field: 'kind' | 'level' | 'ownSector', why: string];

/** The levels that each sort of actor can belong to; of one that belongs to none the list is empty. */
const LEVELS: Readonly<Record<ActorKind, readonly GovernmentLevel[]>> = {
  MINISTRY: ['STATE'],
  AGENCY: ['STATE', 'COUNTY', 'MUNICIPAL'],
  COUNTY_GOVERNOR: ['STATE'],
  STATE_ENTERPRISE: ['STATE'],
  UNIVERSITY: ['STATE'],
  COURTS: ['STATE'],
  COUNTY: ['COUNTY'],
  MUNICIPALITY: ['MUNICIPAL'],
  COMPANY: [],
  ASSOCIATION: [],
  BODY: ['STATE', 'COUNTY', 'MUNICIPAL'],
  GROUP: [],
};

/** Those that are a sector, or in one, by being what they are. */
const SECTOR_BY_KIND: ReadonlySet<ActorKind> = new Set(['MINISTRY', 'COUNTY', 'MUNICIPALITY']);

/** The level of a sort of actor that can belong to one only; null when that does not follow from what it is. */
export function levelOfKind(kind: ActorKind): GovernmentLevel | null {
  const [only, ...others] = LEVELS[kind];
  return others.length === 0 ? (only ?? null) : null;
}

/**
 * What in the kind, level and own sector of an actor contradicts each other: a municipality of the state, a company of
 * any level of government, a ministry that is a sector beside its own.
 * Scope: all actors. Version 1. Source: what the hub's domain description says of levels and sectors ("municipalities,
 * counties, courts, business, voluntary organisations and citizens are sectors of their own").
 */
export function placingFaults({ kind, level, ownSector }: Placing): PlacingFault[] {
  const levels = LEVELS[kind];
  return [
    ...(level !== null && !levels.includes(level) ? [['level', levels.length === 0 ? `is ${level}, and a ${kind} belongs to no level of government: send null` : `is ${level}, and a ${kind} belongs to ${levels.join(' or ')}`] as const] : []),
    ...(ownSector === 'MINISTRY' ? [['ownSector', 'is MINISTRY: whoever belongs to the sector of a ministry belongs under it, which is recorded as its parent'] as const] : []),
    ...(ownSector !== null && ownSector !== 'MINISTRY' && SECTOR_BY_KIND.has(kind) ? [['ownSector', `is ${ownSector}, and the sector of a ${kind} follows from what it is: leave it out`] as const] : []),
  ];
}
