import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FILE_LIMITS } from '../../subgraphs/actors/register-import/reading/file-limits';
import { fromDay } from '../../subgraphs/shared/context';
import { named } from '../../subgraphs/shared/database/bulk';
import { statementsSoFar, tallyStatements } from '../../subgraphs/shared/database/statements';
import { sql } from '../../subgraphs/shared/database/page-query';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { organisation, secretariat } from '../support/writing';
import { anOrganisation, openActors, WRITE, type ActorsHouse } from './house';
import { agency, countsOf, download, importFile, numberOf, page, TODAY, unit, type Options } from './register-import-kit';

const OWNERS = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'reference', 'altinn-orgs.json');
if (!existsSync(OWNERS)) process.stderr.write('The list of service owners in ../shared/data is not here; what it says is not checked.\n');

const MINISTRY = '977161630';
const ROADS = '971032081';
const HORTEN = '964951284';
const NAV = '889640782';

let house: ActorsHouse;
beforeAll(async () => { house = await openActors('blank'); }, 60_000);
afterAll(() => house.close());
beforeEach(async () => {
  // Rows are removed one by one, since histories cannot be emptied.
  for (const table of ['ParentPeriod', 'ActorName', 'Actor', 'ImportedRecord']) await house.db.$executeRaw(sql`DELETE FROM ${named(table)}`);
});

const put = (content: unknown, options: Options = {}) => importFile(house.db, content, options);
const actorOf = (number: string) => house.db.actor.findUnique({ where: { id: stableId('actor', number) }, include: { names: { orderBy: { validFrom: { sort: 'asc', nulls: 'first' } } }, parents: { orderBy: { validFrom: { sort: 'asc', nulls: 'first' } } } } });
const versions = () => house.db.rowVersion.count();
const owners = (orgs: object) => ({ orgs });
const owner = (orgnr: string, nb: string, more: object = {}) => ({ name: { nb, nn: nb, en: nb }, orgnr, environments: [], ...more });

describe('A unit of Enhetsregisteret', () => {
  test('becomes an actor with what the register tells for certain, its source, and a word about its capitals', async () => {
    const told = await put(unit(HORTEN, 'HORTEN KOMMUNE', 'KOMM', { hjemmeside: 'horten.kommune.no' }));
    expect(countsOf(told)).toEqual({ created: 1 });
    expect(told.entries[0]?.notes.map(({ code }) => code)).toEqual(['NAME_IN_CAPITALS']);
    expect(await actorOf(HORTEN)).toMatchObject({
      organizationNumber: HORTEN, kind: 'MUNICIPALITY', level: 'MUNICIPAL', organizationForm: 'KOMM', isSynthetic: false, dissolvedOn: null, sortKey: 'horten kommune', searchText: `horten kommune ${HORTEN}`,
      provenanceKind: 'SOURCED', sourceUrl: `https://data.brreg.no/enhetsregisteret/api/enheter/${HORTEN}`, provenanceNote: 'Imported from Enhetsregisteret, the file file.json.',
      names: [{ names: { nb: 'HORTEN KOMMUNE' }, validFrom: null, validTo: null }],
    });
  });

  test('changes nothing when it is imported again, alone, on a page or in the packed list of all', async () => {
    const units = [unit(HORTEN, 'HORTEN KOMMUNE', 'KOMM'), agency(ROADS, 'STATENS VEGVESEN', MINISTRY), unit(MINISTRY, 'ENERGIDEPARTEMENTET', 'STAT')];
    await put(page(units));
    const before = await versions();
    for (const content of [units[0], page(units), download(units), units]) expect(countsOf(await put(content))).not.toHaveProperty('updated');
    expect(await versions()).toBe(before);
  });

  test('is an agency under the ministry that the file or the register has it under, in whichever order they come', async () => {
    await put(page([agency(ROADS, 'STATENS VEGVESEN', MINISTRY), unit(MINISTRY, 'ENERGIDEPARTEMENTET', 'STAT')]));
    expect(await actorOf(ROADS)).toMatchObject({ kind: 'AGENCY', level: 'STATE', parents: [{ parentId: stableId('actor', MINISTRY), validFrom: null, validTo: null, provenanceNote: expect.stringContaining('does not say since when') as string }] });
    const below = numberOf(1);
    expect((await put(agency(below, 'VEGKONTORET', ROADS))).codes).toEqual({ [below]: 'KIND_UNTOLD' });
    expect(countsOf(await put(agency(below, 'VEGKONTORET', ROADS), { kind: 'AGENCY' }))).toEqual({ created: 2 });
  });

  test('of a form that is a person stays outside, its name too; a sub-unit only comes along when it is named', async () => {
    const [person, place] = [numberOf(2), numberOf(3)];
    const units = [unit(person, 'KARI NORDMANN', 'ENK'), unit(place, 'HORTEN BIBLIOTEK', 'BEDR', { overordnetEnhet: HORTEN })];
    const told = await put(page(units));
    expect(told.entries.map(({ code }) => code)).toEqual(['PERSON', 'SUB_UNIT']);
    expect(JSON.stringify(told)).not.toContain('NORDMANN');
    expect(told.entries[1]?.why).toContain(`a sub-unit (BEDR of ${HORTEN})`);
    await put(unit(HORTEN, 'HORTEN KOMMUNE', 'KOMM'));
    expect(countsOf(await put(download(units), { forms: ['BEDR'], kind: 'BODY' }))).toEqual({ created: 2 });
    expect(await actorOf(place)).toMatchObject({ kind: 'BODY', organizationForm: 'BEDR', sourceUrl: `https://data.brreg.no/enhetsregisteret/api/underenheter/${place}` });
  });

  test('that is deleted is dissolved here, and is not recorded when it was never here', async () => {
    await put(unit(HORTEN, 'HORTEN KOMMUNE', 'KOMM'));
    const deleted = unit(HORTEN, 'HORTEN KOMMUNE', 'KOMM', { respons_klasse: 'SlettetEnhet', slettedato: '2026-01-01' });
    expect(countsOf(await put(deleted))).toEqual({ updated: 1 });
    expect((await actorOf(HORTEN))?.dissolvedOn).toEqual(fromDay('2026-01-01'));
    expect((await put(unit(HORTEN, 'HORTEN KOMMUNE', 'KOMM'))).entries[0]?.notes.map(({ code }) => code)).toEqual(['STILL_ACTIVE']);
    expect((await put(unit(NAV, 'NAV', 'ORGL', { slettedato: '2026-01-01' }))).codes).toEqual({ [NAV]: 'DISSOLVED_BEFORE' });
  });
});

describe('What is recorded here', () => {
  test('keeps its spelling against capitals, and takes a new name from the day that the register tells', async () => {
    const id = await anOrganisation(house.db, ROADS, 'Statens vegvesen');
    await put(agency(ROADS, 'STATENS VEGVESEN', MINISTRY));
    expect((await actorOf(ROADS))?.names).toMatchObject([{ names: { nb: 'Statens vegvesen' } }]);
    await put(agency(ROADS, 'STATENS VEG OG BANE', MINISTRY, { historiskeNavn: [{ navn: 'STATENS VEGVESEN', fraDato: '1995-03-12 00:00:00', tilDato: '2026-07-01 08:00:00' }] }));
    expect(await house.db.actorName.findMany({ where: { actorId: id }, orderBy: { validFrom: { sort: 'asc', nulls: 'first' } } })).toMatchObject([
      { names: { nb: 'Statens vegvesen' }, validTo: fromDay('2026-07-01') },
      { names: { nb: 'STATENS VEG OG BANE' }, validFrom: fromDay('2026-07-01'), validTo: null },
    ]);
    expect(await actorOf(ROADS)).toMatchObject({ sortKey: 'statens veg og bane', searchText: expect.stringContaining('statens vegvesen') as string });
  });

  test('and was edited since the last import is told and kept, until the import is forced', async () => {
    await put(owners({ svv: owner(ROADS, 'Statens vegvesen') }), { kind: 'AGENCY' });
    const name = await house.db.actorName.findFirstOrThrow();
    await house.db.actorName.update({ where: { id: name.id }, data: { names: { nb: 'Vegvesenet', nn: 'Statens vegvesen', en: 'Statens vegvesen' } } });
    expect((await put(owners({ svv: owner(ROADS, 'Statens vegvesen') }))).entries[0]?.notes.map(({ code }) => code)).toEqual(['KEPT_AS_EDITED']);
    const news = owners({ svv: { ...owner(ROADS, 'Statens vegvesen'), name: { nb: 'Veg og bane', nn: 'Veg og bane', en: 'Roads and Rail' } } });
    const told = await put(news);
    expect(told.entries.filter(({ list }) => list === 'conflicts')).toMatchObject([{ code: 'EDITED_HERE', differences: [{ field: 'names.nb', imported: 'Statens vegvesen', here: 'Vegvesenet', file: 'Veg og bane' }] }]);
    expect((await actorOf(ROADS))?.names[0]?.names).toMatchObject({ nb: 'Vegvesenet' });
    await put(news, { force: true });
    expect((await actorOf(ROADS))?.names).toMatchObject([{ names: { nb: 'Veg og bane', nn: 'Veg og bane', en: 'Roads and Rail' } }]);
  });

  test('of parents stays when the register disagrees; a parent that the register gave moves with it, from the day it is read', async () => {
    const other = await anOrganisation(house.db, numberOf(4), 'Et annet departement', { kind: 'MINISTRY' });
    await anOrganisation(house.db, MINISTRY, 'Energidepartementet', { kind: 'MINISTRY' });
    const roads = await anOrganisation(house.db, ROADS, 'Statens vegvesen', { parents: { create: { parentId: other } } });
    expect((await put(agency(ROADS, 'STATENS VEGVESEN', MINISTRY))).entries.filter(({ list }) => list === 'conflicts')).toMatchObject([{ code: 'RECORDED_HERE', field: 'overordnetEnhet', differences: [{ field: 'parent', here: numberOf(4), file: MINISTRY }] }]);
    await put(agency(ROADS, 'STATENS VEGVESEN', numberOf(4)));
    expect(countsOf(await put(agency(ROADS, 'STATENS VEGVESEN', MINISTRY)))).toEqual({ updated: 1, unchanged: 1 });
    expect(await house.db.parentPeriod.findMany({ where: { actorId: roads }, orderBy: { validFrom: { sort: 'asc', nulls: 'first' } } })).toMatchObject([
      { parentId: other, validFrom: null, validTo: fromDay(TODAY) },
      { parentId: stableId('actor', MINISTRY), validFrom: fromDay(TODAY), validTo: null },
    ]);
  });

  test('never comes to belong under itself, directly or through others, and an unknown parent is asked about', async () => {
    const [a, b, c] = [numberOf(5), numberOf(6), numberOf(7)];
    const ties = (units: readonly (readonly [string, string])[]) => put(page(units.map(([number, under]) => agency(number, `ETAT ${number}`, under))), { kind: 'AGENCY' });
    expect((await ties([[a, a], [b, numberOf(99)]])).codes).toEqual({ [a]: 'PARENT_ITSELF', [b]: 'PARENT_UNKNOWN' });
    const told = await ties([[a, b], [b, c], [c, a]]);
    expect(told.codes).toEqual({ [c]: 'PARENT_CIRCULAR' });
    expect(told.entries.find(({ code }) => code === 'PARENT_CIRCULAR')?.why).toContain(`ETAT ${c} → ETAT ${a} → ETAT ${b} → ETAT ${c}`);
    expect((await ties([[c, a]])).codes).toEqual({ [c]: 'PARENT_CIRCULAR' });
  });
});

describe('Numbers and codes', () => {
  test('that are wrong, missing or made for tests are told with their place', async () => {
    const synthetic = numberOf(1, 3);
    const told = await put(owners({ acn: owner('999999990', 'ACN Test org'), ttd: owner('', 'Testdepartementet'), syn: owner(synthetic, 'Syntetisk etat') }), { kind: 'AGENCY' });
    expect(told.entries.filter(({ list }) => list === 'skipped')).toMatchObject([{ record: 1, name: '999999990', code: 'NUMBER_WRONG' }, { record: 2, name: 'ttd', code: 'NUMBER_MISSING' }]);
    expect(await actorOf(synthetic)).toMatchObject({ isSynthetic: true, altinnCode: 'syn' });
  });

  test('that stand twice in a file are asked about and written nowhere, even when one object has a code twice', async () => {
    const [x, y] = [numberOf(8), numberOf(9)];
    const told = await put(owners({ one: owner(HORTEN, 'Horten'), two: owner(HORTEN, 'Noe annet') }), { kind: 'MUNICIPALITY' });
    expect(told.codes).toEqual({ [HORTEN]: 'NUMBER_TWICE' });
    expect(await actorOf(HORTEN)).toBeNull();
    const twice = `{"orgs":{"ab":${JSON.stringify(owner(x, 'X'))},"ab":${JSON.stringify(owner(y, 'Y'))}}}`;
    expect((await put(twice, { kind: 'AGENCY' })).entries.filter(({ list }) => list === 'questions')).toMatchObject([{ code: 'CODE_TWICE', why: expect.stringContaining(`${x}, ${y}`) as string }]);
    expect([(await actorOf(x))?.altinnCode, (await actorOf(y))?.altinnCode]).toEqual([null, null]);
  });

  test('of somebody else are not taken from them', async () => {
    await anOrganisation(house.db, HORTEN, 'Horten', { altinnCode: 'hko' });
    expect((await put(owners({ hko: owner(NAV, 'Nav') }), { kind: 'AGENCY', force: true })).entries).toMatchObject([{ list: 'created' }, { list: 'questions', code: 'CODE_TAKEN', why: expect.stringContaining(HORTEN) as string }]);
  });
});

describe('An import', () => {
  test('tells what has vanished from a list of the same forms, and takes nothing away', async () => {
    await put(download([unit(HORTEN, 'HORTEN KOMMUNE', 'KOMM'), unit(NAV, 'STATEN', 'STAT')]), { kind: 'AGENCY' });
    expect(countsOf(await put(download([unit(MINISTRY, 'ENERGIDEPARTEMENTET', 'STAT')])))).toEqual({ created: 1, missing: 1 });
    expect((await put(download([unit(numberOf(10), 'RE KOMMUNE', 'KOMM')]))).entries.filter(({ list }) => list === 'missing')).toMatchObject([{ name: HORTEN, title: 'HORTEN KOMMUNE', code: 'GONE' }]);
    expect(await actorOf(HORTEN)).not.toBeNull();
  });

  test('that is tried tells the same as the one that follows, and leaves nothing behind', async () => {
    const file = page([unit(HORTEN, 'HORTEN KOMMUNE', 'KOMM'), agency(ROADS, 'STATENS VEGVESEN', MINISTRY), unit(MINISTRY, 'ENERGIDEPARTEMENTET', 'STAT')]);
    const before = await versions();
    const tried = await put(file, { isDryRun: true });
    expect([await versions(), await house.db.actor.count(), await house.db.importedRecord.count()]).toEqual([before, 0, 0]);
    expect({ ...(await put(file)), isDryRun: true }).toEqual(tried);
  });

  test('of an organisation writes its own names only; the rest is the secretariat’s', async () => {
    const caller = { kind: 'caller' as const, caller: organisation(ROADS, WRITE) };
    const file = page([agency(ROADS, 'STATENS VEG OG BANE', MINISTRY), unit(HORTEN, 'HORTEN KOMMUNE', 'KOMM')]);
    expect((await put(file, { importer: caller })).codes).toEqual({ [ROADS]: 'SECRETARIAT_CREATES', [HORTEN]: 'NOT_YOURS' });
    await anOrganisation(house.db, ROADS, 'Statens vegvesen');
    await anOrganisation(house.db, MINISTRY, 'Energidepartementet', { kind: 'MINISTRY' });
    const told = await put(file, { importer: caller, force: true });
    expect(told.entries.filter(({ name }) => name === ROADS)).toMatchObject([{ list: 'updated', differences: [{ field: 'officialName' }] }, { list: 'conflicts', code: 'SECRETARIAT_DECIDES', differences: [{ field: 'organizationForm' }] }, { list: 'conflicts', code: 'SECRETARIAT_DECIDES', differences: [{ field: 'parent' }] }]);
    expect(await actorOf(ROADS)).toMatchObject({ organizationForm: null, parents: [] });
    expect((await put(file, { importer: { kind: 'caller', caller: secretariat() } })).codes).toEqual({});
  });

  test('is refused as a whole when the file cannot be read', async () => {
    await expect(put('{"status":404}')).rejects.toMatchObject({ code: 'SOURCE_UNKNOWN' });
    await expect(put('{"status":404}', { source: 'altinn' })).rejects.toMatchObject({ code: 'SHAPE_WRONG' });
    await expect(put(`[${JSON.stringify(unit(HORTEN, 'HORTEN KOMMUNE', 'KOMM'))},{"organ`)).rejects.toMatchObject({ code: 'JSON_WRONG' });
    await expect(put(page([unit(HORTEN, 'A', 'KOMM'), unit(NAV, 'B', 'KOMM')]), { limits: { ...FILE_LIMITS, records: 1 } as unknown as typeof FILE_LIMITS })).rejects.toMatchObject({ code: 'TOO_MANY_RECORDS' });
    expect(await house.db.actor.count()).toBe(0);
  });

  test('of ten times as many units takes as many statements', async () => {
    const units = (from: number, count: number) => page(Array.from({ length: count }, (_, i) => agency(numberOf(from + i), `ETAT ${String(i)}`, MINISTRY)));
    await put(unit(MINISTRY, 'ENERGIDEPARTEMENTET', 'STAT'));
    const statementsOf = (file: object) => tallyStatements(async () => { await put(file); return statementsSoFar(); });
    const [few, many] = [await statementsOf(units(100, 6)), await statementsOf(units(200, 60))];
    expect(many).toBe(few);
    expect(await house.db.parentPeriod.count()).toBe(66);
  });
});

describe.runIf(existsSync(OWNERS))('The list of Altinn service owners', () => {
  test('has 102 owners with a number, and brings each of them once', async () => {
    const list = readFileSync(OWNERS);
    expect(countsOf(await put(list, { isDryRun: true }))).toEqual({ skipped: 4, questions: 102 });
    expect(countsOf(await put(list, { kind: 'AGENCY' }))).toEqual({ created: 102, skipped: 4 });
    expect(await actorOf(ROADS)).toMatchObject({ altinnCode: 'svv', names: [{ names: { nb: 'Statens vegvesen', en: 'The Norwegian Public Roads Administration' } }] });
    const before = await versions();
    expect(countsOf(await put(list))).toEqual({ unchanged: 102, skipped: 4 });
    expect(await versions()).toBe(before);
  });

  test('and Enhetsregisteret may disagree on a name, and then nobody is overruled', async () => {
    await put(agency(ROADS, 'STATENS VEGVESEN', MINISTRY), { kind: 'AGENCY' });
    await put(readFileSync(OWNERS));
    expect((await actorOf(ROADS))?.names).toMatchObject([{ names: { nb: 'Statens vegvesen', nn: 'Statens vegvesen', en: 'The Norwegian Public Roads Administration' } }]);
    await put(unit(HORTEN, 'HORTEN KOMMUNE OG OMEGN', 'KOMM'));
    expect((await put(readFileSync(OWNERS))).entries.filter(({ name, list }) => name === HORTEN && list === 'conflicts')).toMatchObject([{ code: 'RECORDED_HERE' }]);
  });
});
