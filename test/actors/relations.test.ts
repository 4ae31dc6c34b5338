import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countOpenClaims, findClaimsAbout } from '../../subgraphs/actors/claim/claim-count.store';
import { relationClaimStatus } from '../../subgraphs/actors/relation/relation-claim';
import type { Caller } from '../../subgraphs/shared/viewer';
import { actorOf, atOnce, mutate, mutated, nb, organisation, places, secretariat, type Versioned } from '../support/writing';
import { anActor, anOrganisation, openActors, WRITE, type ActorsHouse } from './house';

let house: ActorsHouse;
/** A group of people, who have no voice of their own here. */
let families: string;

const HEALTH = organisation('983544622', WRITE);
const TAX = organisation('974761076', WRITE);
const WELFARE = organisation('889640782', WRITE);
const STRANGER = organisation('915933149', WRITE);

beforeAll(async () => {
  house = await openActors();
  await anOrganisation(house.db, '983544622', 'Helsedirektoratet');
  await anOrganisation(house.db, '974761076', 'Skatteetaten');
  await anOrganisation(house.db, '889640782', 'NAV');
  await anOrganisation(house.db, '915933149', 'Direktoratet for e-helse');
  await anOrganisation(house.db, '991825827', 'Digitaliseringsdirektoratet');
  families = await anActor(house.db, 'Familier med alvorlig sykt barn');
});
afterAll(() => house.close());

interface Side {
  readonly status: string;
  readonly answerReason: string | null;
}
interface Related extends Versioned {
  readonly claimStatus: string;
  readonly fromAnswer: Side | null;
  readonly toAnswer: Side | null;
  readonly details: string | null;
  readonly validTo: string | null;
  readonly claimedBy: { readonly id: string } | null;
}
interface Claim extends Versioned {
  readonly kind: string;
  readonly claimStatus: string;
  readonly relation: { readonly id: string } | null;
}

const ref = ({ organizationNumber }: Caller) => ({ organizationNumber });
const RELATION = 'id version claimStatus fromAnswer { status answerReason } toAnswer { status answerReason } details validTo claimedBy { id }';
const CLAIM = 'id version kind claimStatus isRestricted answerReason claimedBy { name } actor { id } validFrom relation { id kind } ecosystem { name } component { name }';

const propose = (caller: Caller | undefined, to: object, more: object = {}) => mutate<Related | null>(house, 'proposeRelation', `relation { ${RELATION} }`, { from: ref(caller ?? HEALTH), to, kind: 'SUPPLIES_DATA_TO', ...more }, caller);
const proposed = async (...call: Parameters<typeof propose>): Promise<Related> => {
  const { record, errors } = await propose(...call);
  expect(errors).toEqual([]);
  return record as Related;
};
const update = (caller: Caller, { id, version }: Versioned, change: object) => mutate<Related | null>(house, 'updateRelation', `relation { ${RELATION} }`, { id, expectedVersion: version, change }, caller);
const end = (caller: Caller, { id, version }: Versioned, validTo: string) => mutate<Related | null>(house, 'endRelation', `relation { ${RELATION} }`, { id, expectedVersion: version, validTo }, caller);
const remove = (caller: Caller, { id, version }: Versioned) => mutate<Related | null>(house, 'removeRelation', `relation { ${RELATION} }`, { id, expectedVersion: version }, caller);
const claims = (caller: Caller | undefined, variables: object = {}) =>
  house.ask<{ actorClaims: { totalCount: number; nodes: Claim[] } | null }>(`query ($filter: ActorClaimFilter, $first: Int = 100) { actorClaims(filter: $filter, first: $first) { totalCount nodes { ${CLAIM} } } }`, { ...variables }, caller);
const claimAbout = async (caller: Caller, { id }: { readonly id: string }): Promise<Claim> => (await claims(caller, { filter: { statuses: ['CLAIMED', 'CONFIRMED', 'DISPUTED'] } })).data.actorClaims?.nodes.find(({ relation }) => relation?.id === id) as Claim;
const confirm = async (caller: Caller, relation: Versioned) => {
  const { id, version } = await claimAbout(caller, relation);
  return mutated<Claim>(house, 'confirmActorClaim', `claim { ${CLAIM} }`, { id, expectedVersion: version }, caller);
};
const dispute = async (caller: Caller, relation: Versioned) => {
  const { id, version } = await claimAbout(caller, relation);
  return mutated<Claim>(house, 'disputeActorClaim', `claim { ${CLAIM} }`, { id, expectedVersion: version, reasons: nb('Vi leverer ikke disse dataene') }, caller);
};
const relation = async ({ id }: { readonly id: string }, caller?: Caller) => (await house.ask<{ relation: Related | null }>(`query ($id: ID!) { relation(id: $id) { ${RELATION} } }`, { id }, caller)).data.relation;
const now = async (one: { readonly id: string }): Promise<Related> => (await relation(one, secretariat())) as Related;

describe('a relation', () => {
  test('is said by one side, shown as not confirmed, and confirmed by the other, which finds it among its claims', async () => {
    const said = await proposed(HEALTH, ref(TAX), { details: nb('Oppslag i registeret'), validFrom: '2024-01-01' });
    expect(said).toMatchObject({ claimStatus: 'CLAIMED', fromAnswer: { status: 'CONFIRMED' }, toAnswer: { status: 'CLAIMED', answerReason: null }, claimedBy: { id: actorOf(HEALTH) } });
    expect(await relation(said)).toMatchObject({ claimStatus: 'CLAIMED' });
    expect(await claimAbout(TAX, said)).toMatchObject({ kind: 'RELATION', claimStatus: 'CLAIMED', claimedBy: { name: 'Helsedirektoratet' }, validFrom: '2024-01-01', actor: { id: actorOf(TAX) } });
    await confirm(TAX, said);
    expect(await relation(said)).toMatchObject({ claimStatus: 'CONFIRMED', toAnswer: { status: 'CONFIRMED' } });
    expect((await claims(TAX)).data.actorClaims?.nodes.map((claim) => claim.relation?.id)).not.toContain(said.id);
  });

  test('asks the other side anew when its details or days change, and not when its source or restriction does', async () => {
    const said = await proposed(HEALTH, ref(TAX), { kind: 'CONSULTS', details: nb('Om pasienter') });
    await confirm(TAX, said);
    const sourced = await update(HEALTH, await now(said), { source: { kind: 'SOURCED', url: 'https://www.helsedirektoratet.no/avtale' }, isRestricted: false, details: nb('Om pasienter') });
    expect(sourced.record).toMatchObject({ claimStatus: 'CONFIRMED' });
    expect(places(await update(HEALTH, await now(said), { isRestricted: true }))).toEqual(['NOTHING_TO_AWAIT at input.change.isRestricted']);
    const changed = await update(HEALTH, await now(said), { details: nb('Om pårørende') });
    expect(changed.record).toMatchObject({ claimStatus: 'CLAIMED', details: 'Om pårørende', fromAnswer: { status: 'CONFIRMED' }, toAnswer: { status: 'CLAIMED' } });
    await confirm(TAX, said);
    expect((await update(HEALTH, await now(said), { validFrom: '2020-01-01' })).record).toMatchObject({ claimStatus: 'CLAIMED' });
  });

  test('is ended by either side, and the other side answers whether that is the day', async () => {
    const said = await proposed(HEALTH, ref(TAX), { kind: 'FUNDS', validFrom: '2024-01-01' });
    await confirm(TAX, said);
    const ended = await end(TAX, await now(said), '2026-01-01');
    expect(ended.record).toMatchObject({ validTo: '2026-01-01', claimStatus: 'CLAIMED', fromAnswer: { status: 'CLAIMED' }, toAnswer: { status: 'CONFIRMED' } });
    await confirm(HEALTH, said);
    expect(await relation(said)).toMatchObject({ claimStatus: 'CONFIRMED' });
    expect(places(await end(STRANGER, await now(said), '2026-06-01'))).toEqual(['NOT_ALLOWED at input.id']);
    expect(places(await end(TAX, await now(said), '2023-01-01'))).toEqual(['PERIOD_BACKWARDS at input.validTo']);
  });

  test('is taken out by whoever proposed it, but not once the other side has confirmed it, also after a change, until that disputes it', async () => {
    const said = await proposed(HEALTH, ref(TAX), { kind: 'DEPENDS_ON' });
    expect(places(await remove(TAX, said))).toEqual(['NOT_ALLOWED at input.id']);
    await confirm(TAX, said);
    for (const caller of [HEALTH, secretariat()]) expect(places(await remove(caller, await now(said)))).toEqual(['CONFIRMED_BY_OTHER at input.id']);
    await update(HEALTH, await now(said), { details: nb('Noe annet') });
    expect(places(await remove(HEALTH, await now(said)))).toEqual(['CONFIRMED_BY_OTHER at input.id']);
    await dispute(TAX, said);
    expect(await relation(said)).toMatchObject({ claimStatus: 'DISPUTED', toAnswer: { status: 'DISPUTED', answerReason: 'Vi leverer ikke disse dataene' } });
    expect((await remove(HEALTH, await now(said))).errors).toEqual([]);
    expect(await relation(said)).toBeNull();
    expect((await proposed(HEALTH, ref(TAX), { kind: 'DEPENDS_ON' })).id).not.toBe(said.id);
  });

  test('that the secretariat records between others waits for both, and with a group for the organisation alone', async () => {
    const both = await mutated<Related>(house, 'proposeRelation', `relation { ${RELATION} }`, { from: ref(WELFARE), to: ref(TAX), kind: 'DEPENDS_ON' }, secretariat());
    expect(both).toMatchObject({ claimStatus: 'CLAIMED', fromAnswer: { status: 'CLAIMED' }, toAnswer: { status: 'CLAIMED' }, claimedBy: { id: actorOf(secretariat()) } });
    // The organisation that is the secretariat has no say over others by a token that is not the secretariat's.
    const asItself = organisation('991825827', WRITE);
    for (const answer of [await update(asItself, both, { validFrom: '2020-01-01' }), await end(asItself, both, '2030-01-01'), await remove(asItself, both)]) expect(places(answer)).toEqual(['NOT_ALLOWED at input.id']);
    await confirm(WELFARE, both);
    expect(await relation(both)).toMatchObject({ claimStatus: 'CLAIMED', fromAnswer: { status: 'CONFIRMED' } });
    await confirm(TAX, both);
    expect(await relation(both)).toMatchObject({ claimStatus: 'CONFIRMED' });
    expect(await proposed(HEALTH, { id: families }, { kind: 'CONSULTS' })).toMatchObject({ claimStatus: 'CONFIRMED', toAnswer: null });
  });

  test('that is proposed again with the same key is the same one', async () => {
    const more = { kind: 'REPRESENTS', idempotencyKey: 'one' };
    expect((await proposed(WELFARE, ref(HEALTH), more)).id).toBe((await proposed(WELFARE, ref(HEALTH), more)).id);
    expect(places(await propose(WELFARE, ref(TAX), more))).toEqual(['IDEMPOTENCY_KEY_REUSED at input.idempotencyKey']);
  });
});

describe('a relation is refused', () => {
  const NOWHERE = '01990000-0000-7000-8000-000000000000';
  test.each([
    ['to oneself', ref(WELFARE), {}, ['RELATED_TO_ITSELF at input.to']],
    ['to somebody who is not in the register', { organizationNumber: '974760673' }, {}, ['RECORD_UNKNOWN at input.to.organizationNumber']],
    ['between two others', ref(TAX), { from: ref(HEALTH) }, ['NOT_ALLOWED at input']],
    ['when it ends before it begins', ref(TAX), { validFrom: '2024-02-01', validTo: '2024-01-01' }, ['PERIOD_BACKWARDS at input.validTo']],
    ['in an ecosystem that is not there', ref(TAX), { context: { ecosystem: NOWHERE } }, ['RECORD_UNKNOWN at input.context.ecosystem']],
    ['for a component that is not there', ref(TAX), { context: { component: NOWHERE } }, ['RECORD_UNKNOWN at input.context.component']],
    ['within something that has no id of this hub', ref(TAX), { context: { lifeEvent: 'sykt-barn' } }, ['ID_MALFORMED at input.context.lifeEvent']],
    ['in confidence where nobody has to confirm it', null, { isRestricted: true }, ['NOTHING_TO_AWAIT at input.isRestricted']],
    ['without a word in its details', ref(TAX), { details: nb(' ') }, ['TEXT_EMPTY at input.details.0.text']],
    ['as read from nowhere', ref(TAX), { source: { kind: 'SOURCED' } }, ['VALUE_OUT_OF_RANGE at input.source.url']],
  ])('%s', async (_, to, more, refused) => {
    expect(places(await propose(WELFARE, to ?? { id: families }, more))).toEqual(refused);
  });

  test('without the scope to write, and without a token', async () => {
    expect(places(await propose(organisation('889640782'), ref(TAX)))).toEqual(['SCOPE_MISSING at ']);
    expect(places(await propose(undefined, ref(TAX)))).toEqual(['UNAUTHENTICATED at ']);
  });

  test('when it is recorded already on some of the days, which names the one to confirm', async () => {
    const context = { lifeEvent: NOWHERE };
    const first = await proposed(WELFARE, ref(TAX), { context, validFrom: '2024-01-01', validTo: '2025-01-01' });
    const again = await propose(TAX, ref(TAX), { from: ref(WELFARE), context, validFrom: '2024-12-31' });
    expect([places(again), again.errors[0]?.message]).toEqual([['RELATION_RECORDED at input'], expect.stringContaining(first.id)]);
    const later = await proposed(WELFARE, ref(TAX), { context, validFrom: '2025-01-01' });
    await proposed(WELFARE, ref(TAX), { context: { lifeEvent: '01990000-0000-7000-8000-000000000001' }, validFrom: '2024-01-01' });
    expect(places(await update(WELFARE, later, { validFrom: '2024-06-01' }))).toEqual(['RELATION_RECORDED at input']);
    expect(places(await end(WELFARE, first, '2025-06-01'))).toEqual(['RELATION_RECORDED at input']);
    expect((await update(WELFARE, later, { validFrom: '2025-02-01' })).errors).toEqual([]);
  });

  test('the other way round where it holds in both directions, and only there', async () => {
    const said = await proposed(WELFARE, ref(STRANGER), { kind: 'COLLABORATES_WITH' });
    const turned = await propose(STRANGER, ref(WELFARE), { kind: 'COLLABORATES_WITH' });
    expect([places(turned), turned.errors[0]?.message]).toEqual([['RELATION_RECORDED at input'], expect.stringContaining(said.id)]);
    await proposed(WELFARE, ref(STRANGER), { kind: 'GOVERNS' });
    await proposed(STRANGER, ref(WELFARE), { kind: 'GOVERNS' });
  });

  test('to one of two sides that propose the same at the same moment', async () => {
    const answers = await atOnce(house, () => propose(HEALTH, ref(STRANGER), { kind: 'COMPETES_WITH' }), () => propose(STRANGER, ref(HEALTH), { kind: 'COMPETES_WITH' }));
    expect(answers.flatMap(places)).toEqual(['RELATION_RECORDED at input']);
    expect(answers.filter(({ record }) => record !== null)).toHaveLength(1);
  });

  test('by the database, which lets the status of a relation be nothing but what follows from its sides', async () => {
    const STATUSES = ['CLAIMED', 'CONFIRMED', 'DISPUTED'] as const;
    const from = await anActor(house.db, 'Den ene');
    const to = await anActor(house.db, 'Den andre');
    for (const fromClaimStatus of [null, ...STATUSES]) {
      for (const toClaimStatus of [null, ...STATUSES]) {
        const kept = await Promise.all(STATUSES.map((claimStatus) => house.db.relation.create({ data: { fromId: from, toId: to, kind: 'FUNDS', fromClaimStatus, toClaimStatus, claimStatus } }).then(() => [claimStatus], () => [])));
        expect(kept.flat()).toEqual([relationClaimStatus({ fromClaimStatus, toClaimStatus })]);
        await house.db.relation.deleteMany({ where: { fromId: from } });
      }
    }
  });
});

describe('a relation in confidence', () => {
  const SEEN = 'query ($id: ID!, $a: String!, $b: ID!) { relation(id: $id) { id } relations(filter: { kinds: [COMPETES_WITH], actorId: $b }) { nodes { id } } actor(by: { organizationNumber: $a }) { relations(kind: [COMPETES_WITH]) { totalCount nodes { id } } } actorPath(from: { organizationNumber: $a }, to: { id: $b }) { steps } }'.replaceAll('$a: String!', '$a: OrganizationNumber!');
  interface Seen {
    readonly relation: object | null;
    readonly relations: { readonly nodes: readonly object[] };
    readonly actor: { readonly relations: { readonly totalCount: number; readonly nodes: readonly object[] } };
    readonly actorPath: { readonly steps: number } | null;
  }
  /** In how many of the places where it could be seen it is. */
  async function seenBy(caller: Caller | undefined, { id }: Versioned, other: string) {
    const { data } = await house.ask<Seen>(SEEN, { id, a: '983544622', b: other }, caller);
    expect(data.actor.relations.totalCount).toBe(data.actor.relations.nodes.length);
    return [data.relation === null ? 0 : 1, data.relations.nodes.length, data.actor.relations.nodes.length, data.actorPath === null ? 0 : 1];
  }

  test('is seen by its two sides and the secretariat, and on no map or path, until the other side confirms it', async () => {
    const other = organisation('974760673', WRITE);
    const otherId = await anOrganisation(house.db, '974760673', 'Statens vegvesen');
    await house.db.relation.deleteMany({ where: { kind: 'COMPETES_WITH' } });
    const said = await proposed(HEALTH, ref(other), { kind: 'COMPETES_WITH', isRestricted: true });
    for (const caller of [undefined, STRANGER]) expect(await seenBy(caller, said, otherId)).toEqual([0, 0, 0, 0]);
    for (const caller of [HEALTH, other, secretariat()]) expect(await seenBy(caller, said, otherId)).toEqual([1, 1, 1, 0]);
    expect(places(await update(STRANGER, said, { isRestricted: false }))).toEqual(['RECORD_UNKNOWN at input.id']);
    expect(places(await mutate(house, 'confirmActorClaim', 'claim { id }', { id: said.id, expectedVersion: 1 }, STRANGER))).toEqual(['RECORD_UNKNOWN at input.id']);
    expect(await findClaimsAbout(house.db, [otherId])).toEqual([]);
    await confirm(other, said);
    for (const caller of [undefined, STRANGER, HEALTH]) expect(await seenBy(caller, said, otherId)).toEqual([1, 1, 1, 1]);
    expect(await findClaimsAbout(house.db, [otherId])).toMatchObject([{ status: 'CONFIRMED', answeredYear: new Date().getUTCFullYear() }]);
  });
});

describe('claims about an organisation', () => {
  test('are its relations, memberships and parts in shared components, counted as they wait', async () => {
    const concerned = organisation('974760223', WRITE);
    const actorId = await anOrganisation(house.db, '974760223', 'Statsforvalteren');
    const ecosystem = await house.db.ecosystem.create({ data: { key: 'ungt', names: { nb: 'Ungt' }, sortKey: 'ungt', searchText: 'ungt' } });
    const component = await house.db.sharedComponent.create({ data: { key: 'felles', names: { nb: 'Felles' }, sortKey: 'felles', searchText: 'felles' } });
    await house.db.ecosystemMember.create({ data: { ecosystemId: ecosystem.id, actorId } });
    await house.db.componentActor.create({ data: { componentId: component.id, actorId, role: 'OPERATOR' } });
    await house.db.componentActor.create({ data: { componentId: component.id, actorId, role: 'FUNDER' } });
    await proposed(HEALTH, { id: actorId });
    const waiting = (await claims(concerned)).data.actorClaims?.nodes ?? [];
    expect(waiting.map(({ kind }) => kind).sort()).toEqual(['COMPONENT_FUNDER', 'COMPONENT_OPERATOR', 'ECOSYSTEM_MEMBERSHIP', 'RELATION']);
    expect(await countOpenClaims(house.db, actorId)).toBe(4);
    await house.db.ecosystemMember.create({ data: { ecosystemId: ecosystem.id, actorId: families } });
    await house.db.componentActor.create({ data: { componentId: component.id, actorId: families, role: 'FUNDER' } });
    expect(await findClaimsAbout(house.db, [families])).toEqual([]);
    for (const { id, version } of waiting) {
      for (const caller of [secretariat(), HEALTH]) expect(places(await mutate(house, 'confirmActorClaim', 'claim { id }', { id, expectedVersion: version }, caller))).toEqual(['NOT_ALLOWED at input.id']);
      await mutated(house, 'disputeActorClaim', 'claim { id }', { id, expectedVersion: version, reasons: nb('Nei') }, concerned);
    }
    expect(await countOpenClaims(house.db, actorId)).toBe(0);
    const answered = (await claims(concerned, { filter: { statuses: ['DISPUTED'] } })).data.actorClaims?.nodes;
    expect(answered).toMatchObject(waiting.map(({ id, kind }) => ({ id, kind, claimStatus: 'DISPUTED', answerReason: 'Nei' })));
    expect((await claims(concerned, { filter: { statuses: ['DISPUTED'], kinds: ['ECOSYSTEM_MEMBERSHIP'] } })).data.actorClaims?.nodes).toMatchObject([{ ecosystem: { name: 'Ungt' }, component: null }]);
  });

  test('take the same number of statements however many there are, and are forbidden in words to whoever asks for none', async () => {
    const few = (await claims(TAX, { first: 1 })).statements;
    const { data, statements } = await claims(TAX);
    expect([statements, (data.actorClaims?.nodes.length ?? 0) > 1]).toEqual([few, true]);
    const anonymous = await claims(undefined);
    expect([anonymous.data, anonymous.codes]).toEqual([{ actorClaims: null }, ['FORBIDDEN']]);
  });

  test('about both sides of a relation share its version, so who answers second reads it again', async () => {
    const said = await mutated<Related>(house, 'proposeRelation', `relation { ${RELATION} }`, { from: ref(STRANGER), to: ref(TAX), kind: 'DEPENDS_ON' }, secretariat());
    const [one, two] = [await claimAbout(STRANGER, said), await claimAbout(TAX, said)];
    const answers = await atOnce(house, () => mutate(house, 'confirmActorClaim', 'claim { id }', { id: one.id, expectedVersion: one.version }, STRANGER), () => mutate(house, 'confirmActorClaim', 'claim { id }', { id: two.id, expectedVersion: two.version }, TAX));
    expect(answers.flatMap(places)).toEqual(['VERSION_STALE at input.expectedVersion']);
  });
});

describe('the relations of the whole register', () => {
  test('are found by kind, context, day, actor and how far they are agreed upon', async () => {
    const context = { initiative: '01990000-0000-7000-8000-0000000000aa' };
    const one = await proposed(TAX, ref(STRANGER), { kind: 'FUNDS', context, validFrom: '2020-01-01', validTo: '2021-01-01' });
    const two = await proposed(TAX, ref(STRANGER), { kind: 'CONSULTS', context, validFrom: '2022-01-01' });
    const found = async (filter: object) => (await house.ask<{ relations: { nodes: { id: string }[] } }>('query ($filter: RelationFilter) { relations(filter: $filter) { nodes { id } } }', { filter: { context, ...filter } })).data.relations.nodes.map(({ id }) => id);
    expect(await found({})).toEqual([one.id, two.id]);
    expect(await found({ kinds: ['CONSULTS'] })).toEqual([two.id]);
    expect(await found({ at: '2020-12-31' })).toEqual([one.id]);
    expect(await found({ actorId: actorOf(HEALTH) })).toEqual([]);
    expect(await found({ claimStatuses: ['CONFIRMED', 'DISPUTED'] })).toEqual([]);
    await confirm(STRANGER, two);
    expect(await found({ claimStatuses: ['CONFIRMED'], actorId: actorOf(TAX) })).toEqual([two.id]);
  });

  test('take the same number of statements however many there are', async () => {
    const whole = (first: number) => house.ask<{ relations: { nodes: object[] } }>(`query ($first: Int!) { relations(first: $first) { nodes { ${RELATION} from { name } to { name } context { ecosystem { name } } } } }`, { first });
    const [few, many] = [await whole(1), await whole(100)];
    expect([many.statements, many.data.relations.nodes.length > 10]).toEqual([few.statements, true]);
  });
});
