import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aBenefit, aFundingLine, anInitiative, inLifeEvent, openPortfolio, type PortfolioHouse } from './builders';

/** Everything an initiative has, twice nested, as a greedy dashboard would ask for it. */
const INITIATIVE = `
  title lead { id } participants { actor { id } } lifeEvents { id } services { id } components { id } produces { id } bodies { id } schedule { planned { start } }
  milestones { on } baselines { ordinal } identifiers { number } identitySteps { kind } withheldValues { field } changes(first: 2) { totalCount nodes { record } }
  costs { totals { whole { amount } } } funding { lines { funder { id } } shares { part } } benefits(first: 5) { nodes { title years { year } measurements { value } } }
  risks { title } dependencies { onInitiative { title } } dependants { initiative { title } } obstacles { text } userInvolvements { how } qualityAssurances { kind } successFactors { hasFlexibleScope } exitReview { outcome }
  initiativeInvolvements { actorId } partnerSignals { actorId }`;

const QUERY = `query ($r: [_Any!]!, $first: Int!, $actors: [_Any!]!) {
  _entities(representations: $r) { ... on LifeEvent { initiatives(first: $first) { totalCount nodes { ${INITIATIVE} } } portfolioInvolvements { actorId } benefitFlows { totals { amount } flows { initiatives { title } } positions { net { amount } } } } }
  actors: _entities(representations: $actors) { ... on Actor { initiatives(first: $first) { nodes { title } } benefitPosition { net { amount } } collaboration { initiatives exchangeFacts { amount } } } }
}`;

/** The most SQL statements that the query above may take, however many rows it meets. */
const MOST_STATEMENTS = 60;

let house: PortfolioHouse;
beforeAll(async () => { house = await openPortfolio(); });
afterAll(async () => { await house.close(); });

describe('the number of SQL statements', () => {
  const events = [randomUUID(), randomUUID(), randomUUID()];
  const leads = [randomUUID(), randomUUID(), randomUUID()];
  beforeAll(async () => {
    let previous: string | null = null;
    for (let n = 0; n < 24; n += 1) {
      const id: string = await anInitiative(house.db, `Tiltak ${String(n)}`, { leadActorId: leads[n % 3] as string, isFundingComplete: n % 2 === 0 });
      await aFundingLine(house.db, id, leads[(n + 1) % 3] as string, '10');
      await aBenefit(house.db, id, leads[(n + 2) % 3] as string, { 2023: '5', 2024: '7' });
      await house.db.initiativeComponent.create({ data: { initiativeId: id, componentId: events[0] as string, use: 'USES' } });
      if (previous !== null) await house.db.dependency.create({ data: { initiativeId: id, onInitiativeId: previous, titles: { nb: 'Venter' } } });
      await inLifeEvent(house.db, events[n % 3] as string, id);
      previous = id;
    }
  });

  const count = async (things: number, first: number): Promise<number> => {
    const { statements, errors, data } = await house.ask<{ _entities: { initiatives: { nodes: unknown[] } }[] }>(QUERY, {
      r: events.slice(0, things).map((id) => ({ __typename: 'LifeEvent', id })),
      actors: leads.slice(0, things).map((id) => ({ __typename: 'Actor', id })),
      first,
    });
    expect(errors).toBeUndefined();
    expect(data._entities.flatMap((event) => event.initiatives.nodes).length).toBe(things * first);
    return statements;
  };

  test('is bounded by the shape of a query, however many rows it meets', async () => {
    const few = await count(1, 2);
    const many = await count(3, 8);
    expect(few).toBeGreaterThan(20);
    expect(few).toBeLessThanOrEqual(MOST_STATEMENTS);
    // Fewer is possible: among many initiatives, the one that another waits for is often read already.
    expect(many).toBeLessThanOrEqual(few);
  });

  test('is two for a page of a list, and one for nothing but its size', async () => {
    expect((await house.ask('{ initiatives { nodes { title } } }')).statements).toBe(2);
    expect((await house.ask('{ initiatives(first: 0) { totalCount } }')).statements).toBe(1);
  });
});
