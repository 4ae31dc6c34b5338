import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPortfolio, type PortfolioHouse } from './builders';
import { takeUp, WRITE } from './callers';
import { actorOf, atOnce, mutate, mutated, nb, organisation, places, READ_RESTRICTED, secretariat, type Versioned } from '../support/writing';

let house: PortfolioHouse;
beforeAll(async () => { house = await openPortfolio(); });
afterAll(() => house.close());

const LEAD = organisation('983544622', WRITE, READ_RESTRICTED);
const OTHER = organisation('889640782', WRITE);
const REF = { organizationNumber: '889640782' };

const lead = (mutation: string, selection: string, input: object) => mutate(house, mutation, selection, input, LEAD);
const leads = <Record = Versioned>(mutation: string, selection: string, input: object) => mutated<Record>(house, mutation, selection, input, LEAD);
const show = async (id: string, selection: string, caller = LEAD) => (await house.ask<{ initiative: Record<string, unknown> }>(`query ($id: ID!) { initiative(id: $id) { ${selection} } }`, { id }, caller)).data.initiative;

describe('what belongs to an initiative', () => {
  test.each([
    ['risk', 'Risk', 'risk', { titles: nb('Forsinket'), likelihood: 3, consequence: 5, details: nb('Leverandøren') }, { status: 'OCCURRED', likelihood: null }, 'risks { id status likelihood consequence }', { status: 'OCCURRED', likelihood: null, consequence: 5 }],
    ['dependency on a component', 'Dependency', 'dependency', { titles: nb('Altinn'), on: { component: '00000000-0000-7000-8000-000000000001' }, status: 'OPEN', neededBy: '2026-01-01' }, { status: 'LATE', on: { actor: REF } }, 'dependencies { id status onComponent { id } onActor { id } neededBy }', { status: 'LATE', onComponent: null, onActor: { id: actorOf(OTHER) }, neededBy: '2026-01-01' }],
    ['milestone', 'Milestone', 'milestone', { titles: nb('Lansering'), on: '2026-01-01', precision: 'YEAR' }, { on: '2026-05-04', precision: 'DAY' }, 'milestones { id on precision title }', { on: '2026-05-04', precision: 'DAY', title: 'Lansering' }],
    ['involvement of users', 'UserInvolvement', 'userInvolvement', { hows: nb('Intervju'), howMany: 274, units: nb('intervju') }, { howMany: 275 }, 'userInvolvements { id how howMany unit }', { how: 'Intervju', howMany: 275, unit: 'intervju' }],
    ['quality assurance', 'QualityAssurance', 'qualityAssurance', { kind: 'EXTERNAL_CONCEPT', doneOn: '2023-01-01', precision: 'YEAR', by: REF, reportUrl: 'https://example.no/ks1.pdf' }, { conclusions: nb('Anbefalt') }, 'qualityAssurances { id kind doneOn precision reportUrl conclusion by { id } }', { kind: 'EXTERNAL_CONCEPT', doneOn: '2023-01-01', precision: 'YEAR', reportUrl: 'https://example.no/ks1.pdf', conclusion: 'Anbefalt', by: { id: actorOf(OTHER) } }],
    ['obstacle', 'InitiativeObstacle', 'obstacle', { kind: 'LEGAL', texts: nb('Hjemmel mangler'), paradox: 'LOCAL_VS_CENTRAL' }, { kind: 'DATA_SHARING', paradox: null }, 'obstacles { id kind paradox text }', { kind: 'DATA_SHARING', paradox: null, text: 'Hjemmel mangler' }],
  ])('is added, changed and taken out again by its lead: a %s', async (_, noun, field, added, change, selection, now) => {
    const { id } = await takeUp(house, LEAD);
    const record = `${field} { id version }`;
    const first = await leads(`add${noun}`, record, { initiative: id, ...added, idempotencyKey: `${noun}-1` });
    expect(await leads(`add${noun}`, record, { initiative: id, ...added, idempotencyKey: `${noun}-1` })).toEqual(first);
    expect(await leads(`update${noun}`, record, { id: first.id, expectedVersion: 1, change })).toEqual({ id: first.id, version: 2 });
    const list = selection.split(' ')[0] ?? '';
    expect(await show(id, selection)).toEqual({ [list]: [{ id: first.id, ...now }] });
    expect(places(await lead(`remove${noun}`, record, { id: first.id, expectedVersion: 1 }))).toEqual(['VERSION_STALE at input.expectedVersion']);
    await leads(`remove${noun}`, record, { id: first.id, expectedVersion: 2 });
    expect(await show(id, selection)).toEqual({ [list]: [] });
  });

  test('is refused where it is out of its scale, each fault at its place', async () => {
    const { id } = await takeUp(house, LEAD);
    expect(places(await lead('addRisk', 'risk { id }', { initiative: id, titles: nb('x'), likelihood: 0, consequence: 6, owner: { id: '?' } }))).toEqual(['VALUE_OUT_OF_RANGE at input.likelihood', 'VALUE_OUT_OF_RANGE at input.consequence', 'ID_MALFORMED at input.owner.id']);
    expect(places(await lead('addUserInvolvement', 'userInvolvement { id }', { initiative: id, hows: nb('x'), howMany: -1 }))).toEqual(['VALUE_OUT_OF_RANGE at input.howMany']);
    expect(places(await lead('addQualityAssurance', 'qualityAssurance { id }', { initiative: id, kind: 'INTERNAL', reportUrl: 'javascript:alert(1)' }))).toEqual(['LINK_NOT_WEB at input.reportUrl']);
  });

  test('is answered about success in place of what was answered before, by whoever has seen that', async () => {
    const { id } = await takeUp(house, LEAD);
    const answer = (more: object) => lead('setSuccessFactors', 'successFactors { version hasFlexibleScope hasInvolvedClient }', { initiative: id, ...more });
    expect((await answer({ hasFlexibleScope: true })).record).toEqual({ version: 1, hasFlexibleScope: true, hasInvolvedClient: null });
    expect(places(await answer({ hasFlexibleScope: false }))).toEqual(['VERSION_STALE at input.expectedVersion']);
    expect((await answer({ hasInvolvedClient: false, expectedVersion: 1 })).record).toEqual({ version: 2, hasFlexibleScope: true, hasInvolvedClient: false });
  });

  test('is a person whose particulars are kept apart, and erased for good', async () => {
    const { id } = await takeUp(house, LEAD);
    const contact = await leads('addInitiativeContact', 'contact { id version name email phone worksFor { id } }', { initiative: id, role: 'RESPONSIBLE', name: 'Kari Nordmann', email: 'kari@example.no', phone: '+47 22 00 00 00', worksFor: REF, idempotencyKey: 'kari' });
    expect(await show(id, 'contacts { name email phone worksFor { id } role }')).toEqual({ contacts: [{ name: 'Kari Nordmann', email: 'kari@example.no', phone: '+47 22 00 00 00', worksFor: { id: actorOf(OTHER) }, role: 'RESPONSIBLE' }] });
    expect(await show(id, 'contacts { name }', OTHER)).toEqual({ contacts: null });
    expect(await leads('updateInitiativeContact', 'contact { name email version }', { id: contact.id, expectedVersion: 1, change: { name: 'Kari Hansen', email: null } })).toEqual({ name: 'Kari Hansen', email: null, version: 2 });
    await leads('eraseInitiativeContact', 'initiative { id }', { id: contact.id, expectedVersion: 2 });
    expect(await show(id, 'contacts { name }')).toEqual({ contacts: [] });
    const everything = JSON.stringify([await house.db.rowVersion.findMany({ select: { data: true } }), await house.db.person.findMany(), await house.db.idempotentCall.findMany({ where: { key: 'kari' }, select: { inputHash: true } })]);
    expect(everything).not.toMatch(/Kari|22 00 00 00|"inputHash":"[0-9a-f]/);
    expect(places(await lead('addInitiativeContact', 'contact { id }', { initiative: id, role: 'CONTACT', name: ' ', email: 'kari', phone: '22' }))).toEqual(['TEXT_EMPTY at input.name', 'EMAIL_MALFORMED at input.email', 'PHONE_MALFORMED at input.phone']);
  });
});

describe('initiatives that wait for each other', () => {
  const wait = (from: Versioned, on: Versioned, more: object = {}) => lead('addDependency', 'dependency { id version }', { initiative: from.id, titles: nb('Venter'), on: { initiative: on.id }, ...more });

  test('never do in a circle, and the way around is told', async () => {
    const [a, b, c] = [await takeUp(house, LEAD, { titles: nb('Alfa') }), await takeUp(house, LEAD, { titles: nb('Beta') }), await takeUp(house, LEAD, { titles: nb('Gamma') })];
    expect(places(await wait(a, a))).toEqual(['DEPENDENCY_CIRCULAR at input.on.initiative']);
    await wait(a, b);
    const back = await wait(b, c);
    const { errors } = await wait(c, a);
    expect(errors[0]).toMatchObject({ code: 'DEPENDENCY_CIRCULAR', path: ['input', 'on', 'initiative'] });
    expect(errors[0]?.message).toContain('"Gamma" → "Alfa" → "Beta" → "Gamma"');
    const dropped = await leads('updateDependency', 'dependency { id version }', { id: back.record.id, expectedVersion: 1, change: { status: 'DROPPED' } });
    expect((await wait(c, a)).errors).toEqual([]);
    expect(places(await lead('updateDependency', 'dependency { id }', { id: dropped.id, expectedVersion: 2, change: { status: 'OPEN' } }))).toEqual(['DEPENDENCY_CIRCULAR at input.change.status']);
    expect(places(await wait(a, { id: '00000000-0000-7000-8000-000000000009', version: 1 }))).toEqual(['RECORD_UNKNOWN at input.on.initiative']);
  });

  test('do not when two say so at the same moment', async () => {
    const [a, b] = [await takeUp(house, LEAD), await takeUp(house, LEAD)];
    const answers = await atOnce(house, () => wait(a, b), () => wait(b, a));
    expect(answers.flatMap(places)).toEqual(['DEPENDENCY_CIRCULAR at input.on.initiative']);
  });
});

describe('a baseline', () => {
  const set = (initiative: string, expectedCount: number, more: object = {}) => mutate<{ id: string; ordinal: number }>(house, 'setBaseline', 'baseline { id ordinal reason cost { amount currency priceYear } plannedEnd }', { initiative, expectedCount, ...more }, LEAD);

  test('is added after those there are, with its reason, and none is changed', async () => {
    const { id } = await takeUp(house, LEAD);
    expect((await set(id, 0, { cost: '1000000.50', priceYear: 2024, plannedEnd: '2026-01-01' })).record).toMatchObject({ ordinal: 1, reason: null, cost: { amount: '1000000.50', currency: 'NOK', priceYear: 2024 } });
    expect(places(await set(id, 1))).toEqual(['TEXT_MISSING at input.reasons']);
    expect(places(await set(id, 0, { reasons: nb('Nytt omfang') }))).toEqual(['STATE_WRONG at input.expectedCount']);
    expect((await set(id, 1, { reasons: nb('Nytt omfang'), cost: '2' })).record).toMatchObject({ ordinal: 2, reason: 'Nytt omfang' });
    expect(await show(id, 'baselines { ordinal cost { amount } }')).toEqual({ baselines: [{ ordinal: 1, cost: { amount: '1000000.50' } }, { ordinal: 2, cost: { amount: '2' } }] });
    expect(places(await set(id, 2, { reasons: nb('x'), cost: '-1', benefit: '1.001', plannedStart: '2026-01-01', plannedEnd: '2025-01-01' }))).toEqual(['DAYS_BACKWARDS at input.plannedEnd', 'AMOUNT_NEGATIVE at input.cost', 'AMOUNT_TOO_EXACT at input.benefit']);
  });

  test('that two set at the same moment is set once, and the other is told', async () => {
    const { id } = await takeUp(house, LEAD);
    const answers = await atOnce(house, () => set(id, 0, { cost: '1' }), () => set(id, 0, { cost: '2' }));
    expect(answers.flatMap(places)).toEqual(['STATE_WRONG at input.expectedCount']);
  });
});

describe('an initiative that ends', () => {
  const review = (initiative: string, more: object) => mutate<{ id: string }>(house, 'recordExitReview', 'exitReview { id outcome mergedInto { id } mergedIntoTitle benefitsHandedTo { id } }', { initiative, outcome: 'DELIVERED', ...more }, LEAD);

  test('leaves its portfolio with an exit review that says what became of it, told once', async () => {
    const portfolio = await leads('createPortfolio', 'portfolio { id version }', { titles: nb('Portefølje') });
    const initiative = await takeUp(house, LEAD, { portfolio: portfolio.id });
    const into = await takeUp(house, LEAD);
    expect(places(await review(initiative.id, { outcome: 'MERGED' }))).toEqual(['VALUE_OUT_OF_RANGE at input.mergedInto']);
    expect(places(await review(initiative.id, { mergedInto: into.id }))).toEqual(['VALUE_OUT_OF_RANGE at input.mergedInto']);
    expect((await review(initiative.id, { outcome: 'MERGED', mergedInto: into.id, benefitsHandedTo: REF })).record).toMatchObject({ outcome: 'MERGED', mergedInto: { id: into.id }, benefitsHandedTo: { id: actorOf(OTHER) } });
    expect(places(await review(initiative.id, {}))).toEqual(['ALREADY_RECORDED at input.initiative']);
    await leads('leavePortfolio', 'initiative { id }', { id: initiative.id, expectedVersion: 1 });
    expect((await house.db.initiative.findUniqueOrThrow({ where: { id: initiative.id } })).portfolioId).toBeNull();
    expect(places(await lead('leavePortfolio', 'initiative { id }', { id: initiative.id, expectedVersion: 2 }))).toEqual(['NOT_IN_PORTFOLIO at input.id']);
  });
});

describe('a portfolio', () => {
  test('is begun and described by its owner, or by the secretariat for another', async () => {
    const portfolio = await leads('createPortfolio', 'portfolio { id version }', { titles: nb('Digitale tjenester'), idempotencyKey: 'portfolio-1' });
    expect(places(await lead('createPortfolio', 'portfolio { id }', { titles: nb('x'), ownerNumber: '889640782' }))).toEqual(['NOT_ALLOWED at input.ownerNumber']);
    expect(await mutated(house, 'createPortfolio', 'portfolio { owner { id } }', { titles: nb('x'), ownerNumber: '889640782' }, secretariat())).toEqual({ owner: { id: actorOf(OTHER) } });
    expect(await leads('updatePortfolio', 'portfolio { version title description }', { id: portfolio.id, expectedVersion: 1, change: { descriptions: nb('Alt vi gjør') } })).toEqual({ version: 2, title: 'Digitale tjenester', description: 'Alt vi gjør' });
    expect(places(await mutate(house, 'updatePortfolio', 'portfolio { id }', { id: portfolio.id, expectedVersion: 2, change: {} }, OTHER))).toEqual(['NOT_ALLOWED at input.id']);
  });

  test('weighs its initiatives by its own criteria, which stay while somebody is scored by them', async () => {
    const portfolio = (await leads('createPortfolio', 'portfolio { id }', { titles: nb('P') })).id;
    const elsewhere = (await leads('createPortfolio', 'portfolio { id }', { titles: nb('Q') })).id;
    const { id: initiative } = await takeUp(house, LEAD, { portfolio });
    const criterion = (of: string, more: object) => lead('setPortfolioCriterion', 'criterion { id version key weight label }', { portfolio: of, key: 'nytte', labels: nb('Nytte'), weight: '2.5', ...more });
    const own = (await criterion(portfolio, {})).record;
    expect(own).toMatchObject({ version: 1, weight: '2.5', label: 'Nytte' });
    expect((await criterion(portfolio, { weight: '3', expectedVersion: 1 })).record).toMatchObject({ id: own.id, version: 2, weight: '3' });
    expect(places(await criterion(portfolio, { key: '', weight: '-1', expectedVersion: 2 }))).toEqual(['TEXT_EMPTY at input.key', 'VALUE_OUT_OF_RANGE at input.weight', 'NOT_RECORDED_YET at input.expectedVersion']);
    const others = (await criterion(elsewhere, {})).record;
    const score = (by: Versioned, more: object = {}) => lead('scoreInitiative', 'score { id version score reason criterion { key } }', { initiative, criterion: by.id, score: '4.25', reasons: nb('Mange brukere'), ...more });
    expect(places(await score(others))).toEqual(['CRITERION_OF_OTHERS at input.criterion']);
    const scored = (await score(own)).record;
    expect(await show(initiative, 'scores { id score reason criterion { key } }')).toEqual({ scores: [{ id: scored.id, score: '4.25', reason: 'Mange brukere', criterion: { key: 'nytte' } }] });
    expect(places(await lead('removePortfolioCriterion', 'criterion { id }', { id: own.id, expectedVersion: 2 }))).toEqual(['STILL_IN_USE at input.id']);
    await leads('removeInitiativeScore', 'score { id }', { id: scored.id, expectedVersion: 1 });
    await leads('removePortfolioCriterion', 'criterion { id }', { id: own.id, expectedVersion: 2 });
  });

  test('has capacity by role and year, and its initiatives their needs; unknown is not zero', async () => {
    const portfolio = (await leads('createPortfolio', 'portfolio { id }', { titles: nb('P') })).id;
    const { id: initiative } = await takeUp(house, LEAD, { portfolio });
    const role = { roleKey: 'utvikler', roleLabels: nb('Utvikler'), year: 2026 };
    const capacity = await leads('setPortfolioCapacity', 'capacity { id version personYears role }', { portfolio, ...role, personYears: '12.5' });
    expect(capacity).toMatchObject({ version: 1, personYears: '12.5', role: 'Utvikler' });
    expect(await leads('setPortfolioCapacity', 'capacity { version personYears }', { portfolio, ...role, expectedVersion: 1 })).toEqual({ version: 2, personYears: null });
    expect(places(await lead('setPortfolioCapacity', 'capacity { id }', { portfolio, ...role, year: 26, personYears: '1.001', expectedVersion: null }))).toEqual(['VALUE_OUT_OF_RANGE at input.year', 'VALUE_OUT_OF_RANGE at input.personYears']);
    const need = await leads('setCapacityNeed', 'capacityNeed { id version personYears }', { initiative, ...role, personYears: '3' });
    expect(await show(initiative, 'capacityNeeds { year personYears role }')).toEqual({ capacityNeeds: [{ year: 2026, personYears: '3', role: 'Utvikler' }] });
    await leads('removeCapacityNeed', 'capacityNeed { id }', { id: need.id, expectedVersion: 1 });
    await leads('removePortfolioCapacity', 'capacity { id }', { id: capacity.id, expectedVersion: 2 });
  });
});
