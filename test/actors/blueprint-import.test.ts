import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { named } from '../../subgraphs/shared/database/bulk';
import { fromDay } from '../../subgraphs/shared/context';
import { sql } from '../../subgraphs/shared/database/page-query';
import { statementsSoFar, tallyStatements } from '../../subgraphs/shared/database/statements';
import { stableId } from '../../subgraphs/shared/graphql/id';
import type { Importer } from '../../subgraphs/shared/importing/importer';
import { organisation, secretariat } from '../support/writing';
import { anActor, anOrganisation, aRelation, openActors, WRITE, type ActorsHouse } from './house';
import { countsOf, importFile, numberOf, type Options } from './register-import-kit';

const MINISTRY = '983887457';
const NAV = '889640782';
const HEALTH = '983544622';

let house: ActorsHouse;
beforeAll(async () => { house = await openActors('blank'); }, 60_000);
afterAll(() => house.close());
beforeEach(async () => {
  // Rows are removed one by one, since histories cannot be emptied.
  for (const table of ['Relation', 'ParentPeriod', 'ActorName', 'Actor', 'ImportedRecord']) await house.db.$executeRaw(sql`DELETE FROM ${named(table)}`);
  await anOrganisation(house.db, MINISTRY, 'Arbeidsdepartementet', { kind: 'MINISTRY' });
  await anOrganisation(house.db, NAV, 'Arbeidsetaten', { shortName: 'NAV', searchText: `arbeidsetaten nav ${NAV}` });
  await anOrganisation(house.db, HEALTH, 'Helsedirektoratet');
});

const put = (content: unknown, options: Options = {}) => importFile(house.db, content, { fileName: 'map.csv', ...options });
const by = (caller: ReturnType<typeof organisation>): { importer: Importer } => ({ importer: { kind: 'caller', caller } });
const agency = (number: string) => by(organisation(number, WRITE));
const idOf = (key: string): string => stableId('actor', key);
const elements = (...lines: string[]): string => ['Label;Type;Organisasjonsnummer;ID', ...lines].join('\n');
const connections = (...lines: string[]): string => ['From;To;Type;Direction;Description;Valid from;Valid to', ...lines.map((line) => `${line}${';'.repeat(6 - (line.match(/;/g)?.length ?? 0))}`)].join('\n');
const relations = async () => (await house.db.relation.findMany()).map(({ fromId, kind, toId }) => [fromId, kind, toId].join(' ')).sort();
const only = () => house.db.relation.findFirstOrThrow();
const reasons = ({ entries }: Awaited<ReturnType<typeof put>>): string[] => entries.map(({ list, record, code }) => `${list} ${String(record)} ${code ?? ''}`);

describe('A map of the hub', () => {
  test('that is exported and imported again gives the same relations, and nothing new the time after', async () => {
    const { db } = house;
    const users = await anActor(db, 'Unge uføre');
    await db.parentPeriod.create({ data: { actorId: idOf(NAV), parentId: idOf(MINISTRY) } });
    await aRelation(db, idOf(NAV), 'SUPPLIES_DATA_TO', idOf(HEALTH));
    await aRelation(db, idOf(HEALTH), 'COLLABORATES_WITH', idOf(NAV));
    await aRelation(db, idOf(HEALTH), 'CONSULTS', users);
    const involvement = { actorId: idOf(NAV), role: 'OWNER', throughKind: null, throughId: null, isAtTable: true, isConfirmed: true };
    const { data } = await house.entities<{ actorMap: { elements: string; connections: string } }>(
      [{ __typename: 'LifeEvent', id: stableId('life-event', 'work'), lifeEventInvolvements: [involvement], portfolioInvolvements: [] }],
      '... on LifeEvent { actorMap(depth: 3) { elements: file(format: KUMU_ELEMENTS) connections: file(format: KUMU_CONNECTIONS, delimiter: SEMICOLON) } }',
    );
    const map = data._entities[0]?.actorMap as { elements: string; connections: string };
    const before = await relations();
    await db.relation.deleteMany();
    await db.actorName.deleteMany({ where: { actorId: users } });
    await db.actor.delete({ where: { id: users } });

    expect(countsOf(await put(map.elements))).toEqual({ created: 1, unchanged: 3 });
    expect(countsOf(await put(map.connections))).toEqual({ created: 3, unchanged: 1 });
    expect(await relations()).toEqual(before.map((relation) => relation.replace(users, idOf('unge-ufore'))).sort());
    const versions = await db.rowVersion.count();
    expect([countsOf(await put(map.elements)), countsOf(await put(map.connections)), await db.rowVersion.count()]).toEqual([{ unchanged: 4 }, { unchanged: 4 }, versions]);
  });
});

describe('An element', () => {
  test('is the actor with its number, its id here, or its name or short name in any language and spelling', async () => {
    await house.db.actorName.updateMany({ where: { actorId: idOf(HEALTH) }, data: { names: { nb: 'Helsedirektoratet', en: 'Directorate of Health' } } });
    await house.db.actor.update({ where: { id: idOf(HEALTH) }, data: { searchText: 'helsedirektoratet directorate of health' } });
    const told = await put(elements(`Noe annet;;${NAV};`, 'DIRECTORATE OF HEALTH;Etat;;', `Departementet;;;${idOf(MINISTRY)}`));
    expect([countsOf(told), told.entries.map(({ name, notes }) => [name, notes[0]?.code])]).toEqual([{ unchanged: 3 }, [[NAV, 'LABEL_DIFFERS'], [MINISTRY, 'LABEL_DIFFERS']]]);
    expect(countsOf(await put(elements('nav;;;')))).toEqual({ unchanged: 1 });
  });

  test('that is nobody here becomes a group or body under a key of its name, or an organisation by its number; never by a name alone', async () => {
    const company = numberOf(7);
    const told = await put(elements('Pårørende til eldre;Brukergruppe;;', 'Etat for alt;Etat;;', `Regnskap AS;Selskap;${company};`, 'Noen;Organization;;', 'Uten type;;;'));
    expect(reasons(told)).toEqual(['created 2 ', 'created 4 ', 'questions 3 NUMBER_NEEDED', 'questions 5 KIND_WORD_UNKNOWN', 'questions 6 KIND_UNTOLD']);
    expect(await house.db.actor.findUnique({ where: { id: idOf('parorende-til-eldre') }, include: { names: true } })).toMatchObject({ kind: 'GROUP', key: 'parorende-til-eldre', organizationNumber: null, names: [{ names: { nb: 'Pårørende til eldre' } }] });
    expect(await house.db.actor.findUnique({ where: { id: idOf(company) } })).toMatchObject({ kind: 'COMPANY', level: null, organizationNumber: company });
  });

  test('that may be several, or whose number and name are of different actors, is asked about and never guessed', async () => {
    await anActor(house.db, 'Rådet', { kind: 'BODY' });
    await anActor(house.db, 'rådet', { kind: 'BODY' });
    await anActor(house.db, 'Aas barn', { key: 'as-barn', id: idOf('as-barn') });
    const told = await put(elements('RÅDET;Råd;;', `Helsedirektoratet;Etat;${numberOf(8)};`, 'Ås barn;Gruppe;;', 'Unge;Gruppe;;', 'unge;Råd;;'));
    expect(reasons(told)).toEqual(['questions 2 SEVERAL_MATCH', 'questions 3 NUMBER_DIFFERS', 'questions 5 ELEMENT_TWICE', 'questions 4 KEY_TAKEN']);
    expect(await house.db.actor.count()).toBe(6);
  });

  test('changes neither the name nor the kind that somebody is recorded with here', async () => {
    const told = await put(elements(`NAV-kontoret;Selskap;${NAV};`));
    expect([reasons(told), told.entries[0]?.differences]).toEqual([['conflicts 2 RECORDED_HERE'], [{ field: 'kind', imported: null, here: 'AGENCY', file: 'COMPANY' }]]);
    expect(await house.db.actor.findUnique({ where: { id: idOf(NAV) }, include: { names: true } })).toMatchObject({ kind: 'AGENCY', names: [{ names: { nb: 'Arbeidsetaten' } }] });
  });
});

describe('A connection', () => {
  test('names its ends as the elements of the same importer do, and those of others mean nothing to it', async () => {
    await put(elements(`Jobb;;${NAV};1`, `Helse;;${HEALTH};2`));
    const told = await put(connections('1;Helse;finansierer'));
    expect([countsOf(told), told.entries[0]?.title]).toEqual([{ created: 1 }, `Arbeidsetaten (${NAV}) → Helsedirektoratet (${HEALTH})`]);
    expect(await relations()).toEqual([`${idOf(NAV)} FUNDS ${idOf(HEALTH)}`]);
    expect(reasons(await put(connections('1;2;styrer'), agency(NAV)))).toEqual(['questions 2 END_UNKNOWN', 'questions 2 END_UNKNOWN']);
  });

  test('is a claim: the importer agrees for itself, everybody else is asked, and a file without a sender speaks for nobody', async () => {
    const line = connections(`${NAV};Helsedirektoratet;leverer data til;;Vedtak om ytelser`);
    await put(line);
    expect(await only()).toMatchObject({ claimStatus: 'CLAIMED', fromClaimStatus: 'CLAIMED', toClaimStatus: 'CLAIMED', claimedById: null, details: { nb: 'Vedtak om ytelser' }, provenanceKind: 'REPORTED', provenanceNote: 'Imported from a map made elsewhere, the file map.csv.' });
    await house.db.relation.deleteMany();
    await put(line, agency(HEALTH));
    expect(await only()).toMatchObject({ claimStatus: 'CLAIMED', fromClaimStatus: 'CLAIMED', toClaimStatus: 'CONFIRMED', claimedById: idOf(HEALTH) });
    await house.db.relation.deleteMany();
    await put(line, by(secretariat()));
    expect(await only()).toMatchObject({ claimStatus: 'CLAIMED', fromClaimStatus: 'CLAIMED', toClaimStatus: 'CLAIMED', claimedById: idOf('991825827') });
  });

  test('between others is left to the secretariat', async () => {
    expect(reasons(await put(connections(`${MINISTRY};${NAV};finansierer`, `${MINISTRY};${HEALTH};finansierer`), agency(NAV)))).toEqual(['created 2 ', 'skipped 3 NOT_A_SIDE']);
    // Neither does the other side change what one has said of both; it disputes it.
    expect(reasons(await put(connections(`${MINISTRY};${NAV};finansierer;;Tilskudd`), { ...agency(MINISTRY), force: true }))).toEqual(['conflicts 2 RELATION_OF_OTHERS']);
    expect(reasons(await put(connections(`${MINISTRY};${NAV};finansierer;;Tilskudd`), by(secretariat())))).toEqual(['conflicts 2 RELATION_ANSWERED']);
  });

  test('that is drawn both ways is recorded both ways, unless it is of a kind that holds both ways, and never guessed where it has no direction', async () => {
    const told = await put(connections(`${NAV};${HEALTH};konsulterer;mutual`, `${NAV};${HEALTH};samarbeider med;mutual`, `${HEALTH};${NAV};samarbeider med;undirected`, `${NAV};${HEALTH};styrer;undirected`, `${NAV};NAV;styrer`));
    expect(reasons(told).filter((each) => !each.startsWith('created'))).toEqual(['questions 5 DIRECTION_NEEDED', 'questions 6 TO_ITSELF']);
    expect(countsOf(told)).toEqual({ created: 3, unchanged: 1, questions: 2 });
    expect(await relations()).toEqual([`${idOf(HEALTH)} CONSULTS ${idOf(NAV)}`, `${idOf(NAV)} CONSULTS ${idOf(HEALTH)}`, `${idOf(NAV)} COLLABORATES_WITH ${idOf(HEALTH)}`].sort());
  });

  test('may stand once for each period, and is asked about where two rows say different things of the same days', async () => {
    const told = await put(connections(`${NAV};${HEALTH};finansierer;;Før;2020-01-01;2022-01-01`, `${NAV};${HEALTH};finansierer;;Nå;2022-01-01`, `${NAV};${HEALTH};finansierer;;Annet;2023-01-01`));
    expect(reasons(told)).toEqual(['created 2 ', 'created 3 ', 'questions 4 CONNECTION_TWICE']);
    expect((await house.db.relation.findMany({ orderBy: { validFrom: 'asc' } })).map(({ details, validFrom, validTo }) => [details, validFrom, validTo])).toEqual([[{ nb: 'Før' }, fromDay('2020-01-01'), fromDay('2022-01-01')], [{ nb: 'Nå' }, fromDay('2022-01-01'), null]]);
  });

  test('follows its file until somebody has answered it, edited it or taken it out here', async () => {
    const file = (details: string, from = '2020-01-01') => connections(`${NAV};${HEALTH};finansierer;;${details};${from}`);
    await put(file('Drift'), agency(NAV));
    expect(countsOf(await put(file('Drift og utvikling', '2021-01-01'), agency(NAV)))).toEqual({ updated: 1 });
    expect(await only()).toMatchObject({ details: { nb: 'Drift og utvikling' }, validFrom: fromDay('2021-01-01'), fromClaimStatus: 'CONFIRMED', toClaimStatus: 'CLAIMED' });

    const { id } = await only();
    await house.db.relation.update({ where: { id }, data: { toClaimStatus: 'CONFIRMED', claimStatus: 'CONFIRMED', toAnsweredAt: new Date() } });
    expect(reasons(await put(file('Alt', '2021-01-01'), agency(NAV)))).toEqual(['conflicts 2 RELATION_ANSWERED']);
    expect(countsOf(await put(file('Alt', '2021-01-01'), { ...agency(NAV), force: true }))).toEqual({ updated: 1 });
    expect(await only()).toMatchObject({ claimStatus: 'CLAIMED', toClaimStatus: 'CLAIMED', toAnsweredAt: null });

    await house.db.relation.update({ where: { id }, data: { details: { nb: 'Rettet her' } } });
    expect(reasons(await put(file('Annet', '2021-01-01'), agency(NAV)))).toEqual(['conflicts 2 EDITED_HERE']);
    await house.db.relation.delete({ where: { id } });
    const told = await put(file('Annet', '2021-01-01'), agency(NAV));
    expect([countsOf(told), told.entries[0]?.notes[0]?.code, await relations()]).toEqual([{ unchanged: 1 }, 'RELATION_REMOVED', []]);
  });

  test('is found where it is recorded already, within a context too, and a parent is no relation besides', async () => {
    await aRelation(house.db, idOf(HEALTH), 'COLLABORATES_WITH', idOf(NAV), { contextKind: 'ECOSYSTEM', contextId: stableId('ecosystem', 'young') });
    await house.db.parentPeriod.create({ data: { actorId: idOf(NAV), parentId: idOf(MINISTRY) } });
    expect(countsOf(await put(connections(`${NAV};${HEALTH};samarbeider med`, `${MINISTRY};${NAV};styrer`)))).toEqual({ unchanged: 2 });
    expect(await relations()).toHaveLength(1);
  });
});

describe('Any map', () => {
  test('is imported the same in any order, its second import changes nothing, and no relation is there twice', async () => {
    const number = fc.constantFrom(MINISTRY, NAV, HEALTH);
    const line = fc.tuple(number, number, fc.constantFrom('styrer', 'funds', 'samarbeider med', 'COMPETES_WITH'), fc.constantFrom('', 'mutual', 'directed')).filter(([from, to]) => from !== to).map((cells) => cells.join(';'));
    await fc.assert(fc.asyncProperty(fc.array(line, { minLength: 4, maxLength: 12 }), async (lines) => {
      const outcome = async (file: string): Promise<string[]> => {
        await house.db.relation.deleteMany();
        await house.db.importedRecord.deleteMany();
        await put(file);
        const once = await relations();
        expect(countsOf(await put(file))).not.toHaveProperty('created');
        expect(await relations()).toEqual(once);
        return once.map((relation) => (/COLLABORATES|COMPETES/.test(relation) ? relation.split(' ').sort().join(' ') : relation)).sort();
      };
      expect(await outcome(connections(...lines))).toEqual(await outcome(connections(...[...lines].reverse())));
    }), { numRuns: 5 });
  });

  test('takes the same number of statements however many rows it has', async () => {
    const statementsFor = (rows: number): Promise<number> => tallyStatements(async () => {
      await put(elements(...Array.from({ length: rows }, (_, i) => `Gruppe ${String(rows)} nummer ${String(i)};Gruppe;;`)));
      await put(connections(...Array.from({ length: rows }, (_, i) => `Gruppe ${String(rows)} nummer ${String(i)};${NAV};representerer`)));
      return statementsSoFar();
    });
    expect(await statementsFor(200)).toBe(await statementsFor(2));
  });
});
