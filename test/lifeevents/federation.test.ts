import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lifeevents } from '../../subgraphs/lifeevents/subgraph';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { openLifeevents, type Asked } from './ask';

let hub: Asked;
beforeAll(async () => { hub = await openLifeevents('starter'); });
afterAll(() => hub.close());

interface Entities {
  _entities: Record<string, unknown>[];
}
const entities = (selection: string, representations: object[]) => hub.ask<Entities>(`query ($r: [_Any!]!) { _entities(representations: $r) { ${selection} } }`, { r: representations });

describe('the entities of the subgraph', () => {
  test('are all in its contract, each with its keys', () => {
    expect(hub.sdl).toMatch(/type LifeEvent @key\(fields: "id"\) @key\(fields: "uri"\)/);
    expect(hub.sdl).toMatch(/type Service @key\(fields: "id"\) @key\(fields: "uri"\)/);
    expect(hub.sdl).toMatch(/type Dataset @key\(fields: "id"\) @key\(fields: "uri"\)/);
    for (const { name } of lifeevents.entities) expect(hub.sdl, name).toMatch(new RegExp(`type ${name} @key\\(fields: "id"\\)`));
    expect(lifeevents.entities.map((entity) => entity.name)).toEqual(['LifeEvent', 'Service', 'CooperationBody', 'Dataset', 'Actor', 'SharedComponent', 'Impact', 'CollaborationIndicators', 'Initiative', 'Viewer']);
  });

  test('hide what only the actor map needs', () => {
    expect(hub.sdl).toMatch(/lifeEventInvolvements: \[ActorInvolvement!\] @inaccessible/);
  });

  test.each([
    ['LifeEvent', { uri: 'https://data.samspill.no/life-events/fa-barn' }, 'title', 'Få barn'],
    ['LifeEvent', { id: stableId('life-event', 'fa-barn') }, 'title', 'Få barn'],
    ['Service', { id: stableId('service', 'foreldrepenger') }, 'title', 'Foreldrepenger'],
    ['Service', { uri: 'https://data.samspill.no/services/foreldrepenger' }, 'title', 'Foreldrepenger'],
    ['CooperationBody', { id: stableId('body', 'digiung') }, 'title', 'DigiUng'],
    ['Dataset', { id: stableId('dataset', 'folkeregisteret') }, 'access', 'RESTRICTED'],
    ['Dataset', { uri: 'https://data.samspill.no/datasets/folkeregisteret' }, 'access', 'RESTRICTED'],
  ])('%s is found by %o', async (name, key, field, value) => {
    const { data, errors } = await entities(`... on ${name} { ${field} }`, [{ __typename: name, ...key }]);
    expect(errors).toEqual([]);
    expect(data._entities).toEqual([{ [field]: value }]);
  });

  test('add to an actor its life events and services', async () => {
    const { data, errors } = await entities('... on Actor { id lifeEvents { totalCount nodes { title } } services(first: 2) { totalCount nodes { title } pageInfo { hasNextPage } } }', [
      { __typename: 'Actor', id: stableId('actor', '987879696') },
      { __typename: 'Actor', id: stableId('actor', 'citizens') },
    ]);
    expect(errors).toEqual([]);
    expect(data._entities).toMatchObject([
      { lifeEvents: { nodes: [{ title: 'Ny i Norge' }] }, services: { totalCount: 3, pageInfo: { hasNextPage: true } } },
      { lifeEvents: { totalCount: 0, nodes: [] }, services: { totalCount: 0 } },
    ]);
  });

  test('add to a shared component the services that are built on it', async () => {
    const { data } = await entities('... on SharedComponent { services { nodes { title } } }', [{ __typename: 'SharedComponent', id: stableId('shared-component', 'ung-no') }]);
    expect(data._entities).toEqual([{ services: { nodes: [{ title: expect.stringContaining('ung.no') as unknown }] } }]);
  });
});

describe('the number of SQL statements', () => {
  const EVERYTHING = `query ($first: Int!) { lifeEvents(first: $first) { totalCount nodes {
    title types { label } ownership { owner { id } } ownershipHistory { validFrom } bodies { title members { id } lifeEvents { title } } needs { text } obstacles { text } indicators { measurements { value } } changes(first: 2) { totalCount nodes { record } }
    lifeEventInvolvements { actorId } journey { steps { service { title } } handOvers { from { title } output { title } event { title } to { title } dataExchange { dataset { title } } } gaps { why } }
    services(first: 20) { totalCount nodes { title owner { id lifeEvents(first: 2) { nodes { title } } services(first: 2) { nodes { title } } } participations { role } requires { datasets { title } outputs { title } } outputs { title causes { title } } digitalFirst { isKept } template { title } instances(first: 1) { totalCount } lifeEvents(first: 5) { nodes { title } } components { id services(first: 1) { totalCount } } } } } } }`;

  /** Nearly every field of the schema at once; a statement for each row would be hundreds. */
  const MOST = 75;

  test.each([1, 2, 7])('stays the same whether %i life events are asked for', async (first) => {
    expect(await hub.count(EVERYTHING, { first })).toBeLessThanOrEqual(MOST);
  });

  test('does not grow with the number of entities that the gateway asks for', async () => {
    const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on LifeEvent { title ownership { validFrom } services(first: 10) { totalCount nodes { title owner { id } } } lifeEventInvolvements { actorId } } } }';
    const keys = ['fa-barn', 'dodsfall-og-arv', 'ny-i-norge', 'alvorlig-sykt-barn', 'miste-og-finne-jobb'].map((key) => ({ __typename: 'LifeEvent', id: stableId('life-event', key) }));
    expect(await hub.count(query, { r: keys })).toBe(await hub.count(query, { r: keys.slice(0, 1) }));
  });

  test('is small for the part of the dashboard that is asked here', async () => {
    const statements = await hub.count('{ lifeEvent(by: { uri: "https://data.samspill.no/life-events/alvorlig-sykt-barn" }) { title ownership { owner { id } ministry { id } validFrom } services(first: 10) { totalCount nodes { title owner { id } } } } }');
    expect(statements).toBeLessThanOrEqual(4);
  });
});
