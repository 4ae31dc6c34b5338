import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stableId } from '../../subgraphs/shared/graphql/id';
import type { Caller } from '../../subgraphs/shared/viewer';
import { openLifeevents, type Asked } from './ask';
import { OWNER_SCOPE, organisation, secretariat } from './callers';
import { mutate, nb, type Versioned } from './mutate';
import { mutated, places } from './mutated';

let hub: Asked;
beforeAll(async () => { hub = await openLifeevents('starter'); });
afterAll(() => hub.close());

const ILL_CHILD = stableId('life-event', 'alvorlig-sykt-barn');
const NEW_IN_NORWAY = stableId('life-event', 'ny-i-norge');
/** Owns "Seriously ill child". */
const OWNER = organisation('983544622', OWNER_SCOPE);
/** Owns "New in Norway". */
const IMDI = organisation('987879696', OWNER_SCOPE);
/** Own no life event with a body here. */
const NAV = organisation('889640782', OWNER_SCOPE);
const BUFDIR = organisation('986128433', OWNER_SCOPE);

interface Membership extends Versioned {
  readonly claimStatus: string;
}

const BODY = 'cooperationBody { id version title kind description validFrom validTo lifeEvents { id } memberships { id } }';
const MEMBER = 'membership { id version isLeader validFrom validTo claimStatus actor { id } }';

const newBody = (more: object = {}) => ({ kind: 'COUNCIL', titles: nb('Rådet'), validFrom: '2024-01-01', lifeEvents: [ILL_CHILD], ...more });
const create = () => mutated(hub, 'createCooperationBody', BODY, newBody(), OWNER);
const add = (body: string, organizationNumber: string, caller: Caller, more: object = {}) => mutate<Membership | null>(hub, 'addBodyMember', MEMBER, { body, organizationNumber, ...more }, caller);
const rename = (body: string, caller: Caller, expectedVersion = 1) => mutate(hub, 'updateCooperationBody', BODY, { id: body, expectedVersion, change: { titles: nb('Nytt navn') } }, caller);
const confirm = (claim: Membership | null, caller: Caller) => mutated(hub, 'confirmClaim', 'claim { id }', { id: claim?.id, expectedVersion: claim?.version }, caller);

describe('a cooperation body', () => {
  test('is created by the owner of the life event that it works on, and shows there', async () => {
    const { id, ...body } = await create();
    expect(body).toEqual({ version: 1, title: 'Rådet', kind: 'COUNCIL', description: null, validFrom: '2024-01-01', validTo: null, lifeEvents: [{ id: ILL_CHILD }], memberships: [] });
    const { data } = await hub.ask<{ lifeEvent: { bodies: { id: string }[] } }>('query ($id: ID!) { lifeEvent(by: { id: $id }) { bodies { id } } }', { id: ILL_CHILD });
    expect(data.lifeEvent.bodies.map((each) => each.id)).toContain(id);
  });

  test('is created for one\'s own life events only, and without any by the secretariat alone', async () => {
    const before = await hub.db.cooperationBody.count();
    expect(places(await mutate(hub, 'createCooperationBody', BODY, newBody({ lifeEvents: [ILL_CHILD, NEW_IN_NORWAY] }), OWNER))).toEqual([['NOT_ALLOWED', 'input.lifeEvents.1']]);
    expect(places(await mutate(hub, 'createCooperationBody', BODY, newBody({ lifeEvents: [] }), OWNER))).toEqual([['BODY_WITHOUT_LIFE_EVENT', 'input.lifeEvents']]);
    expect(await hub.db.cooperationBody.count()).toBe(before);
    expect((await mutate(hub, 'createCooperationBody', BODY, newBody({ lifeEvents: [] }), secretariat())).errors).toEqual([]);
  });

  test('is refused with every fault at once', async () => {
    const { errors } = await mutate(hub, 'createCooperationBody', BODY, newBody({ titles: nb(' '), descriptions: nb('bell\u0007'), validTo: '2023-01-01', lifeEvents: ['x'] }), OWNER);
    expect(places({ errors })).toEqual([['ID_MALFORMED', 'input.lifeEvents.0'], ['TEXT_EMPTY', 'input.titles.0.text'], ['TEXT_HAS_CONTROL_CHARACTERS', 'input.descriptions.0.text'], ['PERIOD_BACKWARDS', 'input.validTo']]);
  });

  test('cannot be made to end before it begins, whichever of the two days is changed', async () => {
    const { id } = await create();
    const change = (days: object) => mutate(hub, 'updateCooperationBody', BODY, { id, expectedVersion: 1, change: days }, OWNER);
    expect(places(await change({ validTo: '2024-01-01' }))).toEqual([['PERIOD_BACKWARDS', 'input.change.validTo']]);
    expect((await change({ validFrom: null, validTo: '2020-01-01' })).record).toMatchObject({ validFrom: null, validTo: '2020-01-01' });
  });

  test('that somebody else has changed meanwhile is a conflict', async () => {
    const { id } = await create();
    await rename(id, OWNER);
    expect(places(await rename(id, OWNER))).toEqual([['VERSION_STALE', 'input.expectedVersion']]);
  });
});

describe('who has a say over a body', () => {
  test('is the owner of the life event that it was created for, and the secretariat; nobody else', async () => {
    const { id } = await create();
    expect(places(await rename(id, NAV))).toEqual([['NOT_ALLOWED', 'input.id']]);
    expect(places(await add(id, '889640782', NAV))).toEqual([['NOT_ALLOWED', 'input.body']]);
    expect((await rename(id, OWNER)).errors).toEqual([]);
    expect((await rename(id, secretariat(), 2)).errors).toEqual([]);
  });

  test('is its leader, once the leader has confirmed that it is', async () => {
    const { id } = await create();
    const { record: leader } = await add(id, '889640782', OWNER, { isLeader: true });
    expect(leader?.claimStatus).toBe('CLAIMED');
    expect(places(await rename(id, NAV))).toEqual([['NOT_ALLOWED', 'input.id']]);
    await confirm(leader, NAV);
    expect((await rename(id, NAV)).errors).toEqual([]);
  });

  test('is not whoever links it to a life event of its own', async () => {
    const { id } = await create();
    const linked = await mutated(hub, 'linkBodyToLifeEvent', BODY, { lifeEvent: NEW_IN_NORWAY, body: id }, IMDI);
    expect(linked).toMatchObject({ lifeEvents: expect.arrayContaining([{ id: ILL_CHILD }, { id: NEW_IN_NORWAY }]) as unknown });
    expect(places(await rename(id, IMDI))).toEqual([['NOT_ALLOWED', 'input.id']]);
  });
});

describe('the link of a body to a life event', () => {
  test('is made and ended by the owner of the life event, once', async () => {
    const { id } = await create();
    const link = { lifeEvent: NEW_IN_NORWAY, body: id };
    expect(places(await mutate(hub, 'linkBodyToLifeEvent', BODY, link, OWNER))).toEqual([['NOT_ALLOWED', 'input.lifeEvent']]);
    await mutated(hub, 'linkBodyToLifeEvent', BODY, link, IMDI);
    expect(places(await mutate(hub, 'linkBodyToLifeEvent', BODY, link, IMDI))).toEqual([['ALREADY_RECORDED', 'input.body']]);
    expect(places(await mutate(hub, 'unlinkBodyFromLifeEvent', BODY, link, OWNER))).toEqual([['NOT_ALLOWED', 'input.lifeEvent']]);
    expect(await mutated(hub, 'unlinkBodyFromLifeEvent', BODY, link, IMDI)).toMatchObject({ lifeEvents: [{ id: ILL_CHILD }] });
    expect(places(await mutate(hub, 'unlinkBodyFromLifeEvent', BODY, link, IMDI))).toEqual([['NOT_LINKED', 'input.body']]);
  });
});

describe('a membership', () => {
  test('of another organisation is a claim; one\'s own is confirmed', async () => {
    const { id } = await create();
    expect((await add(id, '889640782', OWNER)).record).toMatchObject({ claimStatus: 'CLAIMED', isLeader: false, actor: { id: stableId('actor', '889640782') } });
    expect((await add(id, '983544622', OWNER)).record).toMatchObject({ claimStatus: 'CONFIRMED' });
    expect((await add(id, '986128433', secretariat())).record).toMatchObject({ claimStatus: 'CLAIMED' });
  });

  test('never overlaps another of the same organisation, however many say so at once', async () => {
    const { id } = await create();
    const days = (validFrom: string, validTo: string | null = null) => add(id, '889640782', OWNER, { validFrom, validTo });
    expect((await days('2024-01-01', '2025-01-01')).errors).toEqual([]);
    expect(places(await days('2024-12-31'))).toEqual([['MEMBERSHIP_OVERLAPS', 'input.organizationNumber']]);
    const both = await Promise.all([days('2025-01-01'), days('2025-06-01')]);
    expect(both.flatMap(places)).toEqual([['MEMBERSHIP_OVERLAPS', 'input.organizationNumber']]);
    expect(await hub.db.bodyMember.count({ where: { bodyId: id } })).toBe(2);
  });

  test('ended by the member stands; ended by others it waits for the member\'s answer again', async () => {
    const { id } = await create();
    const { record: member } = await add(id, '889640782', OWNER, { validFrom: '2024-01-01' });
    await confirm(member, NAV);
    const end = (expectedVersion: number, validTo: string, caller: Caller) => mutate<Membership | null>(hub, 'endBodyMembership', MEMBER, { id: member?.id, expectedVersion, validTo }, caller);
    expect(places(await end(2, '2025-01-01', BUFDIR))).toEqual([['NOT_ALLOWED', 'input.id']]);
    expect(places(await end(2, '2023-01-01', NAV))).toEqual([['PERIOD_BACKWARDS', 'input.validTo']]);
    expect((await end(2, '2025-01-01', OWNER)).record).toMatchObject({ validTo: '2025-01-01', claimStatus: 'CLAIMED' });
    expect((await end(3, '2026-01-01', NAV)).record).toMatchObject({ validTo: '2026-01-01', claimStatus: 'CONFIRMED' });
  });

  test('that the member has confirmed is taken back by the member only', async () => {
    const { id } = await create();
    const { record: member } = await add(id, '889640782', OWNER);
    await confirm(member, NAV);
    const remove = (caller: Caller) => mutate(hub, 'removeBodyMember', MEMBER, { id: member?.id, expectedVersion: 2 }, caller);
    expect(places(await remove(OWNER))).toEqual([['CONFIRMED_BY_OTHER', 'input.id']]);
    expect((await remove(NAV)).errors).toEqual([]);
  });
});

describe('a body that was recorded by mistake', () => {
  const remove = (id: string, caller: Caller, expectedVersion = 1) => mutate(hub, 'removeCooperationBody', 'cooperationBody { id }', { id, expectedVersion }, caller);

  test('is taken out with its links and whoever was never heard', async () => {
    const { id } = await create();
    await add(id, '889640782', OWNER);
    expect(places(await remove(id, NAV))).toEqual([['NOT_ALLOWED', 'input.id']]);
    expect((await remove(id, OWNER)).errors).toEqual([]);
    expect([await hub.db.cooperationBody.count({ where: { id } }), await hub.db.bodyMember.count({ where: { bodyId: id } }), await hub.db.lifeEventBody.count({ where: { bodyId: id } })]).toEqual([0, 0, 0]);
  });

  test('stays while another has confirmed that it is a member, or works with it on a life event of its own', async () => {
    const { id } = await create();
    const { record: member } = await add(id, '889640782', OWNER);
    await confirm(member, NAV);
    await mutated(hub, 'linkBodyToLifeEvent', BODY, { lifeEvent: NEW_IN_NORWAY, body: id }, IMDI);
    expect(places(await remove(id, OWNER))).toEqual([['STILL_IN_USE', 'input.id'], ['STILL_IN_USE', 'input.id']]);
    expect(places(await remove(id, secretariat()))).toEqual([['STILL_IN_USE', 'input.id']]);
  });
});
