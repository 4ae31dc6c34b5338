import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tie } from '../relation/relation.store';
import { ministrySector, type SectorOf } from '../sector/sector';
import { drawActorMap, type MapSubject } from './actor-map';
import type { Involvement } from './involved';
import { LARGEST_SHARED, type EdgeKind } from './map-edges';

const takesPart = (actorId: string, role: string, through: [string, string] | null = null, standing: { isAtTable?: boolean; isConfirmed?: boolean } = {}): Involvement => ({
  actorId, role, throughKind: through?.[0] ?? null, throughId: through?.[1] ?? null, isAtTable: standing.isAtTable ?? false, isConfirmed: standing.isConfirmed ?? false,
});
const tie = (from: string, kind: Tie['kind'], to: string, contextId: string | null = null, claimStatus: Tie['claimStatus'] = 'CLAIMED'): Tie => ({
  from, to, kind, contextKind: contextId === null ? null : 'LIFE_EVENT', contextId, claimStatus,
});
const NO_SECTORS = new Map<string, SectorOf | null>();
const TODAY = '2026-11-22';
const drawn = (lists: MapSubject['lists'], { ties = [], sectors = NO_SECTORS, within = [], kinds = null }: { ties?: Tie[]; sectors?: ReadonlyMap<string, SectorOf | null>; within?: string[]; kinds?: ReadonlySet<EdgeKind> | null } = {}) => {
  const involved = lists.flatMap(({ involvements }) => involvements ?? []).map(({ actorId }): [string, number] => [actorId, 0]);
  const { metrics, ...map } = drawActorMap({ subjectId: 'event', lists }, { distances: new Map([...within.map((id): [string, number] => [id, 1]), ...involved]), ties: new Set(ties), sectors }, { kinds, days: { from: TODAY, to: TODAY } });
  const { of, brokers, isolatedGroups, communities, modularity } = metrics();
  return { ...map, of, brokers, isolatedGroups, communities, modularity };
};
const draw = (involvements: Involvement[], ties: Tie[] = [], sectors = NO_SECTORS) => drawn([{ source: 'LIFEEVENTS', involvements }], { ties, sectors });

describe('the nodes of an actor map', () => {
  it('are each actor once with all its roles, those with most roles first', () => {
    const map = draw([takesPart('b', 'OWNER', null, { isAtTable: true }), takesPart('a', 'FUNDER'), takesPart('b', 'LEAD', ['INITIATIVE', 'i'])]);
    expect(map.nodes.map((node) => [node.actorId, node.roles, node.isAtTable])).toEqual([['b', ['LEAD', 'OWNER'], true], ['a', ['FUNDER'], false]]);
  });

  it('are made from what one subgraph knows when the other does not answer, and the coverage says which', () => {
    const map = drawn([{ source: 'LIFEEVENTS', involvements: [takesPart('a', 'OWNER')] }, { source: 'PORTFOLIO', involvements: null }]);
    expect(map.nodes).toHaveLength(1);
    expect(map.coverage.missingSources).toEqual(['PORTFOLIO']);
  });

  it('are followed by those who are only within reach, with their distance and without roles', () => {
    const map = drawn([{ source: 'LIFEEVENTS', involvements: [takesPart('z', 'OWNER')] }], { ties: [tie('z', 'FUNDS', 'a')], within: ['a'] });
    expect(map.nodes.map(({ actorId, distance, roles }) => [actorId, distance, roles])).toEqual([['z', 0, ['OWNER']], ['a', 1, []]]);
    expect(map.edges).toHaveLength(1);
  });

  it('are none when nobody is known to take part', () => {
    expect(draw([])).toMatchObject({ nodes: [], edges: [], brokers: [], isolatedGroups: [], communities: [], modularity: null, missing: [], sectors: [], sectorCrossingShare: null });
  });
});

describe('the lines of an actor map', () => {
  it('are the relations with both ends on the map, weighted by the contexts they hold in', () => {
    const map = draw([takesPart('a', 'OWNER'), takesPart('b', 'OWNER')], [tie('a', 'FUNDS', 'b', 'x'), tie('a', 'FUNDS', 'b', 'y'), tie('a', 'GOVERNS', 'elsewhere')]);
    expect(map.edges).toEqual([{ from: 'a', to: 'b', kind: 'FUNDS', weight: 2, isConfirmed: false, isDisputed: false, contexts: [{ kind: 'LIFE_EVENT', id: 'x' }, { kind: 'LIFE_EVENT', id: 'y' }] }]);
  });

  it('show a parent link and a relation at large that say the same once', () => {
    expect(draw([takesPart('a', 'MINISTRY'), takesPart('b', 'OWNER')], [tie('a', 'GOVERNS', 'b'), tie('a', 'GOVERNS', 'b')]).edges).toMatchObject([{ from: 'a', to: 'b', kind: 'GOVERNS', weight: 1, contexts: [] }]);
  });

  it('join each pair that takes part by the same thing, but not by what the map is of', () => {
    const shared: [string, string] = ['SERVICE', 's'];
    const map = draw([takesPart('c', 'X', shared), takesPart('a', 'X', shared), takesPart('b', 'X', shared), takesPart('d', 'X', ['INITIATIVE', 'event']), takesPart('a', 'X', ['INITIATIVE', 'event'])]);
    expect(map.edges.map((edge) => `${edge.from}${edge.to} ${edge.kind}`)).toEqual(['ab SHARED_SERVICE', 'ac SHARED_SERVICE', 'bc SHARED_SERVICE']);
  });

  it('show a relation without direction once, whoever recorded it', () => {
    expect(draw([takesPart('a', 'X'), takesPart('b', 'X')], [tie('b', 'COLLABORATES_WITH', 'a', 'x'), tie('a', 'COLLABORATES_WITH', 'b', 'y')]).edges).toMatchObject([{ from: 'a', to: 'b', kind: 'COLLABORATES_WITH', weight: 2 }]);
  });

  it('say whether the two agree: confirmed in one context is enough, and disputed is what is disputed in all', () => {
    const both = [takesPart('a', 'X'), takesPart('b', 'X')];
    const standing = (...ties: Tie[]) => draw(both, ties).edges.map(({ isConfirmed, isDisputed }) => [isConfirmed, isDisputed]);
    expect(standing(tie('a', 'FUNDS', 'b', 'x'), tie('a', 'FUNDS', 'b', 'y', 'CONFIRMED'))).toEqual([[true, false]]);
    expect(standing(tie('a', 'FUNDS', 'b', 'x'), tie('a', 'FUNDS', 'b', 'y', 'DISPUTED'))).toEqual([[false, false]]);
    expect(standing(tie('a', 'FUNDS', 'b', 'x', 'DISPUTED'))).toEqual([[false, true]]);
  });

  it('that stand for something in common are confirmed when both have confirmed that they take part', () => {
    const shared: [string, string] = ['INITIATIVE', 'i'];
    const map = draw([takesPart('a', 'X', shared, { isConfirmed: true }), takesPart('b', 'X', shared, { isConfirmed: true }), takesPart('c', 'X', shared)]);
    expect(map.edges.map(({ from, to, isConfirmed, contexts }) => [from, to, isConfirmed, contexts])).toEqual([
      ['a', 'b', true, [{ kind: 'INITIATIVE', id: 'i' }]],
      ['a', 'c', false, [{ kind: 'INITIATIVE', id: 'i' }]],
      ['b', 'c', false, [{ kind: 'INITIATIVE', id: 'i' }]],
    ]);
  });

  it('are of the kinds asked for only', () => {
    const shared: [string, string] = ['SERVICE', 's'];
    const map = drawn([{ source: 'LIFEEVENTS', involvements: [takesPart('a', 'X', shared), takesPart('b', 'X', shared)] }], { ties: [tie('a', 'FUNDS', 'b'), tie('a', 'GOVERNS', 'b')], kinds: new Set(['FUNDS']) });
    expect(map.edges.map(({ kind }) => kind)).toEqual(['FUNDS']);
  });

  it('leave out what too many share, and the coverage counts it', () => {
    const crowd = Array.from({ length: LARGEST_SHARED + 1 }, (_, i) => takesPart(`a${String(i)}`, 'X', ['BODY', 'all']));
    const map = draw(crowd);
    expect(map.edges).toEqual([]);
    expect(map.coverage.sharedThingsNotDrawn).toBe(1);
  });
});

describe('brokers and isolated groups', () => {
  it('name the one in the middle of a star with score 1, and nobody else', () => {
    const map = draw(['a', 'b', 'c', 'd'].map((id) => takesPart(id, 'X')), [tie('a', 'FUNDS', 'b'), tie('a', 'FUNDS', 'c'), tie('a', 'FUNDS', 'd')]);
    expect(map.brokers).toEqual([{ actorId: 'a', score: 1 }]);
  });

  it('agree with betweenness counted by hand on a chain of four', () => {
    const map = draw(['a', 'b', 'c', 'd'].map((id) => takesPart(id, 'X')), [tie('a', 'FUNDS', 'b'), tie('b', 'FUNDS', 'c'), tie('c', 'FUNDS', 'd')]);
    expect(map.brokers).toEqual([{ actorId: 'b', score: 0.666667 }, { actorId: 'c', score: 0.666667 }]);
  });

  it('name the parts that nothing joins with the largest, one actor alone included', () => {
    const map = draw(['a', 'b', 'c', 'x', 'y', 'z'].map((id) => takesPart(id, 'X')), [tie('a', 'FUNDS', 'b'), tie('b', 'FUNDS', 'c'), tie('x', 'FUNDS', 'y')]);
    expect(map.isolatedGroups).toEqual([['x', 'y'], ['z']]);
  });

  it('are the same whatever the order in which the facts come', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
    const ties = fc.array(fc.tuple(ids, ids).map(([from, to]) => tie(from, 'FUNDS', to)), { maxLength: 15 });
    const involvements = fc.array(fc.tuple(ids, fc.constantFrom('s', 't')).map(([id, service]) => takesPart(id, 'X', ['SERVICE', service])), { maxLength: 12 });
    fc.assert(fc.property(involvements, ties, (all, some) => { expect(draw([...all].reverse(), [...some].reverse())).toEqual(draw(all, some)); }));
  });
});

describe('who is affected but not at the table', () => {
  it('are beneficiaries, benefit owners, bearers of costs, data holders and service owners without a seat, with who speaks for them', () => {
    const map = draw(
      [
        takesPart('families', 'BENEFICIARY', ['INITIATIVE', 'i']),
        takesPart('agency', 'BENEFIT_OWNER', ['INITIATIVE', 'i']),
        takesPart('payer', 'COST_BEARER', ['INITIATIVE', 'i']),
        takesPart('register', 'DATASET_HOLDER', ['DATASET', 'd']),
        takesPart('nav', 'SERVICE_OWNER', ['SERVICE', 's']),
        takesPart('nav', 'BODY_MEMBER', ['BODY', 'b'], { isAtTable: true }),
        takesPart('union', 'BODY_MEMBER', ['BODY', 'b'], { isAtTable: true }),
        takesPart('funder', 'FUNDER', ['INITIATIVE', 'i']),
      ],
      [tie('union', 'REPRESENTS', 'families'), tie('funder', 'REPRESENTS', 'families')],
    );
    expect(map.missing.map((one) => [one.actorId, one.affectedAs, one.representedBy])).toEqual([
      ['agency', ['BENEFIT_OWNER'], []],
      ['families', ['BENEFICIARY'], ['union']],
      ['payer', ['COST_BEARER'], []],
      ['register', ['DATASET_HOLDER'], []],
    ]);
  });
});

describe('sectors on a map', () => {
  const sectors = new Map<string, SectorOf | null>([['a', ministrySector('hod')], ['b', ministrySector('hod')], ['c', ministrySector('aid')], ['d', null]]);

  it('group the actors, the largest first and those of unknown sector last', () => {
    const map = draw(['a', 'b', 'c', 'd'].map((id) => takesPart(id, 'X')), [], sectors);
    expect(map.sectors.map((group) => group.actorIds)).toEqual([['a', 'b'], ['c'], ['d']]);
    expect(map.coverage.actorsWithoutSector).toBe(1);
  });

  it('are crossed by the share of the lines whose ends are in two known sectors', () => {
    const map = draw(['a', 'b', 'c', 'd'].map((id) => takesPart(id, 'X')), [tie('a', 'FUNDS', 'b'), tie('a', 'FUNDS', 'c'), tie('a', 'FUNDS', 'd')], sectors);
    expect(map.sectorCrossingShare).toBe(0.5);
  });
});
