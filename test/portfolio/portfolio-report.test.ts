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
        rows { id title phase confidence lifeEventIds unpricedBenefits cost { ...Amounts } funding { ...Amounts } benefits { ...Amounts } }
        totals { initiatives cost { ...Amounts } benefits { ...Amounts } }
        byPhase { phase group { initiatives } }
        byConfidence { confidence group { initiatives } }
        byLifeEvent { lifeEventId isWithoutLifeEvent group { initiatives } }
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

  test('adds up what the baselines in force promise, with how many of the initiatives have promised something', async () => {
    const [a, b] = [await addInitiative(portfolio.db, 'A', { portfolioId }), await addInitiative(portfolio.db, 'B', { portfolioId })];
    await portfolio.db.baseline.create({ data: { initiativeId: a, ordinal: 1, cost: '100', benefit: '500', currency: 'GBP' } });
    await portfolio.db.baseline.create({ data: { initiativeId: a, ordinal: 2, reasons: { en: 'Scope' }, cost: '120.5', currency: 'GBP' } });
    const { id } = await portfolio.db.baseline.create({ data: { initiativeId: b, ordinal: 1 } });
    await portfolio.db.withheldValue.create({ data: { rootId: b, recordTable: 'Baseline', recordId: id, field: 'benefit', rawText: 'Exempt' } });
    const query = /* GraphQL */ `query ($id: ID!) { portfolio(id: $id) { report { rows { baselines } totals { baselineCost { ...Amounts } baselineBenefit { ...Amounts } } } } } fragment Amounts on ReportAmounts { totals { planned { amount currency } actual { amount } } coverage { reported total withheld } }`;
    expect((await portfolio.ask<{ portfolio: object }>(query, { variables: { id: portfolioId } })).portfolio).toEqual({ report: {
      rows: [{ baselines: 2 }, { baselines: 1 }],
      totals: { baselineCost: { totals: [{ planned: { amount: '120.50', currency: 'GBP' }, actual: null }], coverage: { reported: 1, total: 2, withheld: 0 } }, baselineBenefit: { totals: [], coverage: { reported: 0, total: 2, withheld: 1 } } },
    } });
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
      { lifeEventId: first, isWithoutLifeEvent: false, group: { initiatives: 2 } },
      { lifeEventId: second, isWithoutLifeEvent: false, group: { initiatives: 1 } },
      { lifeEventId: null, isWithoutLifeEvent: true, group: { initiatives: 1 } },
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
    expect(today.byLifeEvent).toEqual([{ lifeEventId: null, isWithoutLifeEvent: true, group: { initiatives: 2 } }]);
  });

  test('keeps an initiative that has since moved to another portfolio', async () => {
    const a = await addInitiative(portfolio.db, 'Flyttet', { portfolioId });
    const then = await now();
    await portfolio.db.initiative.update({ where: { id: a }, data: { portfolioId: await addPortfolio(portfolio.db, 'Ny eier'), identitySteps: { create: { kind: 'MOVED' } } } });
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

describe('a report of an instant', () => {
  test('has ids and the names recorded then, and nothing of what other registers say today', async () => {
    const [lead, event] = [randomUUID(), randomUUID()];
    const a = await addInitiative(portfolio.db, 'A', { portfolioId, leadActorId: lead });
    await portfolio.db.initiativeLifeEvent.create({ data: { initiativeId: a, lifeEventId: event } });
    const query = /* GraphQL */ `query ($id: ID!, $asOf: DateTime) { portfolio(id: $id) { report(asOf: $asOf) { rows { leadId lead { id } lifeEventIds lifeEvents { id } } byLifeEvent { lifeEventId lifeEvent { id } } } } }`;
    const ask = async (asOf?: Date) => (await portfolio.ask<{ portfolio: { report: unknown } }>(query, { variables: { id: portfolioId, asOf: asOf?.toISOString() } })).portfolio.report;
    expect(await ask()).toEqual({ rows: [{ leadId: lead, lead: { id: lead }, lifeEventIds: [event], lifeEvents: [{ id: event }] }], byLifeEvent: [{ lifeEventId: event, lifeEvent: { id: event } }] });
    expect(await ask(await now())).toEqual({ rows: [{ leadId: lead, lead: null, lifeEventIds: [event], lifeEvents: null }], byLifeEvent: [{ lifeEventId: event, lifeEvent: null }] });
  });
});

describe('a report of a selection', () => {
  const SELECTION = /* GraphQL */ `query ($filter: PortfolioReportFilter!) { portfolioReport(filter: $filter) { id rows { title portfolioId } totals { cost { totals { whole { amount currency } } coverage { reported total withheld } } } } }`;
  const titles = async (filter: object) => (await portfolio.ask<{ portfolioReport: { rows: { title: string }[] } }>(SELECTION, { variables: { filter } })).portfolioReport.rows.map(({ title }) => title);

  test('goes across portfolios, and takes the filters of initiatives', async () => {
    const other = await addPortfolio(portfolio.db, 'En annen');
    await addInitiative(portfolio.db, 'A', { portfolioId, phase: 'IDEA' });
    await addInitiative(portfolio.db, 'B', { portfolioId: other, phase: 'IDEA' });
    await addInitiative(portfolio.db, 'C', { portfolioId: other, phase: 'CLOSING' });
    expect(await titles({ portfolios: [portfolioId, other] })).toEqual(['A', 'B', 'C']);
    expect(await titles({ portfolios: [portfolioId, other], initiatives: { phase: ['IDEA'] } })).toEqual(['A', 'B']);
    expect(await titles({ portfolios: [] })).toEqual([]);
  });

  test('of an edition of a register has those that stand in it, with how many of them have an amount', async () => {
    const edition = async (year: string, initiatives: string[]) => {
      const imported = await portfolio.db.registerImport.create({ data: { register: 'gmpp', edition: year, portfolioId, profile: 'gmpp', fileName: `${year}.csv`, fileDigest: year, importedAt: new Date() } });
      await portfolio.db.registerEntry.createMany({ data: initiatives.map((initiativeId, rowNumber) => ({ importId: imported.id, initiativeId, rowNumber, raw: {} })) });
    };
    const [stays, leaves, comes] = [await addInitiative(portfolio.db, 'Blir', { portfolioId }), await addInitiative(portfolio.db, 'Borte', { portfolioId }), await addInitiative(portfolio.db, 'Ny', { portfolioId })];
    await edition('2019', [stays, leaves]);
    await edition('2023', [stays, comes]);
    await cost(stays, '10', { currency: 'GBP' });
    const { portfolioReport } = await portfolio.ask<{ portfolioReport: object }>(SELECTION, { variables: { filter: { portfolios: [portfolioId], edition: { register: 'gmpp', edition: '2023' } } } });
    expect(portfolioReport).toMatchObject({ rows: [{ title: 'Blir' }, { title: 'Ny' }], totals: { cost: { totals: [{ whole: { amount: '10', currency: 'GBP' } }], coverage: { reported: 1, total: 2, withheld: 0 } } } });
    expect(await titles({ portfolios: [portfolioId], edition: { register: 'gmpp', edition: '2019' } })).toEqual(['Blir', 'Borte']);
  });
});

describe('the balance of a report', () => {
  const BALANCE = /* GraphQL */ `query ($id: ID!, $asOf: DateTime) { portfolio(id: $id) { report(asOf: $asOf) {
    rows { title score { value coverage { reported total } scores { key weight score } } }
    balance { portfolioId title scored { reported total } needs { reported total } criteria { key weight weightShare average coverage { reported total } } capacity { year role capacity need remaining coverage { reported total } } } } } }`;
  const balance = async (asOf?: Date) => (await portfolio.ask<{ portfolio: { report: object } }>(BALANCE, { variables: { id: portfolioId, asOf: asOf?.toISOString() } })).portfolio.report;

  test('weighs each initiative by the weights of its portfolio, and counts none without a score as zero', async () => {
    const [a, b] = [await addInitiative(portfolio.db, 'A', { portfolioId }), await addInitiative(portfolio.db, 'B', { portfolioId })];
    const [benefit, risk] = await portfolio.db.portfolioCriterion.createManyAndReturn({ data: [{ portfolioId, key: 'nytte', labels: { nb: 'Nytte' }, weight: '3' }, { portfolioId, key: 'risiko', labels: { nb: 'Risiko' }, weight: '1' }] });
    await portfolio.db.initiativeScore.createMany({ data: [{ initiativeId: a, criterionId: benefit?.id ?? '', score: '4' }, { initiativeId: a, criterionId: risk?.id ?? '', score: '2' }, { initiativeId: b, criterionId: risk?.id ?? '', score: '5' }] });
    await portfolio.db.portfolioCapacity.create({ data: { portfolioId, roleKey: 'utvikler', roleLabels: { nb: 'Utvikler' }, year: 2026, personYears: '4' } });
    await portfolio.db.initiativeCapacityNeed.createMany({ data: [{ initiativeId: a, roleKey: 'utvikler', roleLabels: { nb: 'Utvikler' }, year: 2026, personYears: '1.5' }, { initiativeId: b, roleKey: 'arkitekt', roleLabels: { nb: 'Arkitekt' }, year: 2026, personYears: null }] });
    const then = await now();
    const before = await balance(then);
    expect(before).toEqual({
      rows: [
        { title: 'A', score: { value: '3.5', coverage: { reported: 2, total: 2 }, scores: [{ key: 'nytte', weight: '3', score: '4' }, { key: 'risiko', weight: '1', score: '2' }] } },
        { title: 'B', score: { value: null, coverage: { reported: 1, total: 2 }, scores: [{ key: 'nytte', weight: '3', score: null }, { key: 'risiko', weight: '1', score: '5' }] } },
      ],
      balance: [{
        portfolioId,
        title: 'Vår portefølje',
        scored: { reported: 1, total: 2 },
        needs: { reported: 1, total: 2 },
        criteria: [{ key: 'nytte', weight: '3', weightShare: 0.75, average: '4', coverage: { reported: 1, total: 2 } }, { key: 'risiko', weight: '1', weightShare: 0.25, average: '3.5', coverage: { reported: 2, total: 2 } }],
        capacity: [{ year: 2026, role: 'Arkitekt', capacity: null, need: null, remaining: null, coverage: { reported: 0, total: 1 } }, { year: 2026, role: 'Utvikler', capacity: '4', need: '1.5', remaining: '2.5', coverage: { reported: 1, total: 1 } }],
      }],
    });
    expect(await balance()).toEqual(before);
    await portfolio.db.portfolioCriterion.updateMany({ where: { portfolioId }, data: { weight: '9' } });
    await portfolio.db.initiativeScore.deleteMany({ where: { initiativeId: a } });
    await portfolio.db.portfolioCapacity.updateMany({ where: { portfolioId }, data: { personYears: '1' } });
    expect(await balance(then)).toEqual(before);
    expect(await balance()).not.toEqual(before);
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

  test('takes the same number of statements for one initiative as for thirty, and for one portfolio as for many', async () => {
    const withInitiatives = async (title: string, count: number): Promise<string> => {
      const id = await addPortfolio(portfolio.db, title);
      await portfolio.db.portfolioCriterion.create({ data: { portfolioId: id, key: 'nytte', labels: { nb: 'Nytte' }, weight: '1' } });
      for (let i = 0; i < count; i += 1) await cost(await addInitiative(portfolio.db, `Tiltak ${String(i)}`, { portfolioId: id }), '1');
      return id;
    };
    const FIELDS = `title criteria { key } initiatives(first: 2) { totalCount } now: report { totals { initiatives } balance { title } rows { score { value } } } then: report(asOf: $asOf) { rows { title cost { coverage { total } } score { value } } balance { title } }`;
    const [small, large] = [await withInitiatives('Aa', 1), await withInitiatives('Ab', 30)];
    for (const title of ['Ac', 'Ad', 'Ae']) await withInitiatives(title, 2);
    const asOf = (await now()).toISOString();
    const alone = async (id: string) => (await portfolio.answer(`query ($id: ID!, $asOf: DateTime) { portfolio(id: $id) { ${FIELDS} } }`, { variables: { id, asOf } })).statements;
    expect(await alone(large)).toBe(await alone(small));
    const listed = (first: number) => portfolio.answer<{ portfolios: { totalCount: number } }>(`query ($first: Int!, $asOf: DateTime) { portfolios(first: $first) { totalCount nodes { ${FIELDS} } } }`, { variables: { first, asOf } });
    const [one, many] = [await listed(1), await listed(100)];
    expect(many.errors).toEqual([]);
    expect(many.data.portfolios.totalCount).toBeGreaterThan(5);
    expect(many.statements).toBeLessThanOrEqual(one.statements);
  });
});
