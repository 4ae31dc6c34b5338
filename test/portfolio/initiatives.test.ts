import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aBenefit, aFundingLine, anInitiative, inLifeEvent, openPortfolio, SECRETARIAT, type Answer, type PortfolioHouse } from './builders';

interface Page {
  nodes: { title: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}

let house: PortfolioHouse;
beforeAll(async () => { house = await openPortfolio(); });
afterAll(async () => { await house.close(); });

describe('the schema of the portfolio subgraph', () => {
  test.each(['Initiative', 'BenefitFlowReport', 'CollaborationIndicators', 'Impact', 'Actor', 'LifeEvent', 'Service', 'SharedComponent', 'CooperationBody'])('has the entity %s', (name) => {
    expect(house.sdl).toMatch(new RegExp(`^type ${name} @key\\(fields: "id"`, 'm'));
  });

  test('keeps what only the federation needs from clients', () => {
    for (const field of ['portfolioInvolvements', 'initiativeInvolvements', 'partnerSignals', 'flowFacts', 'partnerFacts', 'exchangeFacts']) expect(house.sdl).toMatch(new RegExp(`${field}: .*@inaccessible`));
  });
});

describe('an initiative', () => {
  test('is null when nobody has its id, and that is no error', async () => {
    const { data, errors } = await house.ask('query ($id: ID!) { initiative(id: $id) { title } }', { id: randomUUID() });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ initiative: null });
  });

  test('is refused in words when its id is none', async () => {
    const { codes, data } = await house.ask('{ initiative(id: "1; DROP TABLE") { title } }');
    expect(codes).toEqual(['ID_MALFORMED']);
    expect(data).toEqual({ initiative: null });
  });

  test('answers what it is, who leads it and when, each in the language asked for', async () => {
    const lead = randomUUID();
    const id = await anInitiative(house.db, 'Digitalt dødsbo', {
      titles: { nb: 'Digitalt dødsbo', en: 'Digital estate' },
      leadActorId: lead,
      phase: 'EXECUTION',
      confidence: 'AMBER_GREEN',
      rawConfidence: 'Amber/Green',
      plannedStart: new Date('2020-01-01'),
      datePrecisions: { plannedStart: 'YEAR' },
    });
    const { data } = await house.ask(
      `query ($id: ID!) { initiative(id: $id) {
        title(language: en) nynorsk: title(language: nn) titles { language text } lead { id } phase confidence rawConfidence
        schedule { planned { start startPrecision end endPrecision } } version provenance { kind } changes { totalCount nodes { operation record } } } }`,
      { id },
    );
    expect(data).toEqual({
      initiative: {
        title: 'Digital estate',
        nynorsk: 'Digitalt dødsbo',
        titles: [{ language: 'nb', text: 'Digitalt dødsbo' }, { language: 'en', text: 'Digital estate' }],
        lead: { id: lead },
        phase: 'EXECUTION',
        confidence: 'AMBER_GREEN',
        rawConfidence: 'Amber/Green',
        schedule: { planned: { start: '2020-01-01', startPrecision: 'YEAR', end: null, endPrecision: null } },
        version: 1,
        provenance: { kind: 'REPORTED' },
        changes: { totalCount: 1, nodes: [{ operation: 'CREATED', record: 'Initiative' }] },
      },
    });
  });

  test('is found by the id that another subgraph refers to it by, and missing is an error at its path', async () => {
    const id = await anInitiative(house.db, 'Referert');
    const { data, codes } = await house.ask('query ($r: [_Any!]!) { _entities(representations: $r) { ... on Initiative { title } } }', { r: [{ __typename: 'Initiative', id }, { __typename: 'Initiative', id: randomUUID() }] });
    expect(data).toEqual({ _entities: [{ title: 'Referert' }, null] });
    expect(codes).toEqual(['NOT_FOUND']);
  });

  test('hides the details of its risks from everybody but the secretariat, also in its history', async () => {
    const id = await anInitiative(house.db, 'Risikabelt');
    await house.db.risk.create({ data: { initiativeId: id, titles: { nb: 'Leverandør' }, details: { nb: 'hemmelig' } } });
    const query = 'query ($id: ID!) { initiative(id: $id) { risks { title details } changes { nodes { record fields { field after } } } } }';
    const open = await house.ask(query, { id });
    expect(open.codes).toEqual(['FORBIDDEN']);
    expect(JSON.stringify(open.data)).not.toContain('hemmelig');
    expect(open.data).toMatchObject({ initiative: { risks: [{ title: 'Leverandør', details: null }] } });
    expect((await house.ask(query, { id }, SECRETARIAT)).data).toMatchObject({ initiative: { risks: [{ details: 'hemmelig' }] } });
  });
});

describe('the ledger of an initiative', () => {
  test('says what is known of its money, what is confirmed, and why its shares do not exist', async () => {
    const funder = randomUUID();
    const id = await anInitiative(house.db, 'Medfinansiert');
    await aFundingLine(house.db, id, funder, '57383633', { kind: 'CO_FUNDING', yearTo: 2025, claimStatus: 'CONFIRMED' });
    const withheld = await aFundingLine(house.db, id, randomUUID(), null);
    await house.db.withheldValue.create({ data: { rootId: id, recordTable: 'FundingLine', recordId: withheld, field: 'planned', rawText: 'Ikke offentlig', reason: 'Står ikke i kilden' } });
    await house.db.costLine.create({ data: { initiativeId: id, kind: 'DEVELOPMENT', planned: '100.5', currency: 'NOK', year: 2022 } });
    const { data } = await house.ask(
      `query ($id: ID!) { initiative(id: $id) {
        costs { totals { whole { amount currency priceYear } actual { amount } } byKind { kind totals { whole { amount } } } isComplete coverage { reported total withheld } }
        funding { lines { kind year yearTo planned { amount } claim { status } } totals { whole { amount } confirmed { amount } confirmedShare } isComplete coverage { reported total withheld } shares { part } sharesGap }
        withheldValues { recordTable field rawText reason } } }`,
      { id },
    );
    expect(data).toMatchObject({
      initiative: {
        costs: { totals: [{ whole: { amount: '100.50', currency: 'NOK', priceYear: null }, actual: null }], byKind: [{ kind: 'DEVELOPMENT' }], isComplete: false, coverage: { reported: 1, total: 1, withheld: 0 } },
        funding: { totals: [{ whole: { amount: '57383633' }, confirmed: { amount: '57383633' }, confirmedShare: 1 }], isComplete: false, coverage: { reported: 1, total: 2, withheld: 1 }, shares: null, sharesGap: 'NOT_COMPLETE' },
        withheldValues: [{ recordTable: 'FundingLine', field: 'planned', rawText: 'Ikke offentlig', reason: 'Står ikke i kilden' }],
      },
    });
  });

  test('shows a benefit with its years and the baseline measurement that nobody can change', async () => {
    const id = await anInitiative(house.db, 'Målt');
    const benefitId = await aBenefit(house.db, id, randomUUID(), { 2024: '10', 2023: '5' });
    const measurement = await house.db.benefitMeasurement.create({ data: { benefitId, initiativeId: id, isBaseline: true, measures: { nb: 'Dager' }, value: '40' } });
    await expect(house.db.benefitMeasurement.update({ where: { id: measurement.id }, data: { value: '4' } })).rejects.toThrow();
    const { data } = await house.ask('query ($id: ID!) { initiative(id: $id) { benefits { totalCount nodes { isPriced claim { status } years { year planned { amount } realised { amount } } measurements { isBaseline measure value } } } } }', { id });
    expect(data).toMatchObject({
      initiative: { benefits: { totalCount: 1, nodes: [{ claim: { status: 'CLAIMED' }, years: [{ year: 2023, planned: { amount: '5' }, realised: null }, { year: 2024 }], measurements: [{ isBaseline: true, measure: 'Dager', value: '40' }] }] } },
    });
  });
});

describe('lists of initiatives', () => {
  const lifeEvent = randomUUID();
  const partner = randomUUID();
  const TITLES = ['Åpen', 'Ærlig', 'Ørken', 'Zulu', 'Alfa', 'alfa', 'Beta'];
  beforeAll(async () => {
    const ids: string[] = [];
    for (const title of TITLES) ids.push(await anInitiative(house.db, title, title === 'Beta' ? { phase: 'CLOSING', confidence: 'RED' } : {}));
    await inLifeEvent(house.db, lifeEvent, ...ids);
    await house.db.initiativeParticipation.create({ data: { initiativeId: ids[6] as string, actorId: partner, role: 'PARTNER' } });
    await house.db.initiativeParticipation.create({ data: { initiativeId: ids[5] as string, actorId: partner, role: 'PARTNER', isRestricted: true } });
  });

  const LIST = 'query ($r: [_Any!]!, $first: Int!, $after: String) { _entities(representations: $r) { ... on LifeEvent { initiatives(first: $first, after: $after) { nodes { title } pageInfo { hasNextPage endCursor } totalCount } } } }';
  const pageOf = async (first: number, after: string | null): Promise<Page> => {
    const { data } = await house.ask<{ _entities: [{ initiatives: Page }] }>(LIST, { r: [{ __typename: 'LifeEvent', id: lifeEvent }], first, after });
    return data._entities[0].initiatives;
  };

  test('visit each one once when they are followed by cursor, in the order of the Norwegian alphabet', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = await pageOf(2, null); ; page = await pageOf(2, after)) {
      expect(page.totalCount).toBe(TITLES.length);
      seen.push(...page.nodes.map((node) => node.title));
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(seen.map((title) => title.toLowerCase())).toEqual(['alfa', 'alfa', 'beta', 'zulu', 'ærlig', 'ørken', 'åpen']);
    expect(new Set(seen).size).toBe(TITLES.length);
  });

  test('refuse a page of more than 100 and a cursor that they did not make', async () => {
    expect((await house.ask('{ initiatives(first: 101) { totalCount } }')).codes).toEqual(['PAGE_SIZE_OUT_OF_RANGE']);
    expect((await house.ask('{ initiatives(after: "bm9wZQ") { totalCount } }')).codes).toEqual(['CURSOR_MALFORMED']);
    expect((await house.ask('{ initiatives(filter: { lead: "x" }) { totalCount } }')).codes).toEqual(['ID_MALFORMED']);
  });

  test.each([
    ['phase: [CLOSING]', ['Beta']],
    ['confidence: [RED, AMBER_RED]', ['Beta']],
    ['search: "ÆRL"', ['Ærlig']],
    ['search: "100 %_"', []],
  ])('can be narrowed by %s', async (condition, titles) => {
    const { data } = await house.ask<{ initiatives: Page }>(`query ($e: ID!) { initiatives(filter: { lifeEvent: $e, ${condition} }) { nodes { title } } }`, { e: lifeEvent });
    expect(data.initiatives.nodes.map((node) => node.title)).toEqual(titles);
  });

  test.each(['TITLE', 'RECENTLY_UPDATED', 'START', 'END'])('can be ordered by %s and paged without loss', async (order) => {
    const query = `query ($e: ID!, $after: String) { initiatives(filter: { lifeEvent: $e }, orderBy: ${order}, first: 3, after: $after) { nodes { title } pageInfo { hasNextPage endCursor } } }`;
    const seen: string[] = [];
    let after: string | null = null;
    for (let isMore = true; isMore; ) {
      const answer: Answer<{ initiatives: Page }> = await house.ask(query, { e: lifeEvent, after });
      expect(answer.errors).toBeUndefined();
      const { nodes, pageInfo } = answer.data.initiatives;
      seen.push(...nodes.map((node) => node.title));
      after = pageInfo.endCursor;
      isMore = pageInfo.hasNextPage;
    }
    expect([...seen].sort()).toEqual([...TITLES].sort());
  });

  test('show an actor in its roles, but not by a restricted claim that it has not confirmed', async () => {
    const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Actor { all: initiatives { nodes { title } } partner: initiatives(role: PARTNER) { nodes { title } } lead: initiatives(role: LEAD) { totalCount } funder: initiatives(role: FUNDER) { totalCount } gain: initiatives(role: BENEFICIARY) { totalCount } } } }';
    const { data, errors } = await house.ask(query, { r: [{ __typename: 'Actor', id: partner }] });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ _entities: [{ all: { nodes: [{ title: 'Beta' }] }, partner: { nodes: [{ title: 'Beta' }] }, lead: { totalCount: 0 }, funder: { totalCount: 0 }, gain: { totalCount: 0 } }] });
  });

  test('tell the subgraph that draws maps who takes part', async () => {
    const { data } = await house.ask<{ _entities: [{ portfolioInvolvements: { actorId: string; role: string; throughKind: string }[] }] }>(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on LifeEvent { portfolioInvolvements { actorId role throughKind throughId isAtTable isConfirmed } } } }',
      { r: [{ __typename: 'LifeEvent', id: lifeEvent }] },
    );
    const roles = data._entities[0].portfolioInvolvements.map(({ role }) => role);
    expect(roles.filter((role) => role === 'LEAD').length).toBe(TITLES.length);
    expect(data._entities[0].portfolioInvolvements.filter(({ role }) => role === 'PARTNER')).toMatchObject([{ actorId: partner, throughKind: 'INITIATIVE' }]);
  });
});
