import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { viewerId } from '../../subgraphs/shared/viewer';
import { openPortfolio, type PortfolioHouse } from './builders';
import { takeUp, WRITE } from './callers';
import { actorOf, atOnce, mutate, mutated, nb, organisation, places, secretariat, type Versioned } from '../support/writing';

let house: PortfolioHouse;
beforeAll(async () => { house = await openPortfolio(); });
afterAll(() => house.close());

const LEAD = organisation('983544622', WRITE);
const OTHER = organisation('889640782', WRITE);

const SHOWN = 'initiative { id version title summary phase phaseOn confidence rawConfidence isCoFunded leadClaim lead { id } schedule { planned { start startPrecision end } actual { start } } identitySteps { kind titleBefore on other { id } from { id } to { id } } }';
const show = async (id: string) => (await house.ask<{ initiative: Record<string, unknown> }>(`query ($id: ID!) { ${SHOWN.replace('initiative {', 'initiative(id: $id) {')} }`, { id })).data.initiative;
const update = (initiative: Versioned, change: object, caller = LEAD) => mutate<Versioned | null>(house, 'updateInitiative', 'initiative { id version }', { id: initiative.id, expectedVersion: initiative.version, change }, caller);

describe('whoever leads an initiative', () => {
  test('takes it up with what is known of it, and the history says who did', async () => {
    const { id } = await takeUp(house, LEAD, {
      titles: [...nb('Digitalt dødsbo'), { language: 'en', text: 'Digital estate' }], summaries: nb('Oppgjøret på ett sted'), phase: 'PLANNING', phaseOn: '2024-03-01', confidence: 'AMBER', rawConfidence: '3 av 5', isCoFunded: true,
      schedule: { planned: { start: '2024-01-01', startPrecision: 'YEAR', end: '2026-06-30' } },
    });
    expect(await show(id)).toMatchObject({
      title: 'Digitalt dødsbo', summary: 'Oppgjøret på ett sted', phase: 'PLANNING', phaseOn: '2024-03-01', confidence: 'AMBER', rawConfidence: '3 av 5', isCoFunded: true, leadClaim: 'CONFIRMED', lead: { id: actorOf(LEAD) },
      schedule: { planned: { start: '2024-01-01', startPrecision: 'YEAR', end: '2026-06-30' }, actual: { start: null } }, identitySteps: [],
    });
    const { data } = await house.ask('query ($id: ID!) { initiative(id: $id) { changes(first: 1) { nodes { record operation organizationNumber cause } } } }', { id });
    expect(data).toEqual({ initiative: { changes: { nodes: [{ record: 'Initiative', operation: 'CREATED', organizationNumber: '983544622', cause: 'createInitiative' }] } } });
  });

  test('is found by the words of its new title, and the old one stays in the identity steps', async () => {
    const initiative = await takeUp(house, LEAD, { titles: nb('Gammelt navn') });
    const renamed = await update(initiative, { titles: nb('Enklere skifteattest') });
    expect(renamed).toMatchObject({ errors: [], record: { version: 2 } });
    expect(await show(initiative.id)).toMatchObject({ title: 'Enklere skifteattest', identitySteps: [{ kind: 'RENAMED', titleBefore: 'Gammelt navn' }] });
    const { data } = await house.ask<{ initiatives: { nodes: { id: string }[] } }>('{ initiatives(filter: { search: "skifteattest" }) { nodes { id } } }');
    expect(data.initiatives.nodes).toEqual([{ id: initiative.id }]);
    await update({ id: initiative.id, version: 2 }, { titles: nb('Enklere skifteattest'), phase: 'EXECUTION' });
    expect(await show(initiative.id)).toMatchObject({ phase: 'EXECUTION', identitySteps: [{ kind: 'RENAMED' }] });
  });

  test('changes one end of the schedule, and the rest stays with its precision', async () => {
    const initiative = await takeUp(house, LEAD, { schedule: { planned: { start: '2024-01-01', startPrecision: 'YEAR', end: '2025-12-31' } } });
    await update(initiative, { schedule: { planned: { end: '2027-12-31' }, actual: { start: '2024-02-01' } } });
    expect(await show(initiative.id)).toMatchObject({ schedule: { planned: { start: '2024-01-01', startPrecision: 'YEAR', end: '2027-12-31' }, actual: { start: '2024-02-01' } } });
    expect(places(await update({ ...initiative, version: 2 }, { schedule: { planned: { end: '2023-01-01' } } }))).toEqual(['DAYS_BACKWARDS at input.change.schedule.planned.end']);
  });

  test('is told of every fault of an input at once, each with its place, and nothing is written', async () => {
    const before = await house.db.initiative.count();
    const refused = await mutate(house, 'createInitiative', 'initiative { id }', {
      titles: nb(' '), summaries: nb('x'.repeat(10_001)), rawConfidence: '', leadNumber: '889640782', portfolio: 'x', schedule: { actual: { start: '2024-02-01', end: '2024-01-01' } }, source: { kind: 'SOURCED' },
    }, LEAD);
    expect(places(refused)).toEqual([
      'NOT_ALLOWED at input.leadNumber', 'ID_MALFORMED at input.portfolio', 'TEXT_EMPTY at input.titles.0.text', 'TEXT_TOO_LONG at input.summaries.0.text', 'DAYS_BACKWARDS at input.schedule.actual.end', 'VALUE_OUT_OF_RANGE at input.source.url',
    ]);
    expect(await house.db.initiative.count()).toBe(before);
  });

  test('that writes what it saw an hour ago is shown what somebody else wrote since', async () => {
    const initiative = await takeUp(house, LEAD);
    await update(initiative, { phase: 'CONCEPT' });
    expect((await update(initiative, { phase: 'PLANNING' })).errors).toMatchObject([{ __typename: 'ConflictError', code: 'VERSION_STALE', expectedVersion: 1, currentVersion: 2 }]);
  });

  test('repeats a call that it did not get an answer to, and gets what the first one created', async () => {
    const call = { titles: nb('Én gang'), idempotencyKey: 'initiative-1' };
    const [first, second] = [await takeUp(house, LEAD, call), await takeUp(house, LEAD, call)];
    expect(second).toEqual(first);
    expect(places(await mutate(house, 'createInitiative', 'initiative { id }', { ...call, titles: nb('Noe annet') }, LEAD))).toEqual(['IDEMPOTENCY_KEY_REUSED at input.idempotencyKey']);
  });

  test('links it to what it serves and builds on, each once, and takes the link out again', async () => {
    const { id } = await takeUp(house, LEAD);
    const thing = (n: number) => `00000000-0000-7000-8000-00000000000${String(n)}`;
    const links = { lifeEvent: thing(1), service: thing(2), usedComponent: thing(3), producedComponent: thing(3), userNeed: thing(4), body: thing(5) };
    for (const [kind, target] of Object.entries(links)) await mutated(house, 'linkInitiative', 'initiative { id }', { initiative: id, to: { [kind]: target } }, LEAD);
    const asked = 'query ($id: ID!) { initiative(id: $id) { lifeEvents { id } services { id } components { id } produces { id } bodies { id } } }';
    expect((await house.ask(asked, { id })).data).toEqual({ initiative: { lifeEvents: [{ id: thing(1) }], services: [{ id: thing(2) }], components: [{ id: thing(3) }], produces: [{ id: thing(3) }], bodies: [{ id: thing(5) }] } });
    expect(places(await mutate(house, 'linkInitiative', 'initiative { id }', { initiative: id, to: { usedComponent: thing(3) } }, LEAD))).toEqual(['ALREADY_RECORDED at input.to.usedComponent']);
    await mutated(house, 'unlinkInitiative', 'initiative { id }', { initiative: id, from: { usedComponent: thing(3) } }, LEAD);
    expect((await house.ask(asked, { id })).data).toMatchObject({ initiative: { components: [], produces: [{ id: thing(3) }] } });
    expect(places(await mutate(house, 'unlinkInitiative', 'initiative { id }', { initiative: id, from: { usedComponent: thing(3) } }, LEAD))).toEqual(['LINK_MISSING at input.from.usedComponent']);
  });

  test('names the rule of withdrawal, and the co-funding rule only where there is a grant', async () => {
    const initiative = await takeUp(house, LEAD);
    const rule = (given: object) => mutate(house, 'setWithdrawalRule', 'initiative { id version withdrawalRule }', { id: initiative.id, ...given }, LEAD);
    expect(places(await rule({ expectedVersion: 1, rule: 'CO_FUNDING_2020' }))).toEqual(['WITHDRAWAL_RULE_OTHER at input.rule']);
    await update(initiative, { isCoFunded: true });
    expect((await rule({ expectedVersion: 2, rule: 'CO_FUNDING_2020', note: 'Tilsagn 2022' })).record).toMatchObject({ withdrawalRule: 'CO_FUNDING_2020' });
  });
});

describe('an initiative', () => {
  const move = (initiative: Versioned, to: object, caller = LEAD) => mutate(house, 'moveInitiative', 'initiative { id version leadClaim lead { id } }', { id: initiative.id, expectedVersion: initiative.version, ...to }, caller);
  const aPortfolio = async (owner: typeof LEAD) => (await house.db.portfolio.create({ data: { ownerActorId: actorOf(owner), titles: { nb: 'Portefølje' }, sortKey: 'portefølje', searchText: '' } })).id;

  test('gets another lead, who has not agreed yet, and the trail says from whom to whom', async () => {
    const initiative = await takeUp(house, LEAD);
    expect((await move(initiative, { leadNumber: '889640782', notes: nb('Nytt ansvar') })).record).toMatchObject({ leadClaim: 'CLAIMED', lead: { id: actorOf(OTHER) } });
    expect(await show(initiative.id)).toMatchObject({ identitySteps: [{ kind: 'MOVED', from: { id: actorOf(LEAD) }, to: { id: actorOf(OTHER) } }] });
    expect(places(await update({ ...initiative, version: 2 }, { phase: 'IDEA' }))).toEqual(['NOT_ALLOWED at input.id']);
  });

  test('enters and changes portfolios by the hand of who owns them, and leaves the last one with an exit review only', async () => {
    const [own, second, others] = [await aPortfolio(LEAD), await aPortfolio(LEAD), await aPortfolio(OTHER)];
    const initiative = await takeUp(house, LEAD, { portfolio: own });
    expect(places(await move(initiative, { portfolio: others }))).toEqual(['NOT_ALLOWED at input.portfolio']);
    expect(places(await move(initiative, { portfolio: own }))).toEqual(['MOVE_NOWHERE at input']);
    expect((await move(initiative, { portfolio: second })).record).toMatchObject({ version: 2 });
    expect((await move({ ...initiative, version: 2 }, { portfolio: others }, secretariat())).record).toMatchObject({ version: 3 });
    const leave = (expectedVersion: number) => mutate(house, 'leavePortfolio', 'initiative { id version }', { id: initiative.id, expectedVersion }, LEAD);
    expect(places(await leave(3))).toEqual(['EXIT_REVIEW_MISSING at input.id']);
  });

  test('becomes part of another, never of one that became part of it, also when two say so at once', async () => {
    const [a, b, c] = [await takeUp(house, LEAD), await takeUp(house, LEAD), await takeUp(house, OTHER)];
    const merge = (one: Versioned, other: Versioned) => mutate(house, 'mergeInitiative', 'initiative { id }', { id: one.id, expectedVersion: 1, into: other.id }, LEAD);
    expect(places(await merge(a, a))).toEqual(['VALUE_OUT_OF_RANGE at input.into']);
    expect(places(await merge(a, c))).toEqual(['NOT_ALLOWED at input.into']);
    const answers = await atOnce(house, () => merge(a, b), () => merge(b, a));
    expect(answers.flatMap(places)).toEqual(['IDENTITY_CIRCULAR at input.into']);
  });

  test('is split, and the part leads back to the whole', async () => {
    const whole = await takeUp(house, LEAD);
    const part = await mutated(house, 'splitInitiative', 'initiative { id version }', { id: whole.id, expectedVersion: 1, titles: nb('Delprosjektet'), idempotencyKey: 'split-1' }, LEAD);
    expect(await show(part.id)).toMatchObject({ title: 'Delprosjektet', lead: { id: actorOf(LEAD) }, leadClaim: 'CONFIRMED', identitySteps: [{ kind: 'SPLIT_FROM', other: { id: whole.id } }] });
  });

  test('has participants, each in a role once at a time', async () => {
    const { id } = await takeUp(house, LEAD);
    const add = (given: object) => mutate<Versioned & { claim: { status: string } }>(house, 'addInitiativeParticipant', 'participant { id version validTo claim { status } }', { initiative: id, actor: { organizationNumber: '889640782' }, role: 'PARTNER', ...given }, LEAD);
    const added = await add({ validFrom: '2024-01-01' });
    expect(added.record.claim.status).toBe('CLAIMED');
    expect(places(await add({ validFrom: '2025-01-01' }))).toEqual(['PARTICIPATION_OVERLAPS at input']);
    expect(places(await add({ role: 'LEAD', actor: { id: 'x' } }))).toEqual(['ID_MALFORMED at input.actor.id', 'LEAD_IS_NO_PARTICIPANT at input.role']);
    const end = { id: added.record.id, expectedVersion: 1, change: { validTo: '2024-07-01' } };
    expect(await mutated(house, 'updateInitiativeParticipant', 'participant { id version validTo }', end, LEAD)).toMatchObject({ version: 2, validTo: '2024-07-01' });
    expect((await add({ validFrom: '2025-01-01' })).errors).toEqual([]);
    await mutated(house, 'removeInitiativeParticipant', 'participant { id version }', { id: added.record.id, expectedVersion: 2 }, LEAD);
    expect(await house.db.rowVersion.count({ where: { rowId: added.record.id } })).toBe(3);
  });
});

describe('whoever does not lead it', () => {
  test('is refused, and a conflict does not tell what the record holds', async () => {
    const initiative = await takeUp(house, LEAD);
    expect(places(await update({ ...initiative, version: 7 }, { phase: 'IDEA' }, OTHER))).toEqual(['NOT_ALLOWED at input.id']);
    expect(places(await update(initiative, { phase: 'IDEA' }, organisation('983544622', 'samspill:lifeevents.write')))).toEqual(['SCOPE_MISSING at ']);
  });

  test('may still be the secretariat, or the owner of its portfolio', async () => {
    const portfolio = (await house.db.portfolio.create({ data: { ownerActorId: actorOf(OTHER), titles: { nb: 'P' }, sortKey: 'p', searchText: '' } })).id;
    const { id } = await takeUp(house, secretariat(), { leadNumber: '983544622', portfolio });
    expect(await show(id)).toMatchObject({ leadClaim: 'CLAIMED', lead: { id: actorOf(LEAD) } });
    expect((await update({ id, version: 1 }, { phase: 'IDEA' }, OTHER)).errors).toEqual([]);
    expect((await update({ id, version: 2 }, { phase: 'CONCEPT' }, secretariat())).errors).toEqual([]);
    const { data } = await house.ask<{ _entities: unknown[] }>('query ($id: ID!) { _entities(representations: [{ __typename: "Viewer", id: $id }]) { ... on Viewer { initiatives { nodes { id } } portfolios { nodes { id } } } } }', { id: viewerId(OTHER) }, OTHER);
    expect(data._entities).toMatchObject([{ initiatives: { nodes: expect.arrayContaining([{ id }]) as unknown }, portfolios: { nodes: expect.arrayContaining([{ id: portfolio }]) as unknown } }]);
  });
});
