/** One thing of a journey leading to another. Ids are of services, or of services, outputs and events alike. */
export interface JourneyLink {
  readonly from: string;
  readonly to: string;
}

/**
 * The circle that a new link would close, as the way around it: it begins and ends with what the link starts from. Null
 * when the link closes none. Of several ways around it is the shortest, and of those the first by id, so that the same
 * data always gives the same answer.
 *
 * Rule: a journey leads onwards; a link that leads back is refused in words by whoever writes it. Data that came
 * otherwise, as by an import, may hold circles: reading survives them and reports each as a gap. All bodies.
 */
export function journeyCycle(links: readonly JourneyLink[], newLink: JourneyLink): string[] | null {
  if (newLink.from === newLink.to) return [newLink.from, newLink.to];
  const way = shortestWay(onwards(links), newLink.to, newLink.from);
  return way === null ? null : [newLink.from, ...way];
}

/**
 * The knots of a graph: groups of two or more ids that lead to each other, and single ids that lead to themselves. In
 * the order of `ids`, and so are the members of each.
 */
export function knotsOf(ids: readonly string[], links: readonly JourneyLink[]): string[][] {
  const inside = withoutLooseEnds(ids, links);
  const forwards = onwards(inside);
  const backwards = onwards(inside.map(({ from, to }) => ({ from: to, to: from })));
  const known = new Set<string>();
  const knots: string[][] = [];
  for (const id of ids) {
    if (known.has(id) || !forwards.has(id)) continue;
    const after = reachedFrom(forwards, id);
    const before = reachedFrom(backwards, id);
    if (!after.has(id)) continue;
    const knot = ids.filter((other) => after.has(other) && before.has(other));
    for (const member of knot) known.add(member);
    knots.push(knot);
  }
  return knots;
}

/** The shortest way from the first member of a knot back to itself. */
export function wayAround(knot: readonly string[], links: readonly JourneyLink[]): string[] {
  const [first = ''] = knot;
  const members = new Set(knot);
  const inside = onwards(links.filter(({ from, to }) => members.has(from) && members.has(to)));
  const ways = (inside.get(first) ?? []).flatMap((next) => {
    const way = shortestWay(inside, next, first);
    return way === null ? [] : [[first, ...way]];
  });
  return ways.reduce((shortest, way) => (way.length < shortest.length ? way : shortest), ways[0] ?? []);
}

/** Where each id leads, by id, without repetition. */
function onwards(links: readonly JourneyLink[]): ReadonlyMap<string, readonly string[]> {
  const targets = new Map<string, Set<string>>();
  for (const { from, to } of links) targets.set(from, (targets.get(from) ?? new Set()).add(to));
  return new Map([...targets].map(([from, to]) => [from, [...to].sort()]));
}

/** Everything that an id leads to, itself only if something leads back to it. */
function reachedFrom(graph: ReadonlyMap<string, readonly string[]>, start: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const next of graph.get(id) ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      open.push(next);
    }
  }
  return reached;
}

/** The shortest way with both its ends; a way from an id to itself is that id alone. */
function shortestWay(graph: ReadonlyMap<string, readonly string[]>, start: string, end: string): string[] | null {
  const cameFrom = new Map<string, string | null>([[start, null]]);
  for (const id of cameFrom.keys()) {
    if (id === end) {
      const way: string[] = [];
      for (let place: string | null = end; place !== null; place = cameFrom.get(place) ?? null) way.unshift(place);
      return way;
    }
    for (const next of graph.get(id) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, id);
  }
  return null;
}

/** The links among the ids without those that no circle can run through: what nothing leads to, and what leads nowhere. */
function withoutLooseEnds(ids: readonly string[], links: readonly JourneyLink[]): JourneyLink[] {
  const known = new Set(ids);
  const inside = links.filter(({ from, to }) => known.has(from) && known.has(to));
  const trimmed = trim(inside, ({ from, to }) => ({ from, to }));
  return trim(trimmed, ({ from, to }) => ({ from: to, to: from }));
}

/** Takes away, again and again, the links from ids that nothing leads to any more. */
function trim(links: readonly JourneyLink[], turn: (link: JourneyLink) => JourneyLink): JourneyLink[] {
  const turned = links.map(turn);
  const leaving = new Map<string, JourneyLink[]>();
  const arriving = new Map<string, number>();
  for (const link of turned) {
    const group = leaving.get(link.from);
    if (group) group.push(link);
    else leaving.set(link.from, [link]);
    arriving.set(link.to, (arriving.get(link.to) ?? 0) + 1);
  }
  const open = [...leaving.keys()].filter((id) => !arriving.has(id));
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const { to } of leaving.get(id) ?? []) {
      const left = (arriving.get(to) ?? 0) - 1;
      arriving.set(to, left);
      if (left === 0) open.push(to);
    }
    leaving.delete(id);
  }
  return [...leaving.values()].flat().map(turn);
}
