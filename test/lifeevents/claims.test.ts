import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAllStored } from '../../subgraphs/lifeevents/catalog/stored/read-stored';
import { stableId } from '../../subgraphs/shared/graphql/id';
import type { Caller } from '../../subgraphs/shared/viewer';
import { openLifeevents, type Asked } from './ask';
import { OWNER_SCOPE, organisation, secretariat } from './callers';
import { mutate, nb, type Versioned } from './mutate';
import { mutated, places } from './mutated';

let hub: Asked;
beforeAll(async () => { hub = await openLifeevents('starter'); });
afterAll(() => hub.close());

const READ_RESTRICTED = 'samspill:restricted.read';
const ILL_CHILD = stableId('life-event', 'alvorlig-sykt-barn');
/** Owns "Seriously ill child". */
const OWNER = organisation('983544622', OWNER_SCOPE);
const NAV = organisation('889640782', OWNER_SCOPE, READ_RESTRICTED);
/** Is claimed to take part, and is asked for its answer. */
const NUMBER = '974760746';
const CONCERNED = organisation(NUMBER, OWNER_SCOPE);
const STRANGER = organisation('915933149', OWNER_SCOPE, READ_RESTRICTED);

interface Claim extends Versioned {
  readonly __typename: string;
  readonly claimStatus: string;
  readonly claimedBy: { readonly id: string } | null;
}

const CLAIM = 'claim { id version claimStatus answerReason }';
const LIST = `query ($filter: ClaimFilter, $first: Int, $after: String) { claims(filter: $filter, first: $first, after: $after) { totalCount pageInfo { endCursor } nodes {
  __typename id version kind claimStatus claimedAt answeredAt answerReason isRestricted claimedBy { id } actor { id } provenance { kind }
  ... on ServiceParticipationClaim { role service { id title } }
  ... on BodyMembershipClaim { isLeader validFrom validTo body { id title } } } } }`;

interface Listed {
  readonly claims: { readonly totalCount: number; readonly pageInfo: { readonly endCursor: string }; readonly nodes: readonly Claim[] } | null;
}
const list = (caller: Caller | undefined, variables: Record<string, unknown> = {}) => hub.ask<Listed>(LIST, variables, caller);
const find = async (id: string, caller: Caller, statuses = ['CLAIMED', 'CONFIRMED', 'DISPUTED']) => (await list(caller, { first: 100, filter: { statuses } })).data.claims?.nodes.find((claim) => claim.id === id);

let roles = 0;
/** Each test has a claim of its own: no organisation has the same role in a service twice. */
async function participate(more: object = {}): Promise<Versioned> {
  const role = (['DELIVERER', 'PARTNER', 'DATA_PROVIDER', 'REGULATOR'] as const)[roles % 4];
  const service = stableId('service', ['foreldrepenger', 'barnetrygd', 'dagpenger', 'erklare-farskap', 'ytelser-til-etterlatte'][Math.floor(roles++ / 4)] as string);
  return mutated(hub, 'recordParticipation', 'participation { id version }', { service, organizationNumber: NUMBER, role, ...more }, NAV);
}

/** Every participation that a caller sees. */
async function participations(caller?: Caller) {
  const { data } = await hub.ask<{ services: { nodes: { participations: { id: string }[] }[] } }>('{ services(first: 100, filter: { hasOwner: true }) { nodes { participations { id claimStatus answerReason } } } }', {}, caller);
  return data.services.nodes.flatMap((service) => service.participations);
}

const confirm = (claim: Versioned, caller: Caller, expectedVersion = claim.version) => mutate<Claim | null>(hub, 'confirmClaim', CLAIM, { id: claim.id, expectedVersion }, caller);
const dispute = (claim: Versioned, caller: Caller, expectedVersion = claim.version) => mutate<Claim | null>(hub, 'disputeClaim', CLAIM, { id: claim.id, expectedVersion, reasons: nb('Vi er ikke med') }, caller);

describe('claims', () => {
  test('lists what others recorded about my organisation and what waits for my answer, with who recorded it', async () => {
    const participation = await participate();
    const body = await mutated(hub, 'createCooperationBody', 'cooperationBody { id version }', { kind: 'COUNCIL', titles: nb('Rådet'), lifeEvents: [ILL_CHILD] }, OWNER);
    const membership = await mutated(hub, 'addBodyMember', 'membership { id version }', { body: body.id, organizationNumber: NUMBER, isLeader: true, validFrom: '2024-01-01' }, OWNER);
    expect(await find(participation.id, CONCERNED)).toMatchObject({
      __typename: 'ServiceParticipationClaim', kind: 'SERVICE_PARTICIPATION', claimStatus: 'CLAIMED', claimedBy: { id: stableId('actor', '889640782') }, actor: { id: stableId('actor', NUMBER) }, service: { id: stableId('service', 'foreldrepenger') }, answeredAt: null,
    });
    expect(await find(membership.id, CONCERNED)).toMatchObject({
      __typename: 'BodyMembershipClaim', kind: 'BODY_MEMBERSHIP', claimedBy: { id: stableId('actor', '983544622') }, isLeader: true, validFrom: '2024-01-01', validTo: null, body: { id: body.id, title: 'Rådet' },
    });
    expect(await find(participation.id, STRANGER)).toBeUndefined();
  });

  test('names nobody as the one who recorded what came with the starter dataset', async () => {
    const { data } = await list(organisation('974761076'), { first: 100 });
    expect(data.claims?.nodes.length).toBeGreaterThan(5);
    expect(data.claims?.nodes.map((claim) => claim.claimedBy)).toEqual(data.claims?.nodes.map(() => null));
  });

  test('lists the oldest first, a page at a time, by kind and by answer', async () => {
    const skatteetaten = organisation('974761076');
    const all = (await list(skatteetaten, { first: 100, filter: { kinds: ['SERVICE_PARTICIPATION'] } })).data.claims;
    const [first, second] = [(await list(skatteetaten, { first: 2, filter: { kinds: ['SERVICE_PARTICIPATION'] } })).data.claims, await list(skatteetaten, { first: 2, after: null })];
    expect(second.errors).toEqual([]);
    const next = (await list(skatteetaten, { first: 100, after: first?.pageInfo.endCursor, filter: { kinds: ['SERVICE_PARTICIPATION'] } })).data.claims;
    expect([...(first?.nodes ?? []), ...(next?.nodes ?? [])]).toEqual(all?.nodes);
    expect((await list(skatteetaten, { filter: { statuses: ['DISPUTED'] } })).data.claims).toMatchObject({ totalCount: 0 });
    const kindsOf = (claims: Listed['claims'] | undefined) => [...new Set(claims?.nodes.map((claim) => claim.__typename))];
    expect([kindsOf(all), kindsOf((await list(skatteetaten, { filter: { kinds: ['BODY_MEMBERSHIP'] } })).data.claims)]).toEqual([['ServiceParticipationClaim'], ['BodyMembershipClaim']]);
    const [older, newer] = [await participate(), await participate()];
    const ids = (await list(CONCERNED, { first: 100 })).data.claims?.nodes.map(({ id }) => id);
    expect(ids?.slice(-2)).toEqual([older.id, newer.id]);
  });

  test('is forbidden in words to whoever asks for no organisation', async () => {
    expect(await list(undefined)).toEqual({ data: { claims: null }, errors: [{ code: 'FORBIDDEN', path: ['claims'], message: 'claims is only for organisations that ask with a token of their own.' }] });
  });
});

describe('a claim', () => {
  test('is confirmed by the organisation that it is about, and waits no more', async () => {
    const claim = await participate();
    expect((await confirm(claim, CONCERNED)).record).toMatchObject({ version: 2, claimStatus: 'CONFIRMED' });
    expect(await find(claim.id, CONCERNED, ['CLAIMED'])).toBeUndefined();
    expect(await find(claim.id, CONCERNED)).toMatchObject({ claimStatus: 'CONFIRMED', claimedBy: { id: stableId('actor', '889640782') } });
  });

  test('is disputed with a reason that everybody sees, and may be answered anew', async () => {
    const claim = await participate();
    expect((await dispute(claim, CONCERNED)).record).toMatchObject({ claimStatus: 'DISPUTED', answerReason: 'Vi er ikke med' });
    expect((await participations()).find(({ id }) => id === claim.id)).toEqual({ id: claim.id, claimStatus: 'DISPUTED', answerReason: 'Vi er ikke med' });
    expect((await confirm(claim, CONCERNED, 2)).record).toMatchObject({ claimStatus: 'CONFIRMED', answerReason: null });
  });

  test('is not disputed without a reason', async () => {
    const claim = await participate();
    expect(places(await mutate(hub, 'disputeClaim', CLAIM, { id: claim.id, expectedVersion: 7, reasons: [] }, CONCERNED))).toEqual([['VERSION_STALE', 'input.expectedVersion'], ['TEXT_MISSING', 'input.reasons']]);
  });

  test.each([
    ['whoever recorded it', NAV, [['NOT_ALLOWED', 'input.id']]],
    ['the secretariat', secretariat(), [['NOT_ALLOWED', 'input.id']]],
    ['anybody else', STRANGER, [['NOT_ALLOWED', 'input.id']]],
    ['the organisation itself without the scope to write', organisation(NUMBER), [['SCOPE_MISSING', '']]],
  ])('is not answered by %s', async (_, caller, refused) => {
    const claim = await participate();
    expect(places(await confirm(claim, caller))).toEqual(refused);
    expect(places(await dispute(claim, caller))).toEqual(refused);
    expect(await find(claim.id, CONCERNED)).toMatchObject({ claimStatus: 'CLAIMED', version: 1 });
  });

  test('that was answered at the same moment from two screens has one answer, and the other is told', async () => {
    const claim = await participate();
    const answers = await Promise.all([confirm(claim, CONCERNED), dispute(claim, CONCERNED)]);
    expect(answers.flatMap(places)).toEqual([['VERSION_STALE', 'input.expectedVersion']]);
  });
});

describe('a claim that is marked as restricted', () => {
  const seen = async (claim: Versioned, caller: Caller | undefined) => (await participations(caller)).some(({ id }) => id === claim.id);

  test('is seen by its two organisations and the secretariat only, until it is confirmed', async () => {
    const claim = await participate({ isRestricted: true });
    expect(await Promise.all([undefined, STRANGER, CONCERNED, NAV, secretariat()].map((caller) => seen(claim, caller)))).toEqual([false, false, true, true, true]);
    expect(await find(claim.id, CONCERNED)).toMatchObject({ isRestricted: true });
    expect(places(await confirm(claim, STRANGER))).toEqual([['RECORD_UNKNOWN', 'input.id']]);
    await confirm(claim, CONCERNED);
    expect(await Promise.all([undefined, STRANGER].map((caller) => seen(claim, caller)))).toEqual([true, true]);
  });

  test('is left out of the public catalogue until it is confirmed', async () => {
    const claim = await participate({ isRestricted: true });
    const published = async () => JSON.stringify(await readAllStored(hub.db)).includes(claim.id);
    expect(await published()).toBe(false);
    await confirm(claim, CONCERNED);
    expect(await published()).toBe(true);
  });

  test('is left out of what the organisation takes part in, of who takes part, and of the history\'s words', async () => {
    const { id } = await mutated(hub, 'createCooperationBody', 'cooperationBody { id version }', { kind: 'COUNCIL', titles: nb('Rådet'), lifeEvents: [ILL_CHILD] }, OWNER);
    const number = '971032081';
    const actor = stableId('actor', number);
    const public_ = async () => JSON.stringify((await hub.ask(
      `query ($body: ID!, $event: ID!, $actor: ID!) {
        lifeEvents(filter: { bodyId: $body }) { nodes { bodies { memberships { actor { id } } members { id } } lifeEventInvolvements { actorId role } } }
        lifeEvent(by: { id: $event }) { changes(first: 1) { nodes { fields { field after } } } }
        _entities(representations: [{ __typename: "Actor", id: $actor }]) { ... on Actor { lifeEvents(first: 100) { nodes { id } } } }
      }`, { body: id, event: ILL_CHILD, actor })).data);
    const before = await public_();
    const claim = await mutated(hub, 'addBodyMember', 'membership { id version }', { body: id, organizationNumber: number, isRestricted: true }, OWNER);
    expect(before).not.toContain(actor);
    expect((await public_()).replace(/"changes".*?\]\}\]\}/, '')).toBe(before.replace(/"changes".*?\]\}\]\}/, ''));
    expect(await public_()).not.toContain(actor);
    await confirm(claim, organisation(number, OWNER_SCOPE));
    expect(await public_()).toContain(actor);
  });
});
