import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MapEdge } from './map-edges';
import { mapMetrics } from './map-metrics';

const edge = (from: string, to: string, weight = 1): MapEdge => ({ from, to, kind: 'FUNDS', weight, isConfirmed: false, isDisputed: false, contexts: [] });

/** A second implementation of every metric, written to be read: by the definitions, over all shortest ways. */
class Reference {
  private readonly neighbours = new Map<string, Map<string, number>>();

  constructor(private readonly ids: readonly string[], edges: readonly MapEdge[]) {
    for (const id of ids) this.neighbours.set(id, new Map());
    for (const { from, to, weight } of edges) {
      this.of(from).set(to, (this.of(from).get(to) ?? 0) + weight);
      this.of(to).set(from, (this.of(to).get(from) ?? 0) + weight);
    }
  }

  degree(id: string): number {
    return this.of(id).size;
  }

  /** For each pair of others: the share of their shortest ways that has the actor in it; the sum as a part of all pairs. */
  betweenness(id: string): number {
    const others = this.ids.filter((other) => other !== id);
    const pairs = others.flatMap((a, i) => others.slice(i + 1).map((b) => [a, b] as const));
    const shares = pairs.map(([a, b]) => this.shortestWays(a, b)).filter((ways) => ways.length > 0).map((ways) => ways.filter((way) => way.includes(id)).length / ways.length);
    return shares.reduce((sum, share) => sum + share, 0) / pairs.length;
  }

  /** Parts by joining the two ends of every line (union–find). */
  parts(): string[][] {
    const parent = new Map(this.ids.map((id) => [id, id]));
    const root = (id: string): string => (parent.get(id) === id ? id : root(parent.get(id) as string));
    for (const [id, others] of this.neighbours) for (const other of others.keys()) parent.set(root(id), root(other));
    const parts = new Map<string, string[]>();
    for (const id of this.ids) parts.set(root(id), [...(parts.get(root(id)) ?? []), id]);
    return [...parts.values()];
  }

  /** Newman's modularity: for each two of a community what ties them, less what chance would put there. */
  modularity(communities: readonly (readonly string[])[]): number {
    const strength = (id: string): number => [...this.of(id).values()].reduce((sum, weight) => sum + weight, 0);
    const all = this.ids.reduce((sum, id) => sum + strength(id), 0);
    const within = (members: readonly string[]): number => members.flatMap((a) => members.map((b) => (this.of(a).get(b) ?? 0) - (strength(a) * strength(b)) / all)).reduce((sum, part) => sum + part, 0);
    return communities.reduce((sum, members) => sum + within(members), 0) / all;
  }

  private shortestWays(from: string, to: string): string[][] {
    for (let ways = [[from]], seen = new Set([from]); ways.length > 0; ) {
      const found = ways.filter((way) => way.at(-1) === to);
      if (found.length > 0) return found.map((way) => way.slice(1, -1));
      ways = ways.flatMap((way) => [...this.of(way.at(-1) as string).keys()].filter((next) => !seen.has(next)).map((next) => [...way, next]));
      seen = new Set([...seen, ...ways.map((way) => way.at(-1) as string)]);
    }
    return [];
  }

  private of(id: string): Map<string, number> {
    return this.neighbours.get(id) as Map<string, number>;
  }
}

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
const somebody = fc.constantFrom(...IDS);
const maps = fc
  .uniqueArray(fc.tuple(somebody, somebody, fc.integer({ min: 1, max: 3 })).filter(([from, to]) => from < to), { selector: ([from, to]) => `${from}${to}`, maxLength: 22 })
  .map((lines) => lines.map(([from, to, weight]) => edge(from, to, weight)).sort((x, y) => (`${x.from} ${x.to}` < `${y.from} ${y.to}` ? -1 : 1)));

describe('the metrics of a map, held against a second implementation on random maps', () => {
  it('say how far each actor stands between the others, and with how many it is joined', () => {
    fc.assert(fc.property(maps, (edges) => {
      const [found, reference] = [mapMetrics(IDS, edges).of, new Reference(IDS, edges)];
      for (const id of IDS) {
        expect(found.get(id)?.betweenness).toBeCloseTo(reference.betweenness(id), 5);
        expect(found.get(id)?.degree).toBe(reference.degree(id));
      }
    }));
  });

  it('find every part that nothing joins with the largest', () => {
    const bySize = (parts: readonly (readonly string[])[]) => parts.map((part) => [...part].sort()).sort((x, y) => y.length - x.length || ((x[0] ?? '') < (y[0] ?? '') ? -1 : 1));
    fc.assert(fc.property(maps, (edges) => { expect(mapMetrics(IDS, edges).isolatedGroups).toEqual(bySize(new Reference(IDS, edges).parts()).slice(1)); }));
  });

  it('put everybody in one community, apart as clearly as said, and none that would be clearer joined with another', () => {
    fc.assert(fc.property(maps.filter((edges) => edges.length > 0), (edges) => {
      const reference = new Reference(IDS, edges);
      const { communities, modularity, of } = mapMetrics(IDS, edges);
      expect(communities.flat().sort()).toEqual(IDS);
      communities.forEach((members, i) => { for (const id of members) expect(of.get(id)?.community).toBe(i + 1); });
      expect(modularity).toBeCloseTo(reference.modularity(communities), 5);
      const others = communities.flatMap((x, i) => communities.slice(i + 1).map((y) => [...communities.filter((each) => each !== x && each !== y), [...x, ...y]]));
      const baselines = [[IDS], IDS.map((id) => [id]), ...others].map((division) => reference.modularity(division));
      expect(modularity).toBeGreaterThanOrEqual(Math.max(...baselines) - 1e-6);
    }));
  });

  it('never put two that nothing joins, however far around, in one community', () => {
    fc.assert(fc.property(maps, (edges) => {
      const parts = new Reference(IDS, edges).parts();
      for (const community of mapMetrics(IDS, edges).communities) expect(parts.filter((part) => community.some((id) => part.includes(id)))).toHaveLength(1);
    }));
  });
});

describe('communities', () => {
  it('are the two groups that one line joins, the larger first', () => {
    const clique = (...ids: string[]) => ids.flatMap((a, i) => ids.slice(i + 1).map((b) => edge(a, b)));
    const { communities, modularity } = mapMetrics(['a', 'b', 'c', 'v', 'x', 'y', 'z'], [...clique('a', 'b', 'c'), edge('c', 'v'), ...clique('v', 'x', 'y', 'z')]);
    expect(communities).toEqual([['v', 'x', 'y', 'z'], ['a', 'b', 'c']]);
    expect(modularity).toBeCloseTo(0.355, 3);
  });

  it('are everybody alone, without a measure, where there are no lines', () => {
    expect(mapMetrics(['b', 'a'], [])).toMatchObject({ communities: [['a'], ['b']], modularity: null, brokers: [], isolatedGroups: [['b']] });
  });
});
