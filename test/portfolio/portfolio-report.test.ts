import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openPortfolio, type AskedPortfolio } from './ask-portfolio';
import { addInitiative, addPortfolio } from './records';

const REPORT = /* GraphQL */ `
  query ($id: ID!, $asOf: DateTime) {
    portfolio(id: $id) {
      title
      report(asOf: $asOf) {
        id asOf
        rows { id title phase confidence lifeEvents { id } unpricedBenefits cost { ...Amounts } funding { ...Amounts } benefits { ...Amounts } }
        totals { initiatives cost { ...Amounts } benefits { ...Amounts } }
        byPhase { phase group { initiatives } }
        byConfidence { confidence group { initiatives } }
        byLifeEvent { lifeEvent { id } isWithoutLifeEvent group { initiatives } }
        leadFacts { actorId initiatives }
      }
    }
  }
  fragment Amounts on ReportAmounts { totals { planned { amount currency priceYear } actual { amount } whole { amount } confirmed { amount } } coverage { reported total withheld } }
`;

interface Amounts {
  totals: { planned: { amount: string; currency: string; priceYear: number | null } | null; actual: { amount: string } | null; whole: { amount: string }; confirmed: { amount: string } }[];
  coverage: { reported: number; total: number; withheld: number };
}
interface Report {
  id: string;
  rows: { id: string; title: string; cost: Amounts; benefits: Amounts; unpricedBenefits: number }[];
  totals: { initiatives: number; cost: Amounts; benefits: Amounts };
  byPhase: unknown[];
  byConfidence: unknown[];
  byLifeEvent: unknown[];
  leadFacts: unknown[];
}

let portfolio: AskedPortfolio;
let portfolioId: string;
beforeAll(async () => {
  portfolio = await openPortfolio('blank');
});
beforeEach(async () => {
  portfolioId = await addPortfolio(portfolio.db, 'Vår portefølje');
});
afterAll(() => portfolio.close());

async function report(asOf?: Date): Promise<Report> {
  const answer = await portfolio.ask<{ portfolio: { report: Report } }>(REPORT, { variables: { id: portfolioId, asOf: asOf?.toISOString() } });
  return answer.portfolio.report;
}

/** An instant that is after everything written before and before everything written after. */
async function now(): Promise<Date> {
  await wait(5);
  const instant = new Date();
  await wait(5);
  return instant;
}

const cost = (initiativeId: string, planned: string | null, more: object = {}) => portfolio.db.costLine.create({ data: { initiativeId, kind: 'UNSPECIFIED', planned, currency: 'NOK', ...more } });

describe('the report of a portfolio', () => {
  test('has a row for each initiative, and totals that never mix currencies or price bases', async () => {
    const a = await addInitiative(portfolio.db, 'A', { portfolioId, phase: 'EXECUTION', confidence: 'AMBER' });
    const b = await addInitiative(portfolio.db, 'B', { portfolioId, phase: 'IDEA' });
    await addInitiative(portfolio.db, 'C', { portfolioId });
    await addInitiative(portfolio.db, 'En annens');
    await cost(a, '100.10', { claimStatus: 'CONFIRMED' });
    await cost(a, '0.90');
    await cost(a, '7', { priceYear: 2020 });
    await cost(b, '5', { currency: 'GBP', actual: '6' });
    const withheld = await cost(b, null);
    await portfolio.db.withheldValue.create({ data: { rootId: b, recordTable: 'CostLine', recordId: withheld.id, field: 'planned', rawText: 'Exempt' } });
    const { rows, totals, byPhase, byConfidence } = await report();
    expect(rows.map((row) => row.title)).toEqual(['A', 'B', 'C']);
    expect(rows[0]?.cost.totals).toEqual([
      { planned: { amount: '101', currency: 'NOK', priceYear: null }, actual: null, whole: { amount: '101' }, confirmed: { amount: '100.10' } },
      { planned: { amount: '7', currency: 'NOK', priceYear: 2020 }, actual: null, whole: { amount: '7' }, confirmed: { amount: '0' } },
    ]);
    expect(rows[1]?.cost.coverage).toEqual({ reported: 1, total: 2, withheld: 1 });
    expect(rows[2]?.cost).toEqual({ totals: [], coverage: { reported: 0, total: 0, withheld: 0 } });
    expect(totals.cost.totals.map((total) => [total.planned?.currency, total.planned?.priceYear, total.whole.amount])).toEqual([['GBP', null, '6'], ['NOK', null, '101'], ['NOK', 2020, '7']]);
    expect(totals.cost.coverage).toEqual({ reported: 2, total: 3, withheld: 0 });
    expect(byPhase).toEqual([{ phase: 'IDEA', group: { initiatives: 1 } }, { phase: 'EXECUTION', group: { initiatives: 1 } }, { phase: null, group: { initiatives: 1 } }]);
    expect(byConfidence).toEqual([{ confidence: 'AMBER', group: { initiatives: 1 } }, { confidence: null, group: { initiatives: 2 } }]);
  });

  test('says how many initiatives are withheld where the cost is', async () => {
    const a = await addInitiative(portfolio.db, 'Unntatt', { portfolioId });
    const line = await cost(a, null);
    await portfolio.db.withheldValue.create({ data: { rootId: a, recordTable: 'CostLine', recordId: line.id, field: 'planned', rawText: 'Exempt under Section 43' } });
    expect((await report()).totals.cost).toEqual({ totals: [], coverage: { reported: 0, total: 1, withheld: 1 } });
  });

  test('counts priced benefits by year and the unpriced apart', async () => {
    const a = await addInitiative(portfolio.db, 'Med gevinst', { portfolioId });
    const base = { initiativeId: a, titles: { nb: 'g' }, sortKey: 'g', type: 'EFFICIENCY_STATE' } as const;
    const { id: benefitId } = await portfolio.db.benefit.create({ data: { ...base, isPriced: true, currency: 'NOK' } });
    await portfolio.db.benefit.create({ data: { ...base, isPriced: false } });
    await portfolio.db.benefitYear.createMany({ data: [{ benefitId, initiativeId: a, year: 2023, planned: '10', realised: '8.5' }, { benefitId, initiativeId: a, year: 2024, planned: '12' }] });
    const [row] = (await report()).rows;
    expect(row?.benefits).toMatchObject({ totals: [{ planned: { amount: '22' }, actual: { amount: '8.50' }, whole: { amount: '20.50' } }], coverage: { reported: 1, total: 1, withheld: 0 } });
    expect(row?.unpricedBenefits).toBe(1);
  });

  test('counts an initiative fully in each life event and each lead once', async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    const lead = randomUUID();
    const a = await addInitiative(portfolio.db, 'A', { portfolioId, leadActorId: lead });
    const b = await addInitiative(portfolio.db, 'B', { portfolioId, leadActorId: lead });
    await addInitiative(portfolio.db, 'C', { portfolioId });
    await portfolio.db.initiativeLifeEvent.createMany({ data: [{ initiativeId: a, lifeEventId: first }, { initiativeId: a, lifeEventId: second }, { initiativeId: b, lifeEventId: first }] });
    const { byLifeEvent, leadFacts, totals } = await report();
    expect(byLifeEvent).toEqual([
      { lifeEvent: { id: first }, isWithoutLifeEvent: false, group: { initiatives: 2 } },
      { lifeEvent: { id: second }, isWithoutLifeEvent: false, group: { initiatives: 1 } },
      { lifeEvent: null, isWithoutLifeEvent: true, group: { initiatives: 1 } },
    ]);
    expect(leadFacts).toEqual(expect.arrayContaining([{ actorId: lead, initiatives: 2 }, { actorId: null, initiatives: 1 }]));
    expect(totals.initiatives).toBe(3);
  });

  test('leaves out restricted claims that nobody has confirmed', async () => {
    const a = await addInitiative(portfolio.db, 'A', { portfolioId });
    await cost(a, '1', { isRestricted: true });
    expect((await report()).rows[0]?.cost.totals).toEqual([]);
  });
});

describe('a report as of an instant', () => {
  test('is as it was recorded then, whatever is changed, added or taken away later', async () => {
    const event = randomUUID();
    const a = await addInitiative(portfolio.db, 'Gammelt navn', { portfolioId, phase: 'PLANNING', leadActorId: randomUUID() });
    const line = await cost(a, '12345678901234567.89');
    const link = await portfolio.db.initiativeLifeEvent.create({ data: { initiativeId: a, lifeEventId: event } });
    const { id: benefitId } = await portfolio.db.benefit.create({ data: { initiativeId: a, titles: { nb: 'g' }, sortKey: 'g', type: 'EFFICIENCY_STATE', isPriced: true, currency: 'NOK' } });
    await portfolio.db.benefitYear.create({ data: { benefitId, initiativeId: a, year: 2024, planned: '3' } });
    const then = await now();
    const before = await report(then);
    expect(before.rows).toEqual((await report()).rows);
    expect(before.rows[0]?.cost.totals[0]?.whole.amount).toBe('12345678901234567.89');

    await portfolio.db.initiative.update({ where: { id: a }, data: { titles: { nb: 'Nytt navn' }, phase: 'CLOSING', leadActorId: null, sortKey: 'nytt navn' } });
    await portfolio.db.costLine.update({ where: { id: line.id }, data: { planned: '1' } });
    await portfolio.db.initiativeLifeEvent.delete({ where: { id: link.id } });
    await portfolio.db.benefitYear.updateMany({ where: { benefitId }, data: { planned: '4' } });
    const b = await addInitiative(portfolio.db, 'Ny', { portfolioId });
    await cost(b, '9');

    expect(await report(then)).toEqual(before);
    const today = await report();
    expect(today.rows.map((row) => row.title)).toEqual(['Ny', 'Nytt navn']);
    expect(today.totals.cost.totals[0]?.whole.amount).toBe('10');
    expect(today.byLifeEvent).toEqual([{ lifeEvent: null, isWithoutLifeEvent: true, group: { initiatives: 2 } }]);
  });

  test('keeps an initiative that has since moved to another portfolio', async () => {
    const a = await addInitiative(portfolio.db, 'Flyttet', { portfolioId });
    const then = await now();
    await portfolio.db.initiative.update({ where: { id: a }, data: { portfolioId: await addPortfolio(portfolio.db, 'Ny eier') } });
    expect((await report(then)).rows.map((row) => row.title)).toEqual(['Flyttet']);
    expect((await report()).rows).toEqual([]);
  });

  test('is empty before anything was recorded, and refused for the future', async () => {
    await addInitiative(portfolio.db, 'A', { portfolioId });
    expect((await report(new Date('2001-01-01'))).rows).toEqual([]);
    const { errors } = await portfolio.answer(REPORT, { variables: { id: portfolioId, asOf: '2199-01-01T00:00:00.000Z' } });
    expect(errors[0]?.extensions['code']).toBe('ARGUMENT_OUT_OF_RANGE');
  });
});

describe('the id of a report', () => {
  const ENTITY = /* GraphQL */ `query ($id: ID!) { _entities(representations: [{ __typename: "PortfolioReport", id: $id }]) { ... on PortfolioReport { id totals { initiatives } } } }`;

  test('leads back to the same report, until the ledger changes under one of now', async () => {
    await addInitiative(portfolio.db, 'A', { portfolioId });
    const then = await now();
    const [current, past] = [await report(), await report(then)];
    for (const { id } of [current, past]) expect(await portfolio.ask(ENTITY, { variables: { id } })).toEqual({ _entities: [{ id, totals: { initiatives: 1 } }] });
    await addInitiative(portfolio.db, 'B', { portfolioId });
    expect((await portfolio.answer(ENTITY, { variables: { id: current.id } })).errors[0]?.extensions['code']).toBe('NOT_FOUND');
    expect(await portfolio.ask(ENTITY, { variables: { id: past.id } })).toEqual({ _entities: [{ id: past.id, totals: { initiatives: 1 } }] });
    expect((await report()).id).not.toBe(current.id);
  });

  test('is refused when it was not made here', async () => {
    expect((await portfolio.answer(ENTITY, { variables: { id: 'nonsense' } })).errors[0]?.extensions['code']).toBe('ID_MALFORMED');
  });
});

describe('the list of portfolios', () => {
  test('is a connection by title, and each answers with its owner, criteria and initiatives', async () => {
    await portfolio.db.portfolioCriterion.createMany({ data: [{ portfolioId, key: 'nytte', labels: { nb: 'Nytte' }, weight: '0.75' }, { portfolioId, key: 'risiko', labels: { nb: 'Risiko' }, weight: '0.25' }] });
    await addInitiative(portfolio.db, 'A', { portfolioId });
    const one = await portfolio.ask(/* GraphQL */ `query ($id: ID!) { portfolio(id: $id) { criteria { key label weight } capacity { year } initiatives(first: 1) { totalCount nodes { title } } } }`, { variables: { id: portfolioId } });
    expect(one).toEqual({ portfolio: { criteria: [{ key: 'nytte', label: 'Nytte', weight: '0.75' }, { key: 'risiko', label: 'Risiko', weight: '0.25' }], capacity: [], initiatives: { totalCount: 1, nodes: [{ title: 'A' }] } } });
    expect(await portfolio.ask(/* GraphQL */ `query ($id: ID!) { portfolio(id: $id) { title } }`, { variables: { id: randomUUID() } })).toEqual({ portfolio: null });
  });

  test('takes the same number of statements for one portfolio as for many', async () => {
    const query = /* GraphQL */ `query ($first: Int!, $asOf: DateTime) { portfolios(first: $first) { totalCount nodes { title criteria { key } initiatives(first: 2) { totalCount } now: report { totals { initiatives } } then: report(asOf: $asOf) { rows { title cost { coverage { total } } } } } } }`;
    const asOf = (await now()).toISOString();
    const one = await portfolio.answer<{ portfolios: { totalCount: number } }>(query, { variables: { first: 1, asOf } });
    const many = await portfolio.answer<{ portfolios: { totalCount: number } }>(query, { variables: { first: 100, asOf } });
    expect(many.errors).toEqual([]);
    expect(many.data.portfolios.totalCount).toBeGreaterThan(5);
    expect(many.statements).toBeLessThanOrEqual(one.statements + 1);
  });
});
