import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { openHub, type Hub } from './support';

let hub: Hub;
let ids: string[];
beforeAll(async () => {
  hub = await openHub('starter');
  ids = (await hub.db.actor.findMany({ select: { id: true }, orderBy: { id: 'asc' } })).map((row) => row.id);
});
afterAll(() => hub.close());

const FIELDS = `name names { text } nameHistory { name } sector { label ministry { name } } functions { label } parent { name sector { label } } parentHistory { parent { name } } children(first: 5) { totalCount nodes { name } }
  relations(first: 5) { totalCount nodes { kind from { name } to { name } context { ecosystem { name } component { name } } } } needs { text } maturity { generation } coordinationRoles { role degree { name } } successors { successor { name } } predecessors { kind }`;

describe('the number of SQL statements', () => {
  it('of a list of actors with everything about them does not grow with the actors', async () => {
    const count = (first: number): Promise<number> =>
      hub.statementsOf(async () => {
        const result = await hub.ask(`query ($first: Int!) { actors(first: $first) { totalCount nodes { ${FIELDS} } } }`, { first });
        expect(result.errors).toBeUndefined();
      });
    const few = await count(10);
    const many = await count(100);
    expect(many).toBeLessThanOrEqual(few + 2);
    expect(many).toBeLessThanOrEqual(30);
  });

  it('of references does not grow with the references', async () => {
    const count = (of: readonly string[]): Promise<number> =>
      hub.statementsOf(() => hub.entities(of.map((id) => ({ __typename: 'Actor', id })), '... on Actor { name sector { label } }'));
    // Actors, their names, their sectors, and the names of those ministries that were not among them.
    for (const size of [5, 50, ids.length]) expect(await count(ids.slice(0, size))).toBeLessThanOrEqual(4);
  });

  it('of actor maps does not grow with the maps or with the actors on them', async () => {
    const event = (n: number, actorIds: readonly string[]) => ({
      __typename: 'LifeEvent',
      id: stableId('life-event', String(n)),
      lifeEventInvolvements: actorIds.map((actorId, i) => ({ actorId, role: 'OWNER', throughKind: 'SERVICE', throughId: `s${String(i % 3)}`, isAtTable: false, isConfirmed: true })),
      portfolioInvolvements: [],
    });
    const fields = '... on LifeEvent { actorMap { nodes { actor { name } sector { label } } edges { from { name } to { name } kind } brokers { actor { name } } sectors { actors { name } } missing { representedBy { name } } } }';
    const few = await hub.statementsOf(() => hub.entities([event(0, ids.slice(0, 6))], fields));
    const one = await hub.statementsOf(() => hub.entities([event(0, ids.slice(0, 90))], fields));
    const seven = await hub.statementsOf(() => hub.entities(Array.from({ length: 7 }, (_, n) => event(n, ids.slice(n * 10, n * 10 + 30))), fields));
    expect(seven).toBe(one);
    // With few actors, the names of the ministries of their sectors are asked by themselves.
    expect(one).toBeLessThanOrEqual(few);
    expect(few).toBeLessThanOrEqual(6);
  });

  it('of a report with all its groupings is two or three, however many flows it has', async () => {
    const flowFacts = ids.map((id, i) => ({ fromActorId: id, toActorId: ids[(i + 1) % ids.length], amount: '1.05', currency: 'NOK', priceYear: null }));
    const count = await hub.statementsOf(() => hub.entities([{ __typename: 'BenefitFlowReport', id: 'r', flowFacts }], '... on BenefitFlowReport { bySector { from { label } to { label } } byLevel { from } crossSectorShare }'));
    expect(count).toBeLessThanOrEqual(3);
  });
});
