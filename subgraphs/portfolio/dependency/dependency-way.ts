import { groupBy } from '../../shared/loader';

/** One initiative waiting for another. */
export interface WaitingLink {
  readonly from: string;
  readonly to: string;
}

/** The shortest way by which one initiative waits for another, with both its ends; null when it does not. Of several the first by the order of the links. */
export function wayBetween(links: readonly WaitingLink[], from: string, to: string): string[] | null {
  const onwards = groupBy(links, (link) => link.from);
  const cameFrom = new Map<string, string | null>([[from, null]]);
  for (const id of cameFrom.keys()) {
    if (id === to) return wayBack(cameFrom, id);
    for (const next of onwards.get(id) ?? []) if (!cameFrom.has(next.to)) cameFrom.set(next.to, id);
  }
  return null;
}

function wayBack(cameFrom: ReadonlyMap<string, string | null>, end: string): string[] {
  const way: string[] = [];
  for (let place: string | null = end; place !== null; place = cameFrom.get(place) ?? null) way.unshift(place);
  return way;
}
