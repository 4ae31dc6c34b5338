import { groupBy } from '../../shared/loader';

/** One actor belonging under another in a period: half-open days, an open end is null. */
export interface ParentLink {
  readonly actorId: string;
  readonly parentId: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** A circle that a link would close: who would belong under whom, with the first actor again at the end, and when. */
export interface ParentCircle {
  readonly way: readonly string[];
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Before and after every day, as texts. */
const EVER = '';
const NEVER_ENDS = '~';

interface Place {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly way: readonly string[];
}

/**
 * The circle that a new link would close among others, on any day: an actor would belong under itself. Null when there
 * is none. The shortest way around is told, and of the days those on which all its links hold.
 *
 * The walk goes upwards from the parent and narrows the period at each step to the days that all links so far share, so
 * ties that never hold at the same time make no circle: an agency may come under what once was under it. Places that
 * were met before with the same days are left out, so the walk ends whatever the others are.
 * Rule: "parent cycles at any date" are refused; all actors. Version 1. The database holds the same for writers who
 * meet (constraint ParentPeriod_noCircle).
 */
export function parentCircle(link: ParentLink, others: readonly ParentLink[]): ParentCircle | null {
  const [from, to] = [link.validFrom ?? EVER, link.validTo ?? NEVER_ENDS];
  if (from >= to) return null;
  const upwards = groupBy(others, (other) => other.actorId);
  const places: Place[] = [{ id: link.parentId, from, to, way: [link.actorId, link.parentId] }];
  const met = new Set<string>();
  for (const place of places) {
    if (place.id === link.actorId) return { way: place.way, validFrom: place.from === EVER ? null : place.from, validTo: place.to === NEVER_ENDS ? null : place.to };
    for (const next of upwards.get(place.id) ?? []) {
      const shared = { from: later(place.from, next.validFrom ?? EVER), to: earlier(place.to, next.validTo ?? NEVER_ENDS) };
      const key = `${next.parentId} ${shared.from} ${shared.to}`;
      if (shared.from >= shared.to || met.has(key)) continue;
      met.add(key);
      places.push({ id: next.parentId, ...shared, way: [...place.way, next.parentId] });
    }
  }
  return null;
}

const later = (a: string, b: string): string => (a > b ? a : b);
const earlier = (a: string, b: string): string => (a < b ? a : b);
