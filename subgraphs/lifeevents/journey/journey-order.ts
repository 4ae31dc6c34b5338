import { knotsOf, type JourneyLink } from './journey-cycle';

/**
 * The order in which people meet the services: nobody before those that lead to it, and otherwise in the order given,
 * which is the maintainers'. Where services lead to each other in a circle, and nothing outside it is left that leads
 * to them, the first of them in the order given comes first: every service has its place once, the work always ends,
 * and the order of the links makes no difference.
 */
export function orderSteps(serviceIds: readonly string[], links: readonly JourneyLink[]): string[] {
  const ids = [...new Set(serviceIds)];
  const leading = distinct(ids, links);
  const knot = new Map(knotsOf(ids, leading).flatMap((members, i) => members.map((id) => [id, i] as const)));
  const isInKnot = ({ from, to }: JourneyLink): boolean => knot.has(from) && knot.get(from) === knot.get(to);
  const before = new Counter(leading);
  const beforeFromOutside = new Counter(leading.filter((link) => !isInKnot(link)));

  const waiting = new Set(ids);
  const ordered: string[] = [];
  while (waiting.size > 0) {
    const next = firstOf(waiting, (id) => before.isFree(id)) ?? firstOf(waiting, (id) => beforeFromOutside.isFree(id));
    if (next === undefined) break;
    waiting.delete(next);
    before.place(next);
    beforeFromOutside.place(next);
    ordered.push(next);
  }
  return ordered;
}

/** How many services that lead to each are not placed yet. */
class Counter {
  private readonly counts = new Map<string, number>();
  private readonly targets = new Map<string, string[]>();

  constructor(links: readonly JourneyLink[]) {
    for (const { from, to } of links) {
      this.counts.set(to, (this.counts.get(to) ?? 0) + 1);
      this.targets.set(from, [...(this.targets.get(from) ?? []), to]);
    }
  }

  isFree(id: string): boolean {
    return (this.counts.get(id) ?? 0) === 0;
  }

  place(id: string): void {
    for (const to of this.targets.get(id) ?? []) this.counts.set(to, (this.counts.get(to) ?? 0) - 1);
  }
}

function distinct(ids: readonly string[], links: readonly JourneyLink[]): JourneyLink[] {
  const known = new Set(ids);
  const inside = links.filter(({ from, to }) => from !== to && known.has(from) && known.has(to));
  return [...new Map(inside.map(({ from, to }) => [`${from}/${to}`, { from, to }])).values()];
}

function firstOf(ids: Iterable<string>, holds: (id: string) => boolean): string | undefined {
  for (const id of ids) if (holds(id)) return id;
  return undefined;
}
