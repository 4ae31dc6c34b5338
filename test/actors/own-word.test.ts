import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromDay } from '../../subgraphs/shared/context';
import type { Caller } from '../../subgraphs/shared/viewer';
import { actorOf, atOnce, mutate, mutated, nb, organisation, places, secretariat } from '../support/writing';
import { anActor, anOrganisation, aRelation, openActors, WRITE, type ActorsHouse } from './house';

const NAV = organisation('889640782', WRITE);
const OTHER = organisation('983544622', WRITE);
const SOURCE = { kind: 'SOURCED', url: 'https://www.nav.no/arsrapport' };
const TODAY = new Date().toISOString().slice(0, 10);
const TOMORROW = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);

let house: ActorsHouse;
let group: string;
let ecosystem: string;
let component: string;
beforeAll(async () => {
  house = await openActors();
  const { db } = house;
  for (const [caller, name] of [[NAV, 'Nav'], [OTHER, 'Helsedirektoratet'], [secretariat(), 'Digdir']] as const) await anOrganisation(db, caller.organizationNumber ?? '', name);
  group = await anActor(db, 'Innbyggere');
  ecosystem = (await db.ecosystem.create({ data: { key: 'digiung', names: { nb: 'DigiUng' }, sortKey: 'digiung', searchText: 'digiung', keeperId: actorOf(NAV) } })).id;
  component = (await db.sharedComponent.create({ data: { key: 'id-porten', names: { nb: 'ID-porten' }, sortKey: 'id-porten', searchText: 'id-porten', actors: { create: { actorId: actorOf(NAV), role: 'OPERATOR', validTo: fromDay('2020-01-01') } } } })).id;
});
afterAll(() => house.close());

const NEED = 'need { id version type texts { language text } context { kind ecosystem { id } component { id } lifeEvent { id } } provenance { kind sourceUrl } }';
const ASSESSMENT = 'assessment { id version generation assessedOn provenance { kind sourceUrl } }';
const ROLE = 'coordinationRole { id version role degree { code name ordinal } context { kind } validFrom validTo }';

describe('needs and demands', () => {
  test('an organisation tells its own, within what they are needed for, and changes and removes them', async () => {
    const input = { actor: actorOf(NAV), type: 'NEED', texts: nb('Opplysninger ett sted'), context: { ecosystem }, idempotencyKey: 'one' };
    const need = await mutated(house, 'addActorNeed', NEED, input, NAV);
    expect(need).toMatchObject({ version: 1, type: 'NEED', context: { kind: 'ECOSYSTEM', ecosystem: { id: ecosystem } }, provenance: { kind: 'REPORTED', sourceUrl: null } });
    expect(await mutated(house, 'addActorNeed', NEED, input, NAV)).toEqual(need);
    const changed = await mutated(house, 'updateActorNeed', NEED, { id: need.id, expectedVersion: 1, change: { type: 'DEMAND', context: { lifeEvent: component }, source: SOURCE } }, NAV);
    expect(changed).toMatchObject({ version: 2, type: 'DEMAND', texts: nb('Opplysninger ett sted'), context: { kind: 'LIFE_EVENT', lifeEvent: { id: component } }, provenance: { sourceUrl: SOURCE.url } });
    expect(await mutated(house, 'updateActorNeed', NEED, { id: need.id, expectedVersion: 2, change: { context: null } }, NAV)).toMatchObject({ type: 'DEMAND', context: null });
    expect(places(await mutate(house, 'removeActorNeed', NEED, { id: need.id, expectedVersion: 2 }, NAV))).toEqual(['VERSION_STALE at input.expectedVersion']);
    await mutated(house, 'removeActorNeed', NEED, { id: need.id, expectedVersion: 3 }, NAV);
    expect(await house.db.actorNeed.count()).toBe(0);
  });

  test('of groups, which have no voice of their own, the secretariat tells', async () => {
    const input = { actor: group, type: 'NEED', texts: nb('Slippe å gi samme opplysning to ganger'), context: { component } };
    expect(places(await mutate(house, 'addActorNeed', NEED, input, NAV))).toEqual(['NOT_ALLOWED at input.actor']);
    expect(await mutated(house, 'addActorNeed', NEED, { ...input, source: SOURCE }, secretariat())).toMatchObject({ context: { kind: 'COMPONENT', component: { id: component } }, provenance: { kind: 'SOURCED' } });
  });

  test('an organisation says nothing of what another needs', async () => {
    expect(places(await mutate(house, 'addActorNeed', NEED, { actor: actorOf(NAV), type: 'NEED', texts: nb('x') }, OTHER))).toEqual(['NOT_ALLOWED at input.actor']);
  });

  test('everything that is wrong is told at once, in words', async () => {
    const { errors } = await mutate(house, 'addActorNeed', NEED, { actor: actorOf(NAV), type: 'NEED', texts: [], context: { ecosystem: component }, source: { kind: 'SOURCED' } }, NAV);
    expect(places({ errors })).toEqual(['TEXT_MISSING at input.texts', 'RECORD_UNKNOWN at input.context.ecosystem', 'VALUE_OUT_OF_RANGE at input.source.url']);
    expect(places(await mutate(house, 'addActorNeed', NEED, { actor: actorOf(NAV), type: 'NEED', texts: nb('x'), context: { initiative: 'x' } }, NAV))).toEqual(['ID_MALFORMED at input.context.initiative']);
  });
});

describe('digital maturity', () => {
  test('is what an organisation says of itself on a day, once a day', async () => {
    const assessment = await mutated(house, 'reportMaturity', ASSESSMENT, { actor: actorOf(NAV), generation: 3, assessedOn: '2025-05-01' }, NAV);
    expect(assessment).toMatchObject({ generation: 3, assessedOn: '2025-05-01', provenance: { kind: 'REPORTED' } });
    expect(places(await mutate(house, 'reportMaturity', ASSESSMENT, { actor: actorOf(NAV), generation: 4, assessedOn: '2025-05-01' }, NAV))).toEqual(['ALREADY_RECORDED at input.assessedOn']);
    await mutated(house, 'reportMaturity', ASSESSMENT, { actor: actorOf(NAV), generation: 4, assessedOn: TODAY }, NAV);
    expect(await mutated(house, 'correctMaturity', ASSESSMENT, { id: assessment.id, expectedVersion: 1, change: { generation: 2 } }, NAV)).toMatchObject({ version: 2, generation: 2, assessedOn: '2025-05-01' });
    expect(places(await mutate(house, 'correctMaturity', ASSESSMENT, { id: assessment.id, expectedVersion: 2, change: { assessedOn: TODAY } }, NAV))).toEqual(['ALREADY_RECORDED at input.change.assessedOn']);
    const { data } = await house.ask('query ($id: ID!) { actor(by: { id: $id }) { maturity { generation assessedOn } } }', { id: actorOf(NAV) });
    expect(data).toEqual({ actor: { maturity: [{ generation: 4, assessedOn: TODAY }, { generation: 2, assessedOn: '2025-05-01' }] } });
  });

  test('has generations 1 to 6, and no judgement of a day to come', async () => {
    const wrong = (generation: number, assessedOn: string) => mutate(house, 'reportMaturity', ASSESSMENT, { actor: actorOf(OTHER), generation, assessedOn }, OTHER);
    expect(places(await wrong(0, TOMORROW))).toEqual(['VALUE_OUT_OF_RANGE at input.generation', 'VALUE_OUT_OF_RANGE at input.assessedOn']);
    expect(places(await wrong(7, '2025-01-01'))).toEqual(['VALUE_OUT_OF_RANGE at input.generation']);
  });

  test('the secretariat records for others only what a source has them say', async () => {
    const input = { actor: actorOf(OTHER), generation: 5, assessedOn: '2024-12-31' };
    for (const source of [undefined, { kind: 'REPORTED' }, { ...SOURCE, kind: 'INFERRED' }]) expect(places(await mutate(house, 'reportMaturity', ASSESSMENT, { ...input, source }, secretariat()))).toEqual(['NOT_ITS_OWN_WORD at input.source']);
    const sourced = await mutated(house, 'reportMaturity', ASSESSMENT, { ...input, source: SOURCE }, secretariat());
    expect(await mutated(house, 'correctMaturity', ASSESSMENT, { id: sourced.id, expectedVersion: 1, change: { generation: 4 } }, secretariat())).toMatchObject({ generation: 4, provenance: { kind: 'SOURCED' } });
    expect(places(await mutate(house, 'reportMaturity', ASSESSMENT, { ...input, actor: group, source: SOURCE }, secretariat()))).toEqual(['VALUE_OUT_OF_RANGE at input.actor']);
    const own = await mutated(house, 'reportMaturity', ASSESSMENT, { ...input, assessedOn: '2023-12-31' }, OTHER);
    expect(places(await mutate(house, 'correctMaturity', ASSESSMENT, { id: own.id, expectedVersion: 1, change: { generation: 6 } }, secretariat()))).toEqual(['NOT_ITS_OWN_WORD at input.change.source']);
  });
});

describe('the scale of degrees of coordination', () => {
  const revision = async (): Promise<string> => (await house.ask<{ coordinationScale: { revision: string } }>('{ coordinationScale { revision } }')).data.coordinationScale.revision;
  const set = (degrees: readonly object[], expectedRevision: string, caller: Caller = secretariat()) => mutate<{ revision: string; degrees: { code: string; name: string; ordinal: number }[] }>(house, 'setCoordinationScale', 'coordinationScale { revision degrees { code name ordinal } }', { expectedRevision, degrees }, caller);
  const step = (code: string, name = code) => ({ code, names: nb(name) });

  test('is empty until the secretariat has set it, and roles have no degree till then', async () => {
    expect((await house.ask('{ coordinationDegrees { code } }')).data).toEqual({ coordinationDegrees: [] });
    const { errors } = await mutate(house, 'assignCoordinationRole', ROLE, { actor: actorOf(NAV), role: 'DRIVER', degree: 'felles' }, NAV);
    expect(places({ errors })).toEqual(['DEGREE_UNKNOWN at input.degree']);
    expect(errors[0]?.message).toContain('until the secretariat has set the scale');
    expect(places(await set([step('a')], await revision(), NAV))).toEqual(['NOT_ALLOWED at input']);
  });

  test('is set as a whole: steps are added, renamed, moved and taken off in one go, and those with the same code stay the same', async () => {
    const first = await set([step('a'), step('b'), step('c')], await revision());
    expect(first.record.degrees).toEqual([{ code: 'a', name: 'a', ordinal: 1 }, { code: 'b', name: 'b', ordinal: 2 }, { code: 'c', name: 'c', ordinal: 3 }]);
    const role = await mutated(house, 'assignCoordinationRole', ROLE, { actor: actorOf(NAV), role: 'DRIVER', degree: 'c', validFrom: '2024-01-01' }, NAV);
    const second = await set([step('c', 'Tettest'), step('d'), step('a')], first.record.revision);
    expect(second.record.degrees).toEqual([{ code: 'c', name: 'Tettest', ordinal: 1 }, { code: 'd', name: 'd', ordinal: 2 }, { code: 'a', name: 'a', ordinal: 3 }]);
    expect(second.record.revision).not.toBe(first.record.revision);
    expect((await house.ask('query ($id: ID!) { actor(by: { id: $id }) { coordinationRoles { id degree { name } } } }', { id: actorOf(NAV) })).data).toEqual({ actor: { coordinationRoles: [{ id: role.id, degree: { name: 'Tettest' } }] } });
    expect((await set([step('c', 'Tettest'), step('d'), step('a')], second.record.revision)).record.revision, 'the same list changes nothing').toBe(second.record.revision);
  });

  test('loses no step that a role has, and overwrites nothing that its author has not seen', async () => {
    const before = await revision();
    const used = await set([step('a')], before);
    expect(places(used)).toEqual(['STILL_IN_USE at input.degrees']);
    expect(used.errors[0]?.message).toBe('The degree "c" is still used by one role in coordination. Remove that first.');
    expect(places(await set([step('c')], 'old'))).toEqual(['SCALE_CHANGED at input.expectedRevision']);
    expect(places(await set([step('c'), step(' c '), { code: 'e', names: [] }], before))).toEqual(['TEXT_MISSING at input.degrees.2.names', 'REPEATED at input.degrees.1.code']);
    expect(places(await set(Array.from({ length: 21 }, (_, i) => step(String(i))), before))).toEqual(['LIST_TOO_LONG at input.degrees']);
    expect(await revision()).toBe(before);
  });

  test('is set by one of two who do so at once', async () => {
    const seen = await revision();
    const answers = await atOnce(house, () => set([step('c'), step('one')], seen), () => set([step('c'), step('two')], seen));
    expect(answers.flatMap((answer) => places(answer))).toEqual(['SCALE_CHANGED at input.expectedRevision']);
    expect((await house.db.coordinationDegree.findMany()).map(({ code }) => code).sort()).toEqual(['c', answers[0].errors.length === 0 ? 'one' : 'two']);
  });
});

describe('roles in coordination', () => {
  test('are had once at a time in a context, and end on a day', async () => {
    const role = await mutated(house, 'assignCoordinationRole', ROLE, { actor: actorOf(OTHER), role: 'SYSTEM_STEWARD', context: { component }, validFrom: '2024-01-01' }, OTHER);
    expect(role).toMatchObject({ role: 'SYSTEM_STEWARD', degree: null, context: { kind: 'COMPONENT' }, validFrom: '2024-01-01', validTo: null });
    const again = { actor: actorOf(OTHER), role: 'SYSTEM_STEWARD', context: { component }, validFrom: '2025-06-01' };
    expect(places(await mutate(house, 'assignCoordinationRole', ROLE, again, OTHER))).toEqual(['PERIOD_TAKEN at input']);
    await mutated(house, 'assignCoordinationRole', ROLE, { ...again, context: null }, OTHER);
    expect(places(await mutate(house, 'endCoordinationRole', ROLE, { id: role.id, expectedVersion: 1, validTo: '2024-01-01' }, OTHER))).toEqual(['PERIOD_BACKWARDS at input.validTo']);
    expect(await mutated(house, 'endCoordinationRole', ROLE, { id: role.id, expectedVersion: 1, validTo: '2025-06-01' }, OTHER)).toMatchObject({ version: 2, validFrom: '2024-01-01', validTo: '2025-06-01' });
    const next = await mutated(house, 'assignCoordinationRole', ROLE, again, secretariat());
    expect(places(await mutate(house, 'updateCoordinationRole', ROLE, { id: next.id, expectedVersion: 1, change: { validFrom: '2025-05-31' } }, OTHER))).toEqual(['PERIOD_TAKEN at input']);
    expect(await mutated(house, 'updateCoordinationRole', ROLE, { id: next.id, expectedVersion: 1, change: { degree: 'c' } }, OTHER)).toMatchObject({ degree: { code: 'c' }, context: { kind: 'COMPONENT' }, validFrom: '2025-06-01' });
    expect(await mutated(house, 'updateCoordinationRole', ROLE, { id: next.id, expectedVersion: 2, change: { degree: null } }, OTHER)).toMatchObject({ degree: null });
    await mutated(house, 'removeCoordinationRole', ROLE, { id: next.id, expectedVersion: 3 }, OTHER);
    expect(places(await mutate(house, 'removeCoordinationRole', ROLE, { id: role.id, expectedVersion: 2 }, NAV))).toEqual(['NOT_ALLOWED at input.id']);
  });
});

describe('who asks', () => {
  test('is told what it keeps and operates today, and how many claims wait for its answer', async () => {
    const { db } = house;
    await db.componentActor.create({ data: { componentId: component, actorId: actorOf(OTHER), role: 'OPERATOR', validFrom: fromDay('2020-01-01') } });
    await aRelation(db, actorOf(OTHER), 'FUNDS', actorOf(NAV), { fromClaimStatus: 'CONFIRMED', claimedById: actorOf(OTHER), claimedAt: new Date() });
    const asked = async (caller?: Caller) => (await house.ask<{ viewer: unknown }>('{ viewer { ecosystems { nodes { name } } components { nodes { name } } waitingActorClaims } }', {}, caller)).data.viewer;
    const names = (...list: string[]) => ({ nodes: list.map((name) => ({ name })) });
    expect(await asked(NAV)).toMatchObject({ ecosystems: names('DigiUng'), components: names() });
    expect(await asked(OTHER)).toMatchObject({ ecosystems: names(), components: names('ID-porten') });
    expect(await asked(NAV)).toMatchObject({ waitingActorClaims: 2 });
    expect(await asked()).toEqual({ ecosystems: null, components: null, waitingActorClaims: null });
  });
});
