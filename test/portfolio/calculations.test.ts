import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stableId } from '../../subgraphs/shared/graphql/id';
import type { Caller } from '../../subgraphs/shared/viewer';
import { aBenefit, aFundingLine, anInitiative, inLifeEvent, openPortfolio, type PortfolioHouse } from './builders';
import { WRITE } from './callers';
import { organisation } from '../support/writing';

const DIGDIR = organisation('991825827', WRITE);
const NAV = organisation('889640782', WRITE);

let house: PortfolioHouse;
const [agency, municipality, lifeEvent] = [randomUUID(), randomUUID(), randomUUID()];
let known = '';
let unknown = '';

beforeAll(async () => {
  house = await openPortfolio();
  known = await anInitiative(house.db, 'Kjent', { isFundingComplete: true });
  await aFundingLine(house.db, known, agency, '1000000.01');
  await aBenefit(house.db, known, municipality, { 2024: '1500000', 2025: '500000' });
  await aBenefit(house.db, known, municipality, { 2025: '99999999' }, { isRestricted: true });
  unknown = await anInitiative(house.db, 'Ukjent');
  await aFundingLine(house.db, unknown, agency, '5');
  await inLifeEvent(house.db, lifeEvent, known, unknown);
});
afterAll(async () => { await house.close(); });

const RESULT = `divisions { cost { amount currency priceYear } unallocated { amount } compensation { amount }
    outcomes { actor { id } paysBefore { amount } paysAfter { amount } receives { amount } netBefore { amount } netAfter { amount } compensation { amount } gainsByJoining } }
  leftOut { initiative { title } gap } coverage { reported total }`;
const ERRORS = 'errors { code path message }';

interface Calculated { calculateFundingScenario: { result: { divisions: { cost: { amount: string }; outcomes: { actor: { id: string }; paysAfter: { amount: string } }[] }[] } | null; errors: { code: string; path: string[] }[] } }
interface Kept { keepFundingScenario: { scenario: { id: string; version: number } | null; errors: { code: string; path: string[] }[] } }

const calculate = (terms: object) => house.ask<Calculated>(`query ($terms: ScenarioTermsInput!) { calculateFundingScenario(terms: $terms) { result { ${RESULT} } ${ERRORS} } }`, { terms });
const keep = (input: object, caller?: Caller) => house.ask<Kept>(`mutation ($input: KeepFundingScenarioInput!) { keepFundingScenario(input: $input) { scenario { id version } ${ERRORS} } }`, { input }, caller);

const paying = (title: string, amount: string) => ({ scenario: { title }, outcome: { paysAfter: { amount } } });

async function kept(terms: object, title = 'Etter gevinst'): Promise<string> {
  const { data } = await keep({ titles: [{ language: 'nb', text: title }], terms }, DIGDIR);
  expect(data.keepFundingScenario.errors).toEqual([]);
  return data.keepFundingScenario.scenario?.id ?? '';
}

describe('a scenario of joint funding', () => {
  test('tells anybody what a key would mean for each actor, and what cannot be divided', async () => {
    const { data, errors } = await calculate({ selection: { lifeEvents: [lifeEvent] }, key: 'BY_BENEFITS' });
    expect(errors).toBeUndefined();
    expect(data.calculateFundingScenario).toMatchObject({
      errors: [],
      result: {
        divisions: [{ cost: { amount: '1000000.01', currency: 'NOK', priceYear: null }, unallocated: { amount: '0' }, compensation: { amount: '0' } }],
        leftOut: [{ initiative: { title: 'Ukjent' }, gap: 'NOT_COMPLETE' }],
        coverage: { reported: 1, total: 2 },
      },
    });
    const outcomes = new Map(data.calculateFundingScenario.result?.divisions[0]?.outcomes.map((outcome) => [outcome.actor.id, outcome]));
    expect(outcomes.get(agency)).toMatchObject({ paysBefore: { amount: '1000000.01' }, paysAfter: { amount: '0' }, netBefore: { amount: '-1000000.01' }, netAfter: { amount: '0' } });
    expect(outcomes.get(municipality)).toMatchObject({ paysBefore: { amount: '0' }, paysAfter: { amount: '1000000.01' }, receives: { amount: '2000000' }, netAfter: { amount: '999999.99' }, gainsByJoining: true });
  });

  test('holds everybody to the cap, and says what is left over', async () => {
    const participants = [{ actor: agency, cap: { amount: '400000' } }, { actor: municipality, cap: { amount: '500000.50' } }];
    const { data } = await calculate({ selection: { initiatives: [known] }, key: 'EQUAL', participants });
    expect(data.calculateFundingScenario.result).toMatchObject({ divisions: [{ unallocated: { amount: '99999.51' } }] });
  });

  test('tells every fault of its terms at once, with its place', async () => {
    const { data } = await calculate({ selection: {}, key: 'WEIGHTS', participants: [{ actor: agency, cap: { amount: '-1' } }, { actor: agency, weight: '0' }, { actor: 'somebody', weight: '1' }] });
    expect(data.calculateFundingScenario.errors.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['SCENARIO_SELECTION_MISSING', 'terms.selection'],
      ['ID_MALFORMED', 'terms.participants.2.actor'],
      ['SCENARIO_WEIGHT_MISSING', 'terms.participants.0.weight'],
      ['AMOUNT_NEGATIVE', 'terms.participants.0.cap.amount'],
      ['REPEATED', 'terms.participants.1.actor'],
      ['VALUE_OUT_OF_RANGE', 'terms.participants.1.weight'],
    ]);
    expect((await calculate({ selection: { lifeEvents: [randomUUID()] }, key: 'EQUAL' })).data.calculateFundingScenario.errors).toMatchObject([{ code: 'SCENARIO_EMPTY' }]);
  });

  test('is kept with its author, day and key, and never touches the ledger', async () => {
    const before = await house.db.rowVersion.findMany({ where: { tableName: { in: ['FundingLine', 'Benefit', 'Initiative'] } } });
    const id = await kept({ selection: { lifeEvents: [lifeEvent] }, key: 'BY_BENEFITS' });
    const { data } = await house.ask(`query ($id: ID!) { fundingScenario(id: $id) { title author { id } madeOn key participants { weight } initiatives { title } isOutdated result { ${RESULT} } resultToday { ${RESULT} } } }`, { id });
    const { fundingScenario } = data as unknown as { fundingScenario: { result: unknown; resultToday: unknown } };
    expect(fundingScenario).toMatchObject({ title: 'Etter gevinst', author: { id: stableId('actor', '991825827') }, madeOn: new Date().toISOString().slice(0, 10), key: 'BY_BENEFITS', participants: [], isOutdated: false });
    expect(fundingScenario.result).toEqual(fundingScenario.resultToday);
    expect(await house.db.rowVersion.findMany({ where: { tableName: { in: ['FundingLine', 'Benefit', 'Initiative'] } } })).toEqual(before);
  });

  test('stays as it was when the ledger changes, and says that it is outdated', async () => {
    const changing = await anInitiative(house.db, 'I endring', { isFundingComplete: true });
    const line = await aFundingLine(house.db, changing, agency, '100');
    const id = await kept({ selection: { initiatives: [changing] }, key: 'EQUAL', participants: [{ actor: agency }, { actor: municipality }] });
    await house.db.fundingLine.update({ where: { id: line }, data: { planned: '300' } });
    const { data } = await house.ask(`query ($id: ID!) { fundingScenario(id: $id) { isOutdated result { divisions { cost { amount } } } resultToday { divisions { cost { amount } } } } }`, { id });
    expect(data).toMatchObject({ fundingScenario: { isOutdated: true, result: { divisions: [{ cost: { amount: '100' } }] }, resultToday: { divisions: [{ cost: { amount: '300' } }] } } });
  });

  test('stands beside others, actor by actor', async () => {
    const asRegistered = await kept({ selection: { initiatives: [known] }, key: 'AS_REGISTERED' });
    const byWeight = { titles: [{ language: 'nb', text: 'Etter vekt' }], terms: { selection: { initiatives: [known] }, key: 'WEIGHTS', participants: [{ actor: municipality, weight: '0.5' }] } };
    expect((await keep(byWeight, DIGDIR)).data.keepFundingScenario.errors).toMatchObject([{ code: 'SCENARIO_WEIGHTS_UNSOURCED' }]);
    const weighted = await keep({ ...byWeight, keyNotes: [{ language: 'nb', text: 'Avtalen mellom partene' }] }, DIGDIR);
    const { data } = await house.ask(`query ($ids: [ID!]!) { compareFundingScenarios(ids: $ids) { scenarios { title participants { actor { id } weight } } rows { actor { id } outcomes { scenario { title } outcome { paysAfter { amount } } } } } }`, { ids: [asRegistered, weighted.data.keepFundingScenario.scenario?.id] });
    const { compareFundingScenarios } = data as unknown as { compareFundingScenarios: { rows: { actor: { id: string }; outcomes: unknown[] }[] } };
    expect(compareFundingScenarios).toMatchObject({ scenarios: [{ participants: [] }, { participants: [{ actor: { id: municipality }, weight: '0.5' }] }] });
    expect(new Map(compareFundingScenarios.rows.map((row) => [row.actor.id, row.outcomes]))).toEqual(new Map([
      [agency, [paying('Etter gevinst', '1000000.01'), paying('Etter vekt', '0')]],
      [municipality, [paying('Etter gevinst', '0'), paying('Etter vekt', '1000000.01')]],
    ]));
  });

  test('is kept by organisations with a token, once for an idempotency key, and removed by its author alone', async () => {
    const input = { titles: [{ language: 'nb', text: 'Én gang' }], terms: { selection: { initiatives: [known] }, key: 'EQUAL' }, idempotencyKey: 'once' };
    expect((await keep(input)).data.keepFundingScenario.errors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
    const first = (await keep(input, DIGDIR)).data.keepFundingScenario.scenario;
    expect((await keep(input, DIGDIR)).data.keepFundingScenario.scenario).toEqual(first);
    const remove = (caller: Caller) => house.ask(`mutation ($input: RemoveFundingScenarioInput!) { removeFundingScenario(input: $input) { scenario { id } ${ERRORS} } }`, { input: { id: first?.id, expectedVersion: first?.version } }, caller);
    expect((await remove(NAV)).data).toMatchObject({ removeFundingScenario: { scenario: null, errors: [{ code: 'NOT_ALLOWED' }] } });
    expect((await remove(DIGDIR)).data).toMatchObject({ removeFundingScenario: { scenario: { id: first?.id }, errors: [] } });
    expect((await house.ask('query ($id: ID!) { fundingScenario(id: $id) { id } }', { id: first?.id })).data).toEqual({ fundingScenario: null });
  });

  test('costs the same number of statements for one scenario as for many', async () => {
    const list = (first: number) => house.ask(`{ fundingScenarios(first: ${String(first)}) { nodes { isOutdated initiatives { title } participants { weight } resultToday { coverage { total } } } } }`);
    expect((await list(4)).statements).toBe((await list(1)).statements);
  });
});

interface Calculations { initiative: Record<string, unknown> }

describe('what an initiative comes to', () => {
  test('is its net present value, with everything that was assumed in the answer, in the same statements for any number of initiatives', async () => {
    const input = { rate: '0.04', baseYear: 2023, from: 2020, to: 2030, changes: ['0.1'] };
    const fields = 'netPresentValue(input: $input) { rate baseYear from to basis severalYears values { benefits { amount } costs { amount } net { amount } sensitivity { costChange benefitChange net { amount } } } costCoverage { reported total } benefitCoverage { reported total } }';
    const { data, errors, statements } = await house.ask<Calculations>(`query ($id: ID!, $input: NetPresentValueInput!) { initiative(id: $id) { ${fields} } }`, { id: known, input });
    expect(errors).toBeUndefined();
    expect(data.initiative['netPresentValue']).toMatchObject({
      rate: '0.04', baseYear: 2023, from: 2020, to: 2030, basis: 'BEST_KNOWN', severalYears: 'LEAVE_OUT',
      // 1,500,000 / 1.04 + 500,000 / 1.04²; the restricted claim is in no public figure.
      values: [{ benefits: { amount: '1904585.80' }, costs: { amount: '0' }, net: { amount: '1904585.80' } }],
      costCoverage: { reported: 0, total: 0 },
      benefitCoverage: { reported: 1, total: 1 },
    });
    const all = await house.ask(`query ($input: NetPresentValueInput!) { initiatives(first: 10) { nodes { ${fields} } } }`, { input });
    expect(all.errors).toBeUndefined();
    expect(all.statements).toBeLessThanOrEqual(statements + 1);
  });

  test('is its effect on budgets, by the one rule that it names', async () => {
    const saving = await anInitiative(house.db, 'Sparer', { isFundingComplete: true, withdrawalRule: 'MINISTRY_OF_FINANCE' });
    await aFundingLine(house.db, saving, agency, '100');
    await aBenefit(house.db, saving, agency, { 2024: '300.01' }, { type: 'EFFICIENCY_STATE', savingKind: 'LABOUR' });
    const { data } = await house.ask<Calculations>('query ($id: ID!) { initiative(id: $id) { budgetEffect { rule { rule version validFrom source text(language: nn) } positions { actor { id } net { amount } withdrawn { amount } netAfterWithdrawal { amount } } } } }', { id: saving });
    expect(data.initiative['budgetEffect']).toMatchObject({
      rule: { rule: 'MINISTRY_OF_FINANCE', version: '1', validFrom: null, text: expect.stringContaining('Halvparten') as string },
      positions: [{ actor: { id: agency }, net: [{ amount: '200.01' }], withdrawn: [{ amount: '150' }], netAfterWithdrawal: [{ amount: '50.01' }] }],
    });
  });

  test('is within the limits of the co-funding scheme or not, with the limits beside the answer', async () => {
    const project = await anInitiative(house.db, 'Prosjekt', { isCostComplete: true });
    await house.db.costLine.create({ data: { initiativeId: project, kind: 'DEVELOPMENT', year: 2024, planned: '40000000', currency: 'NOK' } });
    const { data } = await house.ask<Calculations>('query ($id: ID!) { initiative(id: $id) { coFundingEligibility(year: 2024) { outcome ruleVersion mostYears cost { amount } largestGrant { amount } categories { percent mostGranted { amount } } } } }', { id: project });
    expect(data.initiative['coFundingEligibility']).toEqual({ outcome: 'PASS', ruleVersion: '2023-01-01', mostYears: 3, cost: { amount: '40000000' }, largestGrant: { amount: '20000000' }, categories: [{ percent: 50, mostGranted: { amount: '50000000' } }] });
  });
});
