import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { stableId } from '../../subgraphs/shared/graphql/id';
import type { Caller } from '../../subgraphs/shared/viewer';
import { anActor, anOrganisation, openActors, WRITE, type ActorsHouse } from './house';
import { atOnce, mutate, mutated, nb, organisation, places, secretariat } from '../support/writing';

const KMD = '972417858';
const DFD = '932384469';
const DIGDIR = '991825827';
const EHELSE = '915933149';
const HDIR = '983544622';
const NAV = '889640782';

interface Named { readonly id: string; readonly version: number; readonly name: string }
interface Period { readonly id: string; readonly version: number; readonly validFrom: string | null; readonly validTo: string | null }
interface Over extends Named {
  readonly nameHistory: readonly (Period & { readonly name: string })[];
  readonly parentHistory: readonly (Period & { readonly parent: Named })[];
}

const HISTORY = 'id version name nameHistory { id version name validFrom validTo } parentHistory { id version parent { id version name } validFrom validTo }';

let house: ActorsHouse;
beforeAll(async () => { house = await openActors(); });
afterAll(() => house.close());
beforeEach(async () => {
  for (const table of ['Succession', 'ParentPeriod', 'ActorName', 'ActorFunction', 'Actor', 'GovernmentFunction']) await house.db.$executeRawUnsafe(`DELETE FROM "${table}"`);
});

const actor = async <Answer = Over>(id: string, fields = HISTORY): Promise<Answer> => (await house.ask<{ actor: Answer }>(`query ($id: ID!) { actor(by: { id: $id }) { ${fields} } }`, { id })).data.actor;
const ministry = (number: string, name: string) => anOrganisation(house.db, number, name, { kind: 'MINISTRY' });
const move = (id: string, parent: string | null, validFrom: string, caller: Caller = secretariat()) => mutate<Over>(house, 'moveActor', `actor { ${HISTORY} }`, { actor: id, parent: parent === null ? null : { id: parent }, validFrom }, caller);
const moved = async (...call: Parameters<typeof move>): Promise<Over> => { const { record, errors } = await move(...call); expect(errors).toEqual([]); return record; };
const create = (input: object, caller: Caller = secretariat()) => mutate<Named>(house, 'createActor', 'actor { id version name }', input, caller);
const succeed = (predecessor: string, successor: string, kind: string, effectiveOn: string, more: object = {}) => mutate(house, 'recordSuccession', 'succession { id version }', { predecessor: { id: predecessor }, successor: { id: successor }, kind, effectiveOn, ...more }, secretariat());

describe('an actor that is recorded', () => {
  test('has the id that every part of the hub makes from its number, and is found by its name at once', async () => {
    const parent = await ministry(DFD, 'Digitaliserings- og forvaltningsdepartementet');
    await house.db.governmentFunction.create({ data: { code: '013', uri: 'https://example.org/013', labels: { en: 'General services' } } });
    const input = { organizationNumber: DIGDIR, kind: 'AGENCY', level: 'STATE', names: nb('Digitaliseringsdirektoratet'), namedFrom: '2020-01-01', shortName: 'Digdir', altinnCode: 'digdir', organizationForm: 'ORGL', functions: ['013'], parent: { organizationNumber: DFD }, parentFrom: '2024-01-01', idempotencyKey: 'a' };
    const { record, errors } = await create(input);
    expect(errors).toEqual([]);
    expect(record).toMatchObject({ id: stableId('actor', DIGDIR), name: 'Digitaliseringsdirektoratet' });
    expect((await create(input)).record).toEqual(record);
    const fields = 'organizationNumber organizationForm altinnCode isSynthetic functions { uri } parent(at: "2024-01-01") { id } before: parent(at: "2023-12-31") { id } sector(at: "2024-06-01") { label } nameHistory { validFrom validTo }';
    expect(await actor(record.id, fields)).toEqual({
      organizationNumber: DIGDIR, organizationForm: 'ORGL', altinnCode: 'digdir', isSynthetic: false, functions: [{ uri: 'https://example.org/013' }], parent: { id: parent }, before: null,
      sector: { label: 'Digitaliserings- og forvaltningsdepartementet' }, nameHistory: [{ validFrom: '2020-01-01', validTo: null }],
    });
    for (const search of ['digitaliseringsdir', 'digdir', DIGDIR]) expect((await house.ask<{ actors: { nodes: Named[] } }>('query ($search: String) { actors(filter: { search: $search }) { nodes { id } } }', { search })).data.actors.nodes).toEqual([{ id: record.id }]);
  });

  test('is a group too, by a key or by nothing, and its level follows from what it is where it can', async () => {
    const { record } = await create({ kind: 'GROUP', key: 'newcomers', ownSector: 'CITIZENS', names: nb('Nyankomne') });
    expect(record.id).toBe(stableId('actor', 'newcomers'));
    expect((await create({ kind: 'BODY', names: nb('Brukerråd') })).errors).toEqual([]);
    const { record: municipality } = await create({ kind: 'MUNICIPALITY', names: nb('Ukjent kommune'), numberMissingReason: 'No source gives it.' });
    expect(await actor(municipality.id, 'level key numberMissingReason sector { kind }')).toEqual({ level: 'MUNICIPAL', key: null, numberMissingReason: 'No source gives it.', sector: { kind: 'MUNICIPAL' } });
  });

  test('is flagged when its number is one of a test environment, or when a source says so', async () => {
    const numbers = [{ organizationNumber: '314270320' }, { organizationNumber: '910244132' }, { organizationNumber: NAV, isSynthetic: true }, { organizationNumber: HDIR }];
    for (const number of numbers) await create({ kind: 'COMPANY', names: nb('Trådløs tiger'), ...number });
    expect((await house.db.actor.findMany({ where: { isSynthetic: false } })).map((row) => row.organizationNumber)).toEqual([HDIR]);
  });

  test('is refused with the name of whoever has its number, its code or its key already', async () => {
    await create({ organizationNumber: NAV, kind: 'AGENCY', level: 'STATE', names: nb('Arbeids- og velferdsetaten'), altinnCode: 'nav' });
    await create({ kind: 'GROUP', key: 'citizens', names: nb('Innbyggere') });
    const twice = await create({ organizationNumber: NAV, kind: 'AGENCY', names: nb('NAV'), altinnCode: 'nav' });
    expect(places(twice)).toEqual(['ALREADY_RECORDED at input.organizationNumber', 'ALREADY_RECORDED at input.altinnCode']);
    expect(twice.errors[0]?.message).toMatch(/889640782, of "Arbeids- og velferdsetaten" \(id .*\), is recorded already/);
    expect(places(await create({ kind: 'GROUP', key: 'citizens', names: nb('Folk') }))).toEqual(['ALREADY_RECORDED at input.key']);
  });

  test('is refused with everything that is wrong about it, each at its place', async () => {
    const wrong = await create({ organizationNumber: NAV, key: '123456789', kind: 'GROUP', level: 'STATE', ownSector: 'MINISTRY', names: [], functions: ['99', '99'], numberMissingReason: 'x', organizationForm: 'orgl', parentFrom: '2020-01-01', parent: { organizationNumber: HDIR } });
    expect(places(wrong)).toEqual([
      'VALUE_OUT_OF_RANGE at input.key', 'VALUE_OUT_OF_RANGE at input.organizationForm', 'VALUE_OUT_OF_RANGE at input.level', 'VALUE_OUT_OF_RANGE at input.ownSector', 'VALUE_OUT_OF_RANGE at input.kind', 'VALUE_OUT_OF_RANGE at input.key',
      'VALUE_OUT_OF_RANGE at input.numberMissingReason', 'TEXT_MISSING at input.names', 'FUNCTION_UNKNOWN at input.functions.0', 'FUNCTION_UNKNOWN at input.functions.1', 'REPEATED at input.functions.1', 'RECORD_UNKNOWN at input.parent.organizationNumber',
    ]);
    expect(places(await create({ kind: 'AGENCY', names: nb('Uten nummer') }))).toEqual(['VALUE_OUT_OF_RANGE at input.numberMissingReason']);
    expect((await house.ask('mutation { createActor(input: { organizationNumber: "123456789", kind: AGENCY, names: [] }) { actor { id } } }', {}, secretariat())).errors?.[0]?.message).toMatch(/check digit/);
  });

  test('by two at the same moment is recorded once', async () => {
    const input = { organizationNumber: NAV, kind: 'AGENCY', names: nb('NAV') };
    const [first, second] = await atOnce(house, () => create(input), () => create(input));
    expect([first.errors, second.errors].filter((errors) => errors.length === 0)).toHaveLength(1);
    expect([...first.errors, ...second.errors].map(({ code }) => code)).toEqual(['ALREADY_RECORDED']);
  });
});

describe('a renamed actor', () => {
  test('keeps its number and its sector, which is called by the name of the day', async () => {
    const kmd = await ministry(KMD, 'Kommunal- og moderniseringsdepartementet');
    const digdir = await anOrganisation(house.db, DIGDIR, 'Digitaliseringsdirektoratet');
    await moved(digdir, kmd, '2020-01-01');
    const renamed = await mutated<Over>(house, 'renameActor', `actor { ${HISTORY} }`, { actor: kmd, names: nb('Kommunal- og distriktsdepartementet'), validFrom: '2022-01-01' }, organisation(KMD, WRITE));
    expect(renamed.nameHistory).toMatchObject([{ name: 'Kommunal- og moderniseringsdepartementet', validFrom: null, validTo: '2022-01-01' }, { name: 'Kommunal- og distriktsdepartementet', validFrom: '2022-01-01', validTo: null }]);
    const dfd = await ministry(DFD, 'Digitaliserings- og forvaltningsdepartementet');
    await moved(digdir, dfd, '2024-01-01');
    const sectors = await actor<Record<string, { id: string; label: string }>>(digdir, 'y21: sector(at: "2021-12-31") { id label } y22: sector(at: "2022-01-01") { id label } y24: sector(at: "2024-01-01") { id label } y19: sector(at: "2019-12-31") { id label }');
    expect(Object.entries(sectors).map(([year, sector]) => [year, (sector as { label: string } | null)?.label])).toEqual([['y21', 'Kommunal- og moderniseringsdepartementet'], ['y22', 'Kommunal- og distriktsdepartementet'], ['y24', 'Digitaliserings- og forvaltningsdepartementet'], ['y19', undefined]]);
    expect(sectors['y21']?.id).toBe(sectors['y22']?.id);
    expect(await actor(kmd, 'then: name(at: "2021-12-31") now: name names(at: "2000-01-01") { text }')).toEqual({ then: 'Kommunal- og moderniseringsdepartementet', now: 'Kommunal- og distriktsdepartementet', names: [{ text: 'Kommunal- og moderniseringsdepartementet' }] });
    const found = await house.ask<{ actors: { nodes: { id: string }[] } }>('{ actors(filter: { search: "modernisering" }) { nodes { id } } }');
    expect(found.data.actors.nodes).toEqual([{ id: kmd }]);
    expect((await house.db.actor.findUniqueOrThrow({ where: { id: kmd } })).sortKey).toBe('kommunal- og distriktsdepartementet');
  });

  test('has its names corrected and taken out, but never the last one, and never two on one day', async () => {
    const self = organisation(NAV, WRITE);
    const nav = await anOrganisation(house.db, NAV, 'Aetat');
    const rename = (validFrom: string) => mutate<Over>(house, 'renameActor', `actor { ${HISTORY} }`, { actor: nav, names: nb('NAV'), validFrom }, self);
    const { record } = await rename('2006-07-01');
    expect(places(await rename('2006-07-01'))).toEqual(['ALREADY_RECORDED at input.validFrom']);
    const [first, second] = record.nameHistory as [Over['nameHistory'][0], Over['nameHistory'][0]];
    const correct = (one: Period, change: object) => mutate(house, 'correctActorName', 'actorName { id version name actor { name } }', { id: one.id, expectedVersion: one.version, change }, self);
    const overlapping = await correct(first, { validTo: null });
    expect(places(overlapping)).toEqual(['PERIOD_TAKEN at input']);
    expect(overlapping.errors[0]?.message).toBe('The actor has another name on some of these days already. End that first, or choose days outside it.');
    expect(places(await correct(second, { validTo: '2006-07-01' }))).toEqual(['PERIOD_BACKWARDS at input.change.validTo']);
    expect((await correct(second, { names: nb('Arbeids- og velferdsetaten') })).record).toMatchObject({ name: 'Arbeids- og velferdsetaten', actor: { name: 'Arbeids- og velferdsetaten' } });
    expect((await house.db.actor.findUniqueOrThrow({ where: { id: nav } })).searchText).toBe('aetat arbeids og velferdsetaten 889640782');
    expect((await correct(second, { names: nb('NAV') })).errors).toMatchObject([{ code: 'VERSION_STALE', expectedVersion: 1, currentVersion: 2 }]);
    const remove = (one: Period) => mutate(house, 'removeActorName', 'actorName { id }', { id: one.id, expectedVersion: one.version }, self);
    expect((await remove(first)).errors).toEqual([]);
    expect(places(await remove({ ...second, version: 2 }))).toEqual(['LAST_NAME at input.id']);
  });
});

describe('an actor that moves', () => {
  test('belongs under one at a time, ends with the old on the day, and keeps what is recorded for later', async () => {
    const [old, next, later] = [await ministry(KMD, 'KDD'), await ministry(DFD, 'DFD'), await anActor(house.db, 'Framtidsdepartementet', { kind: 'MINISTRY' })];
    const agency = await anOrganisation(house.db, DIGDIR, 'Digdir');
    await moved(agency, old, '2020-01-01');
    await moved(agency, later, '2030-01-01');
    const { parentHistory } = await moved(agency, next, '2024-01-01');
    expect(parentHistory).toMatchObject([{ parent: { name: 'KDD' }, validTo: '2024-01-01' }, { parent: { name: 'DFD' }, validFrom: '2024-01-01', validTo: '2030-01-01' }, { parent: { name: 'Framtidsdepartementet' }, validTo: null }]);
    expect(places(await move(agency, next, '2025-01-01'))).toEqual(['ALREADY_RECORDED at input.parent']);
    expect(places(await move(agency, old, '2024-01-01'))).toEqual(['ALREADY_RECORDED at input.validFrom']);
    expect((await moved(agency, null, '2026-01-01')).parentHistory[1]).toMatchObject({ validTo: '2026-01-01' });
    expect(places(await move(agency, null, '2027-01-01'))).toEqual(['STATE_WRONG at input.parent']);
    expect(places(await mutate(house, 'moveActor', 'actor { id }', { actor: agency, validFrom: '2027-01-01' }, secretariat()))).toEqual(['VALUE_OUT_OF_RANGE at input.parent']);
    const first = parentHistory[0] as Period;
    const correct = (change: object, expectedVersion: number) => mutate<Period>(house, 'correctParentPeriod', 'parentPeriod { id version validFrom validTo actor { name } }', { id: first.id, expectedVersion, change }, secretariat());
    expect(places(await correct({ validTo: '2025-01-01' }, first.version))).toEqual(['PERIOD_TAKEN at input']);
    expect(places(await correct({ validFrom: '2025-01-01' }, first.version))).toEqual(['PERIOD_BACKWARDS at input.change.validTo']);
    expect((await correct({ validFrom: null, parent: { organizationNumber: DFD } }, first.version)).record).toMatchObject({ validFrom: null, validTo: '2024-01-01', version: first.version + 1, actor: { name: 'Digdir' } });
    expect(await mutated(house, 'removeParentPeriod', 'parentPeriod { id }', { id: first.id, expectedVersion: first.version + 1 }, secretariat())).toEqual({ id: first.id });
  });

  test('never comes under itself, on any day, and is told the way around by the names of those days', async () => {
    const [a, b, c] = [await anActor(house.db, 'A'), await anActor(house.db, 'B'), await anActor(house.db, 'C')];
    await mutated(house, 'renameActor', 'actor { id version }', { actor: b, names: nb('Ny B'), validFrom: '2023-01-01' }, secretariat());
    await moved(a, b, '2020-01-01');
    await moved(a, null, '2025-01-01');
    await moved(b, c, '2022-01-01');
    const circle = await move(c, a, '2023-06-01');
    expect(places(circle)).toEqual(['PARENT_CIRCULAR at input.parent']);
    expect(circle.errors[0]?.message).toBe('An actor would belong under itself: "C" under "A" under "Ny B" under "C", from 2023-06-01 until 2025-01-01. Choose other days, or end one of these ties first.');
    expect(places(await move(c, c, '2023-06-01'))).toEqual(['RELATED_TO_ITSELF at input.parent']);
    const { parentHistory: [period] } = await moved(c, a, '2025-01-01');
    const earlier = await mutate(house, 'correctParentPeriod', 'parentPeriod { id }', { id: period?.id, expectedVersion: 1, change: { validFrom: '2024-12-31' } }, secretariat());
    expect(places(earlier)).toEqual(['PARENT_CIRCULAR at input.change.validFrom']);
  });

  test('never makes a circle with what somebody else records at the same moment, nor past the rule', async () => {
    const [a, b] = [await anActor(house.db, 'A'), await anActor(house.db, 'B')];
    const [first, second] = await atOnce(house, () => move(a, b, '2024-01-01'), () => move(b, a, '2024-06-01'));
    expect([...first.errors, ...second.errors].map(({ code }) => code)).toEqual(['PARENT_CIRCULAR']);
    await house.db.parentPeriod.deleteMany();
    await house.db.parentPeriod.create({ data: { actorId: a, parentId: b, validTo: new Date('2024-01-01') } });
    await house.db.parentPeriod.create({ data: { actorId: b, parentId: a, validFrom: new Date('2024-01-01') } });
    await expect(house.db.parentPeriod.updateMany({ where: { actorId: a }, data: { validTo: new Date('2024-01-02') } })).rejects.toThrow(/ParentPeriod_noCircle/);
    // Who turns a tie around in one transaction may put the check off to its end.
    await house.db.$transaction(async (tx) => {
      await tx.$executeRawUnsafe('SET CONSTRAINTS "ParentPeriod_noCircle" DEFERRED');
      await tx.parentPeriod.updateMany({ where: { actorId: a }, data: { validTo: null } });
      await tx.parentPeriod.deleteMany({ where: { actorId: b } });
      await tx.$executeRawUnsafe('SET CONSTRAINTS "ParentPeriod_noCircle" IMMEDIATE');
    });
  });
});

describe('an actor that ends', () => {
  test('by a merger is dissolved on the day, with what it belonged under, and its tasks are found where they are now', async () => {
    const [ministryId, ehelse, hdir] = [await ministry('983887406', 'HOD'), await anOrganisation(house.db, EHELSE, 'Direktoratet for e-helse'), await anOrganisation(house.db, HDIR, 'Helsedirektoratet')];
    await moved(ehelse, ministryId, '2016-01-01');
    const merger = await succeed(ehelse, hdir, 'MERGED_INTO', '2024-01-01');
    expect(merger.errors).toEqual([]);
    expect(await actor(ehelse, 'dissolvedOn parentHistory { validTo } sector(at: "2023-12-31") { label } now: sector { label } successors { kind effectiveOn successor { name } } currentSuccessors { name }')).toEqual({
      dissolvedOn: '2024-01-01', parentHistory: [{ validTo: '2024-01-01' }], sector: { label: 'HOD' }, now: null, successors: [{ kind: 'MERGED_INTO', effectiveOn: '2024-01-01', successor: { name: 'Helsedirektoratet' } }], currentSuccessors: [{ name: 'Helsedirektoratet' }],
    });
    expect(places(await succeed(ehelse, hdir, 'REPLACED_BY', '2024-01-01'))).toEqual(['ALREADY_RECORDED at input.effectiveOn']);
    expect(places(await succeed(ehelse, hdir, 'REPLACED_BY', '2025-01-01', { isDissolved: true }))).toEqual(['STATE_WRONG at input.isDissolved']);
    expect(places(await succeed(hdir, hdir, 'SPLIT_INTO', '2025-01-01'))).toEqual(['RELATED_TO_ITSELF at input.successor']);
    const ends = await mutate(house, 'dissolveActor', 'actor { id before: sector(at: "2025-12-31") { label } after: sector(at: "2026-01-01") { label } }', { id: ministryId, expectedVersion: (await actor<Named>(ministryId, 'version')).version, dissolvedOn: '2026-01-01' }, secretariat());
    expect(ends).toMatchObject({ errors: [], record: { before: { label: 'HOD' }, after: null } });
    // A split after the merger: the tasks are followed to the end.
    const [north, south] = [await anActor(house.db, 'Helse nord', { kind: 'AGENCY' }), await anActor(house.db, 'Helse sør', { kind: 'AGENCY' })];
    for (const part of [south, north]) expect((await succeed(hdir, part, 'SPLIT_INTO', '2025-01-01')).errors).toEqual([]);
    expect((await actor<{ dissolvedOn: string | null }>(hdir, 'dissolvedOn')).dissolvedOn).toBeNull();
    expect(await actor(ehelse, 'currentSuccessors { name }')).toEqual({ currentSuccessors: [{ name: 'Helse nord' }, { name: 'Helse sør' }, { name: 'Helsedirektoratet' }] });
    expect(await mutated(house, 'removeSuccession', 'succession { predecessor { dissolvedOn } }', { id: merger.record.id, expectedVersion: 1 }, secretariat())).toEqual({ predecessor: { dissolvedOn: '2024-01-01' } });
  });

  test('is above nobody from that day, and under nobody', async () => {
    const [top, agency, office] = [await ministry(KMD, 'KDD'), await anActor(house.db, 'Etat', { kind: 'AGENCY' }), await anActor(house.db, 'Kontor', { kind: 'AGENCY' })];
    await moved(agency, top, '2020-01-01');
    await moved(office, agency, '2020-01-01');
    const end = (dissolvedOn: string) => mutate<{ dissolvedOn: string }>(house, 'dissolveActor', 'actor { id version dissolvedOn }', { id: agency, expectedVersion: 1, dissolvedOn }, secretariat());
    const refused = await end('2026-01-01');
    expect(places(refused)).toEqual(['STILL_ABOVE_OTHERS at input.dissolvedOn']);
    expect(refused.errors[0]?.message).toBe('"Kontor" would still belong under it on 2026-01-01 or later. Move them first.');
    await moved(office, top, '2026-01-01');
    expect((await end('2026-01-01')).record).toMatchObject({ dissolvedOn: '2026-01-01' });
    expect((await actor(agency)).parentHistory).toMatchObject([{ validTo: '2026-01-01' }]);
    expect(places(await move(office, agency, '2026-06-01'))).toEqual(['AFTER_DISSOLUTION at input.parent']);
    expect(places(await move(agency, top, '2026-06-01'))).toEqual(['AFTER_DISSOLUTION at input.parent']);
    const correct = (dissolvedOn: string | null, expectedVersion: number) => mutate<Over & { dissolvedOn: string | null }>(house, 'updateActor', `actor { dissolvedOn ${HISTORY} }`, { id: agency, expectedVersion, change: { dissolvedOn } }, secretariat());
    expect(places(await correct('2025-12-01', 2))).toEqual(['STILL_ABOVE_OTHERS at input.change.dissolvedOn']);
    await moved(office, null, '2025-11-01');
    expect((await correct('2025-12-01', 2)).record).toMatchObject({ dissolvedOn: '2025-12-01', parentHistory: [{ validTo: '2025-12-01' }] });
    expect((await correct(null, 3)).record).toMatchObject({ dissolvedOn: null, parentHistory: [{ validTo: '2025-12-01' }] });
    await moved(agency, top, '2030-01-01');
    const early = await correct('2026-01-01', 4);
    expect([places(early), early.errors[0]?.message]).toEqual([['COMES_UNDER_LATER at input.change.dissolvedOn'], expect.stringContaining('"KDD" on 2030-01-01')]);
  });

  test('while somebody comes under it at the same moment leaves nobody under what no longer exists', async () => {
    const [top, agency] = [await ministry(KMD, 'KDD'), await anActor(house.db, 'Etat', { kind: 'AGENCY' })];
    const { version } = await actor<Named>(top, 'version');
    const dissolve = () => mutate(house, 'dissolveActor', 'actor { id }', { id: top, expectedVersion: version, dissolvedOn: '2026-01-01' }, secretariat());
    const answers = await atOnce(house, dissolve, () => move(agency, top, '2025-01-01'));
    expect(answers.flatMap(places)).toHaveLength(1);
    expect(['STILL_ABOVE_OTHERS at input.dissolvedOn', 'AFTER_DISSOLUTION at input.parent']).toContain(answers.flatMap(places)[0]);
  });
});

describe('who writes an actor', () => {
  test('is the organisation itself for what it is called and does, and the secretariat for what it is among others', async () => {
    const self = organisation(NAV, WRITE);
    const nav = await anOrganisation(house.db, NAV, 'NAV');
    const top = await ministry(KMD, 'KDD');
    await house.db.governmentFunction.createMany({ data: ['10', '07'].map((code) => ({ code, uri: `https://example.org/${code}`, labels: { en: code } })) });
    const update = (change: object, expectedVersion: number, caller: Caller) => mutate<Named>(house, 'updateActor', 'actor { id version shortName functions { uri } kind }', { id: nav, expectedVersion, change }, caller);
    const { version } = await house.db.actor.findUniqueOrThrow({ where: { id: nav } });
    expect((await update({ shortName: 'NAV', functions: ['10', '07'] }, version, self)).record).toMatchObject({ shortName: 'NAV', functions: [{ uri: 'https://example.org/07' }, { uri: 'https://example.org/10' }] });
    const current = await house.db.actor.findUniqueOrThrow({ where: { id: nav } });
    expect(places(await update({ shortName: 'Nav', kind: 'COMPANY', level: null, ownSector: 'BUSINESS', dissolvedOn: '2020-01-01' }, current.version, self))).toEqual(['NOT_ALLOWED at input.change.kind', 'NOT_ALLOWED at input.change.level', 'NOT_ALLOWED at input.change.ownSector', 'NOT_ALLOWED at input.change.dissolvedOn']);
    expect(places(await update({ shortName: 'Nav' }, current.version, organisation(HDIR, WRITE)))).toEqual(['NOT_ALLOWED at input.id']);
    expect(places(await move(nav, top, '2020-01-01', self))).toEqual(['NOT_ALLOWED at input.actor']);
    expect(places(await create({ kind: 'GROUP', names: nb('Vi') }, self))).toEqual(['NOT_ALLOWED at input']);
    expect(places(await update({ kind: 'GROUP' }, current.version, secretariat()))).toEqual(['VALUE_OUT_OF_RANGE at input.change.level', 'VALUE_OUT_OF_RANGE at input.change.kind']);
    expect((await update({ functions: ['10'] }, current.version, self)).record).toMatchObject({ functions: [{ uri: 'https://example.org/10' }] });
    // What a list placed wrongly is the secretariat's to put right, and does not keep the organisation from its own word.
    const placed = await house.db.actor.update({ where: { id: nav }, data: { kind: 'COMPANY' } });
    expect((await update({ shortName: 'Nav' }, placed.version, self)).record).toMatchObject({ shortName: 'Nav' });
    const group = await anActor(house.db, 'Pårørende');
    expect(places(await mutate(house, 'renameActor', 'actor { id }', { actor: group, names: nb('Foreldre'), validFrom: '2026-01-01' }, self))).toEqual(['NOT_ALLOWED at input.actor']);
  });
});

test('the number of statements does not grow with the actors whose names, parents and successors are asked for', async () => {
  const top = await ministry(KMD, 'KDD');
  const ids: string[] = [];
  for (let i = 0; i < 12; i += 1) ids.push(await anActor(house.db, `Etat ${String(i)}`, { kind: 'AGENCY', parents: { create: { parentId: top } } }));
  for (const [i, id] of ids.entries()) if (i > 0) await house.db.succession.create({ data: { predecessorId: ids[i - 1] as string, successorId: id, kind: 'MERGED_INTO', effectiveOn: new Date(Date.UTC(2000 + i, 0, 1)) } });
  const count = async (some: readonly string[]) => (await house.entities(some.map((id) => ({ __typename: 'Actor', id })), '... on Actor { name(at: "2010-01-01") nameHistory { actor { name } } parentHistory { actor { id } parent { name } } sector(at: "2010-01-01") { label } currentSuccessors { name } }')).statements;
  const few = await count(ids.slice(0, 2));
  expect(await count(ids)).toBeLessThanOrEqual(few);
  expect(few).toBeLessThanOrEqual(8);
});
