import { MultiDirectedGraph } from 'graphology';
import { parse } from 'graphology-graphml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MOST_ACTORS } from '../../subgraphs/actors/actor-map/map-limits.type';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { anActor, anOrganisation, aRelation, openActors, type ActorsHouse } from './house';

interface Named {
  readonly name: string;
}
interface AMap {
  readonly nodes: readonly { actor: Named; distance: number; roles: string[]; community: number; degree: number; betweenness: number; sector: { label: string } | null }[];
  readonly edges: readonly { from: Named; to: Named; kind: string; weight: number; isConfirmed: boolean; contexts: { kind: string; ecosystem: Named | null }[] }[];
  readonly file: string;
}

let house: ActorsHouse;
/** Ids by name: a ministry over an agency, which is tied to a directorate under another ministry, and so on. */
const ids: Record<string, string> = {};
const id = (name: string): string => ids[name] as string;
const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

beforeAll(async () => {
  house = await openActors();
  const { db } = house;
  const people: [string, string, string][] = [['Ministry', '983887406', 'MINISTRY'], ['Other ministry', '983887457', 'MINISTRY'], ['Agency', '983544622', 'AGENCY'], ['Directorate', '889640782', 'AGENCY'], ['Institute', '986128433', 'AGENCY'], ['Company', '991825827', 'COMPANY'], ['Far away', '974761076', 'COMPANY']];
  for (const [name, number, kind] of people) ids[name] = await anOrganisation(db, number, name, { kind: kind as never, ...(kind === 'COMPANY' ? { ownSector: 'BUSINESS', level: null } : {}) });
  await db.parentPeriod.createMany({
    data: [
      { actorId: id('Agency'), parentId: id('Other ministry'), validTo: day('2024-01-01') },
      { actorId: id('Agency'), parentId: id('Ministry'), validFrom: day('2024-01-01') },
      { actorId: id('Directorate'), parentId: id('Other ministry') },
    ],
  });
  await db.actorName.updateMany({ where: { actorId: id('Agency') }, data: { validFrom: day('2024-01-01') } });
  await db.actorName.create({ data: { actorId: id('Agency'), names: { nb: 'Agency as it was' }, validTo: day('2024-01-01') } });
  await aRelation(db, id('Agency'), 'SUPPLIES_DATA_TO', id('Directorate'), { fromClaimStatus: 'CONFIRMED', toClaimStatus: 'CONFIRMED', claimStatus: 'CONFIRMED' });
  await aRelation(db, id('Directorate'), 'FUNDS', id('Institute'), { contextKind: 'ECOSYSTEM', contextId: stableId('ecosystem', 'young') });
  await aRelation(db, id('Institute'), 'COLLABORATES_WITH', id('Company'));
  await aRelation(db, id('Company'), 'DEPENDS_ON', id('Far away'));
  await aRelation(db, id('Agency'), 'CONSULTS', id('Company'), { validTo: day('2023-07-01') });
  await aRelation(db, id('Agency'), 'FUNDS', id('Far away'), { isRestricted: true, claimedById: id('Agency') });
});
afterAll(() => house.close());

const PARTS = 'nodes { actor { name } distance roles community degree betweenness sector { label } } edges { from { name } to { name } kind weight isConfirmed contexts { kind ecosystem { name } } }';
const involvement = (actorId: string, role = 'OWNER') => ({ actorId, role, throughKind: null, throughId: null, isAtTable: true, isConfirmed: true });
const eventOf = (...names: string[]) => ({ __typename: 'LifeEvent', id: stableId('life-event', names.join('+')), lifeEventInvolvements: names.map((name) => involvement(id(name))), portfolioInvolvements: [] });

/** The map of a life event that some take part in. */
async function mapOf(names: string[], args = '', fields = PARTS): Promise<{ map: AMap; statements: number }> {
  const { data, errors, statements } = await house.entities<{ actorMap: AMap }>([eventOf(...names)], `... on LifeEvent { actorMap${args} { ${fields} } }`);
  expect(errors).toBeUndefined();
  return { map: data._entities[0]?.actorMap as AMap, statements };
}
const reached = ({ nodes }: AMap): string[] => nodes.map(({ actor, distance }) => `${actor.name} ${String(distance)}`).sort();
const lines = ({ edges }: AMap): string[] => edges.map(({ from, to, kind }) => `${from.name} ${kind} ${to.name}`).sort();

describe('how far a map reaches', () => {
  it('is those who take part, and with each step of depth whoever they are tied to', async () => {
    expect(reached((await mapOf(['Agency'])).map)).toEqual(['Agency 0']);
    expect(reached((await mapOf(['Agency'], '(depth: 1)')).map)).toEqual(['Agency 0', 'Directorate 1', 'Ministry 1']);
    expect(reached((await mapOf(['Agency'], '(depth: 2)')).map)).toEqual(['Agency 0', 'Directorate 1', 'Institute 2', 'Ministry 1', 'Other ministry 2']);
    expect(reached((await mapOf(['Agency', 'Institute'], '(depth: 3)')).map)).toEqual(['Agency 0', 'Company 1', 'Directorate 1', 'Far away 2', 'Institute 0', 'Ministry 1', 'Other ministry 2']);
  });

  it('shows who of them agree to what, and in which contexts', async () => {
    const { map } = await mapOf(['Agency'], '(depth: 2)');
    expect(map.edges.map(({ from, kind, isConfirmed, contexts }) => [from.name, kind, isConfirmed, contexts.length]).sort()).toEqual([
      ['Agency', 'SUPPLIES_DATA_TO', true, 0], ['Directorate', 'FUNDS', false, 1], ['Ministry', 'GOVERNS', true, 0], ['Other ministry', 'GOVERNS', true, 0],
    ]);
  });

  it('follows and draws only the kinds asked for', async () => {
    const { map } = await mapOf(['Agency'], '(depth: 3, kinds: [SUPPLIES_DATA_TO, FUNDS])');
    expect(reached(map)).toEqual(['Agency 0', 'Directorate 1', 'Institute 2']);
    expect(lines(map)).toEqual(['Agency SUPPLIES_DATA_TO Directorate', 'Directorate FUNDS Institute']);
  });

  it('stops at actors of other sectors, as if they were not there', async () => {
    const health = (await house.ask<{ actor: { sector: { id: string } } }>('query ($id: ID!) { actor(by: { id: $id }) { sector { id } } }', { id: id('Ministry') })).data.actor.sector.id;
    const { map } = await mapOf(['Agency', 'Company'], `(depth: 3, sectors: ["${health}"])`);
    expect(reached(map)).toEqual(['Agency 0', 'Ministry 1']);
    expect(map.nodes.every(({ sector }) => sector?.label === 'Ministry')).toBe(true);
  });

  it('leaves out relations told in confidence until the other has confirmed them', async () => {
    expect(reached((await mapOf(['Agency'], '(depth: 1)')).map)).not.toContain('Far away 1');
  });

  it('is that of a period when one is given: ties that held on some day of it, and sectors on its last', async () => {
    const { map } = await mapOf(['Agency'], '(depth: 1, period: { from: "2023-06-30", to: "2023-12-31" })');
    expect(lines(map)).toEqual(['Agency CONSULTS Company', 'Agency SUPPLIES_DATA_TO Directorate', 'Other ministry GOVERNS Agency', 'Other ministry GOVERNS Directorate']);
    expect(map.nodes.find(({ actor }) => actor.name === 'Agency')?.sector?.label).toBe('Other ministry');
    expect(lines((await mapOf(['Agency'], '(depth: 1, period: { from: "2023-07-01", to: "2024-01-01" })')).map)).toEqual(['Agency SUPPLIES_DATA_TO Directorate', 'Ministry GOVERNS Agency', 'Other ministry GOVERNS Agency', 'Other ministry GOVERNS Directorate']);
  });

  it.each([
    ['(depth: 4)', 'depth is outside 0–3.'],
    ['(depth: -1)', 'depth is outside 0–3.'],
    ['(period: { from: "2024-01-02", to: "2024-01-01" })', 'period ends on 2024-01-01, before it begins on 2024-01-02. Give the earlier day first.'],
    ['(sectors: ["health"])', '"health" at sectors is not an id of this hub. Use an id exactly as the hub gave it.'],
  ])('is refused in words for %s', async (args, words) => {
    const { data, errors } = await house.entities<{ actorMap: AMap | null }>([eventOf('Agency')], `... on LifeEvent { actorMap${args} { ${PARTS} } }`);
    expect(data._entities).toEqual([{ actorMap: null }]);
    expect(errors?.map(({ message }) => message)).toEqual([words]);
  });

  it('is never cut in silence: a map that would be too large is refused, with how to narrow it', async () => {
    const crowd = Array.from({ length: MOST_ACTORS }, (_, n) => involvement(stableId('actor', `somebody ${String(n)}`)));
    const ask = (involvements: object[]) => house.entities<{ actorMap: AMap | null }>([{ __typename: 'LifeEvent', id: stableId('life-event', 'all'), lifeEventInvolvements: involvements, portfolioInvolvements: [] }], '... on LifeEvent { actorMap { nodes { distance } } }');
    expect((await ask(crowd)).data._entities[0]?.actorMap?.nodes).toHaveLength(MOST_ACTORS);
    const { data, errors } = await ask([...crowd, involvement(id('Agency'))]);
    expect(data._entities).toEqual([{ actorMap: null }]);
    expect(errors?.[0]?.message).toBe(`actorMap would have more than ${String(MOST_ACTORS)} actors, the most that a map shows. Narrow it: a lesser depth, fewer kinds, a shorter period, or some sectors only.`);
  });
});

describe('the surroundings of an actor', () => {
  it('are those one step away, with what ties them to each other', async () => {
    const { data } = await house.ask<{ actor: { actorMap: AMap } }>(`query ($id: ID!) { actor(by: { id: $id }) { actorMap { ${PARTS} communities { number actors { name } sectors { label } } modularity } } }`, { id: id('Directorate') });
    expect(reached(data.actor.actorMap)).toEqual(['Agency 1', 'Directorate 0', 'Institute 1', 'Other ministry 1']);
    expect(data.actor.actorMap.nodes[0]).toMatchObject({ actor: { name: 'Directorate' }, roles: ['SUBJECT'], degree: 3, betweenness: 1, community: 1 });
    expect(data.actor.actorMap).toMatchObject({ modularity: 0, communities: [{ number: 1, actors: [{}, {}, {}, {}], sectors: [{ label: 'Other ministry' }, { label: 'Ministry' }] }] });
  });

  it('stay on the map whatever the sectors asked for', async () => {
    const { data } = await house.ask<{ actor: { actorMap: AMap } }>(`query ($id: ID!) { actor(by: { id: $id }) { actorMap(sectors: []) { ${PARTS} } } }`, { id: id('Directorate') });
    expect(reached(data.actor.actorMap)).toEqual(['Directorate 0']);
  });
});

describe('the map of an ecosystem', () => {
  it('has its members of the period, and who operates what it builds on without being one', async () => {
    const { db } = house;
    const key = stableId('ecosystem', 'young');
    const component = await db.sharedComponent.create({ data: { key: 'log-in', names: { nb: 'Log-in' }, sortKey: 'log-in', searchText: 'log-in' } });
    await db.ecosystem.create({ data: { id: key, key: 'young', names: { nb: 'Young' }, sortKey: 'young', searchText: 'young' } });
    await db.ecosystemMember.createMany({ data: [{ ecosystemId: key, actorId: id('Directorate') }, { ecosystemId: key, actorId: id('Institute') }, { ecosystemId: key, actorId: id('Company'), validTo: day('2023-01-01') }] });
    await db.ecosystemComponent.create({ data: { ecosystemId: key, componentId: component.id } });
    await db.componentActor.create({ data: { componentId: component.id, actorId: id('Agency'), role: 'OPERATOR' } });
    const ask = async (args: string) => (await house.ask<{ ecosystem: { actorMap: AMap } }>(`query ($id: ID!) { ecosystem(id: $id) { actorMap${args} { ${PARTS} } } }`, { id: key })).data.ecosystem.actorMap;
    const today = await ask('');
    expect(today.nodes.map(({ actor, roles }) => [actor.name, roles]).sort()).toEqual([['Agency', ['COMPONENT_OPERATOR']], ['Directorate', ['MEMBER']], ['Institute', ['MEMBER']]]);
    expect(today.edges.find(({ kind }) => kind === 'FUNDS')?.contexts).toEqual([{ kind: 'ECOSYSTEM', ecosystem: { name: 'Young' } }]);
    expect(reached(await ask('(period: { from: "2022-01-01", to: "2022-12-31" })'))).toContain('Company 0');
  });
});

describe('the files of a map', () => {
  it('are the same map as the answer, with the names of the last day of its period', async () => {
    const { map } = await mapOf(['Agency'], '(depth: 2)', `${PARTS} file(format: GRAPHML)`);
    const read = parse(MultiDirectedGraph, map.file);
    expect(read.mapNodes((_, { label, distance }) => `${String(label)} ${String(distance)}`).sort()).toEqual(reached(map));
    expect(read.mapEdges((_, { kind }, from, to) => `${String(read.getNodeAttribute(from, 'label'))} ${String(kind)} ${String(read.getNodeAttribute(to, 'label'))}`).sort()).toEqual(lines(map));
    const then = await mapOf(['Agency'], '(period: { from: "2023-01-01", to: "2023-01-01" })', 'file(format: GRAPHML, language: en)');
    expect(then.map.file).toContain('Agency as it was');
  });
});

describe('the number of SQL statements of a map', () => {
  it('follows from its depth alone: not from its actors, nor from how many maps a request draws', async () => {
    const fields = 'nodes { distance betweenness } edges { kind }';
    const counted = async (depth: number, names: string[]) => (await mapOf(names, `(depth: ${String(depth)})`, fields)).statements;
    // Ties of each step, and sectors.
    for (const depth of [0, 1, 2]) expect(await counted(depth, ['Agency'])).toBe(depth + 2);
    expect(await counted(1, ['Agency', 'Directorate', 'Institute', 'Ministry'])).toBe(3);
    const many = await house.entities([eventOf('Agency'), eventOf('Directorate', 'Institute'), eventOf('Company')], `... on LifeEvent { actorMap(depth: 1) { ${fields} } }`);
    expect(many.statements).toBe(3);
  });

  it('is three more for a file of it, and those of names for the answer', async () => {
    expect((await mapOf(['Agency', 'Directorate'], '(depth: 1)', 'file(format: KUMU_ELEMENTS)')).statements).toBeLessThanOrEqual(6);
    expect((await mapOf(['Agency', 'Directorate'], '(depth: 1)')).statements).toBeLessThanOrEqual(7);
  });
});

describe('the way between two actors', () => {
  const way = async (args: string, from = 'Agency', to = 'Company') => {
    const { data, errors } = await house.ask<{ actorPath: { actors: Named[]; links: { kinds: string[]; isConfirmed: boolean }[] } | null }>(`query ($from: ID!, $to: ID!) { actorPath(from: { id: $from }, to: { id: $to }${args}) { actors { name } links { kinds isConfirmed } } }`, { from: id(from), to: id(to) });
    expect(errors).toBeUndefined();
    return data.actorPath;
  };

  it('is the shortest over the ties of today, and says which of them are agreed', async () => {
    expect(await way('')).toEqual({ actors: ['Agency', 'Directorate', 'Institute', 'Company'].map((name) => ({ name })), links: [{ kinds: ['SUPPLIES_DATA_TO'], isConfirmed: true }, { kinds: ['FUNDS'], isConfirmed: false }, { kinds: ['COLLABORATES_WITH'], isConfirmed: false }] });
  });

  it('is that of another day, or over some kinds only, when asked', async () => {
    expect((await way(', at: "2023-06-30"'))?.links).toEqual([{ kinds: ['CONSULTS'], isConfirmed: false }]);
    expect(await way(', kinds: [FUNDS]')).toBeNull();
    expect((await way(', kinds: [GOVERNS], at: "2023-06-30"', 'Agency', 'Directorate'))?.actors.map(({ name }) => name)).toEqual(['Agency', 'Other ministry', 'Directorate']);
  });

  it('never leads over a relation told in confidence', async () => {
    expect((await way('', 'Agency', 'Far away'))?.links).toHaveLength(4);
  });

  it('leads to groups as well', async () => {
    const group = await anActor(house.db, 'Families');
    await aRelation(house.db, id('Company'), 'REPRESENTS', group);
    ids['Families'] = group;
    expect((await way('', 'Families', 'Institute'))?.actors.map(({ name }) => name)).toEqual(['Families', 'Company', 'Institute']);
  });
});
