import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { actorOf, atOnce, mutate, mutated, nb, organisation, places, READ_RESTRICTED, secretariat, type Versioned } from '../support/writing';
import { anActor, anOrganisation, openActors, WRITE, type ActorsHouse } from './house';

const KEEPER = organisation('986128433', WRITE, READ_RESTRICTED);
const MEMBER = organisation('983544622', WRITE);
const OTHER = organisation('889640782', WRITE, READ_RESTRICTED);
const DIGDIR = secretariat();
const number = ({ organizationNumber }: { organizationNumber: string | null }) => ({ organizationNumber });
const DAY = '2026-01-01';

let house: ActorsHouse;
let group: string;
beforeAll(async () => {
  house = await openActors();
  for (const [caller, name] of [[KEEPER, 'Bufdir'], [MEMBER, 'Helsedirektoratet'], [OTHER, 'Nav'], [DIGDIR, 'Digdir']] as const) await anOrganisation(house.db, caller.organizationNumber ?? '', name);
  group = await anActor(house.db, 'Barn og unge');
});
afterAll(() => house.close());

/** A name that nothing else has, so that its key is free. */
let counted = 0;
const aName = (): string => `Nettverk ${String((counted += 1))}`;

const anEcosystem = (more: object = {}, caller = KEEPER) => mutated(house, 'createEcosystem', 'ecosystem { id version }', { names: nb(aName()), ...more }, caller);
const aComponent = (more: object = {}, caller = KEEPER) => mutated(house, 'createSharedComponent', 'component { id version }', { names: nb(aName()), ...more }, caller);
const show = async <Record>(root: 'ecosystem' | 'sharedComponent', id: string, selection: string, caller?: typeof KEEPER): Promise<Record> => (await house.ask<{ record: Record }>(`query ($id: ID!) { record: ${root}(id: $id) { ${selection} } }`, { id }, caller)).data.record;

describe('an ecosystem', () => {
  test('is recorded by an organisation, which then keeps it, and is found under its name', async () => {
    const created = await mutated<{ id: string; keeper: { name: string } }>(house, 'createEcosystem', 'ecosystem { id name note keeper { name } validFrom provenance { kind } version }', { names: nb('Trygg på nett'), notes: nb('Programstyret'), validFrom: DAY }, KEEPER);
    expect(created).toEqual({ id: stableId('ecosystem', 'trygg-pa-nett'), name: 'Trygg på nett', note: 'Programstyret', keeper: { name: 'Bufdir' }, validFrom: DAY, provenance: { kind: 'REPORTED' }, version: 1 });
    expect((await house.ask('{ ecosystems(filter: { search: "trygg nett" }) { nodes { id } } }')).data).toEqual({ ecosystems: { nodes: [{ id: created.id }] } });
    const again = await mutate(house, 'createEcosystem', 'ecosystem { id }', { names: nb('Trygg på nett') }, OTHER);
    expect(places(again)).toEqual(['ALREADY_RECORDED at input.names']);
    expect(places(await mutate(house, 'createEcosystem', 'ecosystem { id }', { names: nb('Et annet'), key: 'trygg-pa-nett' }, OTHER))).toEqual(['ALREADY_RECORDED at input.key']);
    expect(places(await mutate(house, 'createEcosystem', 'ecosystem { id }', { names: nb('保健'), validFrom: DAY, validTo: DAY }, OTHER))).toEqual(['PERIOD_BACKWARDS at input.validTo', 'VALUE_OUT_OF_RANGE at input.key']);
    expect(places(await mutate(house, 'createEcosystem', 'ecosystem { id }', { names: nb('X'), key: 'Å x' }, OTHER))).toEqual(['VALUE_OUT_OF_RANGE at input.key']);
  });

  test('is recorded once, however often the call is repeated with its key', async () => {
    const input = { names: nb(aName()), idempotencyKey: 'once' };
    expect(await anEcosystem(input)).toEqual(await anEcosystem(input));
  });

  test('is changed by its keeper and the secretariat only, each seeing what the other did', async () => {
    const { id } = await anEcosystem();
    const change = (caller: typeof KEEPER, expectedVersion: number, names: string) => mutate(house, 'updateEcosystem', 'ecosystem { id version name }', { id, expectedVersion, change: { names: nb(names), validTo: '2027-01-01' } }, caller);
    expect(places(await change(OTHER, 1, 'Mitt'))).toEqual(['NOT_ALLOWED at input.id']);
    expect((await change(KEEPER, 1, 'Vårt nettverk for unge')).record).toMatchObject({ version: 2, name: 'Vårt nettverk for unge' });
    expect(places(await change(DIGDIR, 1, 'x'))).toEqual(['VERSION_STALE at input.expectedVersion']);
    expect((await change(DIGDIR, 2, 'Vårt nettverk')).record).toMatchObject({ version: 3 });
    expect((await house.ask('{ ecosystems(filter: { search: "vårt nettverk unge" }) { totalCount } }')).data).toEqual({ ecosystems: { totalCount: 0 } });
    expect((await house.ask<{ ecosystem: { changes: { nodes: { operation: string }[] } } }>('query ($id: ID!) { ecosystem(id: $id) { changes { nodes { operation } } } }', { id })).data.ecosystem.changes.nodes.length).toBe(3);
  });

  test('gets another keeper from the secretariat, and is given back by its keeper, who cannot make another keep it', async () => {
    const { id } = await anEcosystem();
    const handOver = (caller: typeof KEEPER, expectedVersion: number, keeper: object | null) => mutate<Versioned & { keeper: object | null }>(house, 'handOverEcosystem', 'ecosystem { id version keeper { name } }', { id, expectedVersion, keeper }, caller);
    expect(places(await handOver(KEEPER, 1, number(MEMBER)))).toEqual(['KEEPER_APPOINTED at input.keeper']);
    expect((await handOver(KEEPER, 1, null)).record.keeper).toBeNull();
    expect(places(await handOver(KEEPER, 2, null))).toEqual(['NOT_ALLOWED at input.id']);
    expect(places(await mutate(house, 'handOverEcosystem', 'ecosystem { id }', { id, expectedVersion: 2 }, DIGDIR))).toEqual(['VALUE_OUT_OF_RANGE at input.keeper']);
    expect(places(await handOver(DIGDIR, 2, { id: group }))).toEqual(['KEEPER_WITHOUT_NUMBER at input.keeper']);
    expect((await handOver(DIGDIR, 2, number(MEMBER))).record.keeper).toEqual({ name: 'Helsedirektoratet' });
    expect(places(await mutate(house, 'createEcosystem', 'ecosystem { id }', { names: nb(aName()), keeper: number(MEMBER) }, OTHER))).toEqual(['NOT_ALLOWED at input.keeper']);
    expect((await mutated<{ keeper: unknown }>(house, 'createEcosystem', 'ecosystem { keeper { name } }', { names: nb(aName()) }, DIGDIR)).keeper).toBeNull();
  });

  test('is linked to what it builds on and gathers around, each once', async () => {
    const { id: ecosystem } = await anEcosystem();
    const { id: component } = await aComponent();
    const event = stableId('life-event', 'x');
    const link = (to: object, caller = KEEPER) => mutate(house, 'linkEcosystem', 'ecosystem { id }', { ecosystem, to }, caller);
    for (const to of [{ component }, { initiative: stableId('initiative', 'x') }, { lifeEvent: event }]) expect((await link(to)).errors).toEqual([]);
    expect(await show('ecosystem', ecosystem, 'components { id } initiatives { id } lifeEvents { id }')).toEqual({ components: [{ id: component }], initiatives: [{ id: stableId('initiative', 'x') }], lifeEvents: [{ id: event }] });
    expect(places(await link({ lifeEvent: event }))).toEqual(['ALREADY_RECORDED at input.to']);
    expect(places(await link({ component: event }))).toEqual(['RECORD_UNKNOWN at input.to.component']);
    expect(places(await link({ lifeEvent: '?' }, OTHER))).toEqual(['NOT_ALLOWED at input.ecosystem', 'ID_MALFORMED at input.to.lifeEvent']);
    const unlink = () => mutate(house, 'unlinkEcosystem', 'ecosystem { lifeEvents { id } }', { ecosystem, from: { lifeEvent: event } }, KEEPER);
    expect((await unlink()).record).toEqual({ lifeEvents: [] });
    expect(places(await unlink())).toEqual(['ECOSYSTEM_NOT_LINKED at input.from']);
  });
});

describe('a member of an ecosystem', () => {
  const add = (ecosystem: string, actor: object, more: object = {}, caller = KEEPER) => mutate<Versioned & { claimStatus: string }>(house, 'addEcosystemMember', 'membership { id version claimStatus }', { ecosystem, actor, ...more }, caller);
  const memberships = async (id: string, caller?: typeof KEEPER, at = '') => (await show<{ memberships: { nodes: { actor: { name: string }; claimStatus: string }[] } }>('ecosystem', id, `memberships${at} { nodes { actor { name } claimStatus } }`, caller)).memberships.nodes.map(({ actor, claimStatus }) => `${actor.name} ${claimStatus}`);

  test('is one by its own word, and by the keeper’s a claim; a group answers to nothing', async () => {
    const { id } = await anEcosystem();
    for (const actor of [number(KEEPER), number(MEMBER), { id: group }]) expect((await add(id, actor)).errors).toEqual([]);
    expect(await memberships(id)).toEqual(['Barn og unge CLAIMED', 'Bufdir CONFIRMED', 'Helsedirektoratet CLAIMED']);
    expect(places(await add(id, number(MEMBER), { validFrom: DAY }))).toEqual(['PERIOD_TAKEN at input.actor']);
    expect(places(await add(id, number(OTHER), {}, OTHER))).toEqual(['NOT_ALLOWED at input.ecosystem']);
    expect(places(await add(id, { organizationNumber: '974761076' }))).toEqual(['RECORD_UNKNOWN at input.actor.organizationNumber']);
  });

  test('ends its membership itself, comes back later, and is listed once', async () => {
    const { id } = await anEcosystem();
    const { record } = await add(id, number(MEMBER), { validFrom: '2025-01-01' });
    const end = (validTo: string, expectedVersion: number, caller = MEMBER) => mutate<Versioned & { claimStatus: string }>(house, 'endEcosystemMembership', 'membership { id version claimStatus validTo }', { id: record.id, expectedVersion, validTo }, caller);
    expect(places(await end('2024-12-31', 1))).toEqual(['PERIOD_BACKWARDS at input.validTo']);
    expect(places(await end(DAY, 1, OTHER))).toEqual(['NOT_ALLOWED at input.id']);
    expect((await end(DAY, 1)).record).toMatchObject({ claimStatus: 'CONFIRMED', validTo: DAY });
    expect((await end(DAY, 2, KEEPER)).record).toMatchObject({ claimStatus: 'CONFIRMED', version: 2 });
    expect((await end('2026-02-01', 2, KEEPER)).record).toMatchObject({ claimStatus: 'CLAIMED' });
    expect((await add(id, number(MEMBER), { validFrom: '2026-06-01' })).errors).toEqual([]);
    expect(await memberships(id)).toHaveLength(2);
    expect(await memberships(id, undefined, '(at: "2026-03-01")')).toEqual([]);
    expect(await show('ecosystem', id, 'ever: members { totalCount nodes { name } } now: members(at: "2026-06-01") { totalCount } between: members(at: "2026-03-01") { totalCount }')).toEqual({ ever: { totalCount: 1, nodes: [{ name: 'Helsedirektoratet' }] }, now: { totalCount: 1 }, between: { totalCount: 0 } });
  });

  test('is taken out by the keeper until it has agreed, and then by itself only', async () => {
    const { id } = await anEcosystem();
    const remove = ({ id: of, version }: Versioned, caller: typeof KEEPER) => mutate(house, 'removeEcosystemMember', 'membership { id }', { id: of, expectedVersion: version }, caller);
    expect((await remove((await add(id, number(MEMBER))).record, KEEPER)).errors).toEqual([]);
    const { record } = await add(id, number(MEMBER));
    await house.db.ecosystemMember.update({ where: { id: record.id }, data: { claimStatus: 'CONFIRMED' } });
    for (const caller of [KEEPER, DIGDIR]) expect(places(await remove({ ...record, version: 2 }, caller))).toEqual(['CONFIRMED_BY_OTHER at input.id']);
    expect((await remove({ ...record, version: 2 }, MEMBER)).errors).toEqual([]);
  });

  test('that was recorded in confidence shows to itself, the keeper, confirmed members and the secretariat, and to nobody else until it agrees', async () => {
    const { id } = await anEcosystem();
    const { record } = await add(id, number(MEMBER), { isRestricted: true });
    for (const caller of [KEEPER, MEMBER, DIGDIR]) expect(await memberships(id, caller)).toEqual(['Helsedirektoratet CLAIMED']);
    for (const caller of [undefined, OTHER, organisation('986128433', WRITE)]) expect(await memberships(id, caller)).toEqual([]);
    for (const [mutation, more] of [['removeEcosystemMember', {}], ['endEcosystemMembership', { validTo: DAY }]] as const) expect(places(await mutate(house, mutation, 'membership { id }', { id: record.id, expectedVersion: 1, ...more }, OTHER))).toEqual(['RECORD_UNKNOWN at input.id']);
    expect(places(await add(id, number(KEEPER), { isRestricted: true }))).toEqual(['NOTHING_TO_AWAIT at input.isRestricted']);
    const everywhere = 'members { totalCount } actorMap { nodes { actor { name } } }';
    for (const caller of [undefined, KEEPER, DIGDIR]) expect(await show('ecosystem', id, everywhere, caller)).toEqual({ members: { totalCount: 0 }, actorMap: { nodes: [] } });
    expect((await house.ask('query ($id: ID!) { ecosystems(filter: { memberId: $id }) { nodes { id } } }', { id: actorOf(MEMBER) })).data).not.toMatchObject({ ecosystems: { nodes: expect.arrayContaining([{ id }]) as unknown } });
    const other = await add(id, number(OTHER));
    await house.db.ecosystemMember.update({ where: { id: other.record.id }, data: { claimStatus: 'CONFIRMED' } });
    expect(await memberships(id, OTHER)).toEqual(['Helsedirektoratet CLAIMED', 'Nav CONFIRMED']);
    await house.db.ecosystemMember.update({ where: { id: record.id }, data: { claimStatus: 'CONFIRMED' } });
    expect(await show('ecosystem', id, 'members { totalCount }')).toEqual({ members: { totalCount: 2 } });
  });
});

describe('a shared component', () => {
  test('is recorded by the organisation that operates it, or by the secretariat, which names another', async () => {
    const selection = 'component { id name description homepage operator { name } operatorHistory { actor { name } validFrom claimStatus claimedBy { name } } }';
    const own = await mutated<object>(house, 'createSharedComponent', selection, { names: nb('Øre-banken'), descriptions: nb('Om ører'), homepage: 'https://example.no/', operatedFrom: DAY }, KEEPER);
    expect(own).toEqual({ id: stableId('shared-component', 'ore-banken'), name: 'Øre-banken', description: 'Om ører', homepage: 'https://example.no/', operator: { name: 'Bufdir' }, operatorHistory: [{ actor: { name: 'Bufdir' }, validFrom: DAY, claimStatus: 'CONFIRMED', claimedBy: { name: 'Bufdir' } }] });
    expect(await mutated(house, 'createSharedComponent', selection, { names: nb(aName()), operator: number(MEMBER) }, DIGDIR)).toMatchObject({ operator: { name: 'Helsedirektoratet' }, operatorHistory: [{ claimStatus: 'CLAIMED', claimedBy: { name: 'Digdir' } }] });
    expect(await mutated(house, 'createSharedComponent', selection, { names: nb(aName()) }, DIGDIR)).toMatchObject({ operator: null, operatorHistory: [] });
    expect(places(await mutate(house, 'createSharedComponent', 'component { id }', { names: nb(aName()), operator: number(MEMBER) }, KEEPER))).toEqual(['NOT_ALLOWED at input.operator']);
    expect(places(await mutate(house, 'createSharedComponent', 'component { id }', { names: nb('Øre banken'), operator: { id: group }, homepage: 'ftp://x.no' }, DIGDIR))).toEqual(['OPERATED_BY_GROUP at input.operator', 'LINK_NOT_WEB at input.homepage', 'ALREADY_RECORDED at input.names']);
  });

  test('is described by whoever operates it today, and found by the words', async () => {
    const { id } = await aComponent();
    const change = (caller: typeof KEEPER, change: object) => mutate(house, 'updateSharedComponent', 'component { id version description homepage }', { id, expectedVersion: 1, change }, caller);
    expect(places(await change(OTHER, {}))).toEqual(['NOT_ALLOWED at input.id']);
    expect((await change(KEEPER, { descriptions: nb('Kvitrer sjeldent'), homepage: null })).record).toEqual({ id, version: 2, description: 'Kvitrer sjeldent', homepage: null });
    expect((await house.ask('{ sharedComponents(filter: { search: "nettverk kvitrer" }) { nodes { id } } }')).data).toEqual({ sharedComponents: { nodes: [{ id }] } });
  });

  test('passes from one operator to the next on a day, with one at a time, and the next writes it then', async () => {
    const { id } = await aComponent({ operatedFrom: '2020-01-01' });
    const set = (operator: object | null, validFrom: string, caller = KEEPER) => mutate(house, 'setComponentOperator', 'component { operatorHistory { actor { name } validFrom validTo claimStatus } }', { component: id, operator, validFrom }, caller);
    expect(places(await set(number(MEMBER), '2020-01-01'))).toEqual(['OPERATOR_FOLLOWS at input.validFrom']);
    expect(places(await set(number(KEEPER), '2021-01-01'))).toEqual(['ALREADY_RECORDED at input.operator']);
    expect(places(await set(number(MEMBER), '2021-01-01', MEMBER))).toEqual(['NOT_ALLOWED at input.component']);
    expect(places(await mutate(house, 'setComponentOperator', 'component { id }', { component: id, validFrom: '2021-01-01' }, KEEPER))).toEqual(['VALUE_OUT_OF_RANGE at input.operator']);
    expect((await set(number(MEMBER), '2021-01-01')).record).toEqual({ operatorHistory: [{ actor: { name: 'Bufdir' }, validFrom: '2020-01-01', validTo: '2021-01-01', claimStatus: 'CONFIRMED' }, { actor: { name: 'Helsedirektoratet' }, validFrom: '2021-01-01', validTo: null, claimStatus: 'CLAIMED' }] });
    expect(await show('sharedComponent', id, 'last: operator(at: "2020-12-31") { name } first: operator(at: "2021-01-01") { name } none: operator(at: "2019-12-31") { name }')).toEqual({ last: { name: 'Bufdir' }, first: { name: 'Helsedirektoratet' }, none: null });
    expect(places(await set(null, '2022-01-01'))).toEqual(['NOT_ALLOWED at input.component']);
    expect((await set(null, '2022-01-01', MEMBER)).errors).toEqual([]);
    expect(await show('sharedComponent', id, 'operator { name }')).toEqual({ operator: null });
  });

  test('has its operators corrected, never two on the same day', async () => {
    const { id } = await aComponent({ operatedFrom: '2020-01-01' });
    await mutated(house, 'setComponentOperator', 'component { id }', { component: id, operator: number(MEMBER), validFrom: '2021-01-01' }, DIGDIR);
    const [first, second] = (await show<{ operatorHistory: [Versioned, Versioned] }>('sharedComponent', id, 'operatorHistory { id version }')).operatorHistory;
    const correct = (change: object, { id: of, version }: Versioned) => mutate(house, 'correctComponentOperator', 'operator { id version validTo }', { id: of, expectedVersion: version, change }, DIGDIR);
    expect(places(await correct({ validTo: '2021-06-01' }, first))).toEqual(['PERIOD_TAKEN at input.change']);
    expect((await correct({ validTo: '2020-06-01' }, first)).record).toMatchObject({ validTo: '2020-06-01' });
    const remove = { id: second.id, expectedVersion: second.version };
    expect((await mutate(house, 'removeComponentOperator', 'operator { id }', remove, DIGDIR)).errors).toEqual([]);
    expect(places(await mutate(house, 'removeComponentFunder', 'funder { id }', { ...remove, id: first.id }, DIGDIR))).toEqual(['RECORD_UNKNOWN at input.id']);
  });

  test('has funders, each of which answers for itself', async () => {
    const { id } = await aComponent();
    const add = (actor: object, more: object = {}, caller = KEEPER) => mutate<Versioned & { claimStatus: string }>(house, 'addComponentFunder', 'funder { id version claimStatus }', { component: id, actor, ...more }, caller);
    const funders = async (caller?: typeof KEEPER) => (await show<{ funders: { actor: { name: string }; claimStatus: string }[] }>('sharedComponent', id, 'funders { actor { name } claimStatus }', caller)).funders.map(({ actor, claimStatus }) => `${actor.name} ${claimStatus}`);
    expect((await add(number(KEEPER), { validFrom: '2025-01-01' })).record.claimStatus).toBe('CONFIRMED');
    const { record } = await add(number(MEMBER), { validFrom: DAY, isRestricted: true });
    expect(places(await add(number(MEMBER)))).toEqual(['PERIOD_TAKEN at input.actor']);
    expect(places(await add(number(OTHER), {}, OTHER))).toEqual(['NOT_ALLOWED at input.component']);
    for (const caller of [KEEPER, MEMBER, DIGDIR]) expect(await funders(caller)).toEqual(['Bufdir CONFIRMED', 'Helsedirektoratet CLAIMED']);
    for (const caller of [undefined, OTHER]) expect(await funders(caller)).toEqual(['Bufdir CONFIRMED']);
    expect(places(await mutate(house, 'removeComponentFunder', 'funder { id }', { id: record.id, expectedVersion: 1 }, OTHER))).toEqual(['RECORD_UNKNOWN at input.id']);
    expect(places(await add(number(KEEPER), { validTo: '2020-01-01', isRestricted: true }))).toEqual(['NOTHING_TO_AWAIT at input.isRestricted']);
    const update = (caller: typeof KEEPER, expectedVersion: number, change: object) => mutate<Versioned & { claimStatus: string }>(house, 'updateComponentFunder', 'funder { id version claimStatus validTo }', { id: record.id, expectedVersion, change }, caller);
    expect((await update(MEMBER, 1, { validTo: '2027-01-01' })).record).toMatchObject({ claimStatus: 'CONFIRMED', validTo: '2027-01-01' });
    expect(await funders()).toEqual(['Bufdir CONFIRMED', 'Helsedirektoratet CONFIRMED']);
    expect(places(await update(OTHER, 2, {}))).toEqual(['NOT_ALLOWED at input.id']);
    expect(places(await update(MEMBER, 2, { validTo: DAY }))).toEqual(['PERIOD_BACKWARDS at input.change.validTo']);
    const remove = (caller: typeof KEEPER) => mutate(house, 'removeComponentFunder', 'funder { id }', { id: record.id, expectedVersion: 2 }, caller);
    expect(places(await remove(KEEPER))).toEqual(['CONFIRMED_BY_OTHER at input.id']);
    expect((await remove(MEMBER)).errors).toEqual([]);
    await house.db.componentActor.createMany({ data: Array.from({ length: 99 }, (_, i) => ({ componentId: id, actorId: group, role: 'FUNDER' as const, validFrom: new Date(Date.UTC(1800 + i, 0, 1)), validTo: new Date(Date.UTC(1801 + i, 0, 1)) })) });
    expect(places(await add(number(MEMBER)))).toEqual(['LIST_FULL at input.component']);
  });
});

describe('components that need each other', () => {
  const need = (component: string, needs: string, caller = KEEPER) => mutate(house, 'addComponentDependency', 'component { needs { id } }', { component, needs }, caller);

  test('show on both sides, and never form a circle: the way around is told', async () => {
    const [a, b, c] = [await aComponent({ names: nb('Alfa') }), await aComponent({ names: nb('Beta') }), await aComponent({ names: nb('Gamma') })];
    expect((await need(a.id, b.id)).record).toEqual({ needs: [{ id: b.id }] });
    expect((await need(b.id, c.id)).errors).toEqual([]);
    expect(await show('sharedComponent', b.id, 'needs { id } neededBy { id }')).toEqual({ needs: [{ id: c.id }], neededBy: [{ id: a.id }] });
    expect(places(await need(a.id, b.id))).toEqual(['ALREADY_RECORDED at input.needs']);
    expect(places(await need(a.id, a.id))).toEqual(['COMPONENT_CIRCULAR at input.needs']);
    const { errors } = await need(c.id, a.id);
    expect(errors[0]?.message).toContain('"Gamma" → "Alfa" → "Beta" → "Gamma"');
    expect(places(await need(c.id, a.id, OTHER))).toEqual(['NOT_ALLOWED at input.component']);
    const remove = () => mutate(house, 'removeComponentDependency', 'component { needs { id } }', { component: b.id, needs: c.id }, KEEPER);
    expect((await remove()).record).toEqual({ needs: [] });
    expect(places(await remove())).toEqual(['COMPONENT_NOT_NEEDED at input.needs']);
    expect((await need(c.id, a.id)).errors).toEqual([]);
  });

  test('never form a circle when two write half of it each at the same moment', async () => {
    const [a, b] = [await aComponent(), await aComponent()];
    const answers = await atOnce(house, () => need(a.id, b.id), () => need(b.id, a.id));
    expect(answers.flatMap(places)).toEqual(['COMPONENT_CIRCULAR at input.needs']);
    const [link] = await house.db.componentDependency.findMany({ where: { componentId: { in: [a.id, b.id] } } });
    await expect(house.db.componentDependency.create({ data: { componentId: link?.needsId ?? '', needsId: link?.componentId ?? '' } })).rejects.toThrow(/ComponentDependency_noCircle/);
  });
});

test('ecosystems and components with all they have cost a number of statements that depends on what is asked and not on how many there are', async () => {
  const ecosystems = 'ecosystems(first: 100) { nodes { keeper { name } members { nodes { name } } now: members(at: "2026-06-01") { totalCount } memberships { nodes { actor { name } claimedBy { name } answerReason } } components { name } } }';
  const components = 'sharedComponents(first: 100) { nodes { operator { name } operatorHistory { actor { name } claimedBy { name } } funders { actor { name } } needs { name } neededBy { name } ecosystems { name } } }';
  for (const query of [ecosystems, components]) {
    const { data, errors, statements } = await house.ask<Record<string, { nodes: object[] }>>(`{ ${query} }`, {}, KEEPER);
    expect(errors).toBeUndefined();
    expect(Object.values(data)[0]?.nodes.length).toBeGreaterThan(8);
    expect(statements).toBeLessThanOrEqual(12);
  }
});
