import { groupBy } from './loader';

/** One thing that leads to another, such as an initiative to what it waits for. */
export interface Link {
  readonly from: string;
  readonly to: string;
}

/** A longer way is told by its beginning. */
const MOST_NAMES = 9;

/** The shortest way that links lead from one thing to another, with both its ends; null when they do not. Of several the first by the order of the links. */
export function wayBetween(links: readonly Link[], from: string, to: string): string[] | null {
  const onwards = groupBy(links, (link) => link.from);
  const cameFrom = new Map<string, string | null>([[from, null]]);
  for (const id of cameFrom.keys()) {
    if (id === to) return wayBack(cameFrom, id);
    for (const next of onwards.get(id) ?? []) if (!cameFrom.has(next.to)) cameFrom.set(next.to, id);
  }
  return null;
}

/** A way in words, by the names of the things on it. */
export function tellWay(names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`);
  return (quoted.length <= MOST_NAMES ? quoted : [...quoted.slice(0, MOST_NAMES), '…']).join(' → ');
}

function wayBack(cameFrom: ReadonlyMap<string, string | null>, end: string): string[] {
  const way: string[] = [];
  for (let place: string | null = end; place !== null; place = cameFrom.get(place) ?? null) way.unshift(place);
  return way;
}
