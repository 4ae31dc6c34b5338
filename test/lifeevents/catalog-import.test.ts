import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { openLifeevents, type Asked } from './ask';
import { organisation, OWNER_SCOPE, secretariat } from './callers';
import { counts, importTurtle, PREFIX_LINES } from './catalogue';

let hub: Asked;
beforeAll(async () => { hub = await openLifeevents('blank'); }, 60_000);
afterAll(async () => { await hub.close(); });

const REGISTER = '974760673';
const OTHER = '983887457';
const organisationIri = (number: string) => `<https://data.norge.no/organizations/${number}>`;
const service = (name: string, title: string, more = '') => `ex:${name} a cpsv:PublicService ; dct:title "${title}"@nb ; cv:hasCompetentAuthority ${organisationIri(REGISTER)} ${more} .`;
const serviceRow = (name: string) => hub.db.service.findUniqueOrThrow({ where: { uri: `https://example.no/${name}` } });
let turn = 0;
let name = '';
beforeEach(() => {
  turn += 1;
  name = `thing-${String(turn)}`;
});

describe('What an owner has edited since the last import', () => {
  const edit = async (nb: string) => hub.db.service.update({ where: { uri: `https://example.no/${name}` }, data: { titles: { nb } } });

  test('is left alone when the file has changed too, and the three versions are shown', async () => {
    await importTurtle(hub.db, service(name, 'Søknad'));
    await edit('Søknad om støtte');
    const report = await importTurtle(hub.db, service(name, 'Søknad om tilskudd'));
    expect(counts(report)).toMatchObject({ updated: 0, conflicts: 1 });
    expect(report.conflicts[0]?.differences).toEqual([{ field: 'titles', imported: 'nb: Søknad', here: 'nb: Søknad om støtte', file: 'nb: Søknad om tilskudd' }]);
    expect((await serviceRow(name)).titles).toEqual({ nb: 'Søknad om støtte' });
  });

  test('gives way with --force, which the report shows as a change', async () => {
    await importTurtle(hub.db, service(name, 'Søknad'));
    await edit('Søknad om støtte');
    const report = await importTurtle(hub.db, service(name, 'Søknad om tilskudd'), { force: true });
    expect(report.updated[0]?.differences).toEqual([{ field: 'titles', imported: 'nb: Søknad', here: 'nb: Søknad om støtte', file: 'nb: Søknad om tilskudd' }]);
    expect((await serviceRow(name)).titles).toEqual({ nb: 'Søknad om tilskudd' });
  });

  test('stands when the file is the same as last time', async () => {
    await importTurtle(hub.db, service(name, 'Søknad'));
    await edit('Søknad om støtte');
    const report = await importTurtle(hub.db, service(name, 'Søknad'));
    expect(counts(report)).toMatchObject({ unchanged: 1, updated: 0, conflicts: 0 });
    expect((await serviceRow(name)).titles).toEqual({ nb: 'Søknad om støtte' });
  });

  test('is no conflict when the file says the same by now', async () => {
    await importTurtle(hub.db, service(name, 'Søknad'));
    await edit('Søknad om støtte');
    expect(counts(await importTurtle(hub.db, service(name, 'Søknad om støtte')))).toMatchObject({ unchanged: 1, conflicts: 0 });
    expect(counts(await importTurtle(hub.db, service(name, 'Søknad om mer støtte')))).toMatchObject({ updated: 1, conflicts: 0 });
  });

  test('and what was recorded here before any import is not overwritten either', async () => {
    await hub.db.service.create({ data: { uri: `https://example.no/${name}`, titles: { nb: 'Vår tittel' }, descriptions: {}, sortKey: 'v', searchText: 'v' } });
    const report = await importTurtle(hub.db, service(name, 'Deres tittel'));
    expect(report.conflicts).toMatchObject([{ why: expect.stringContaining('never imported') as string }]);
  });
});

describe('What people have withdrawn here', () => {
  const withdraw = async (uri: string, caller = organisation(REGISTER, OWNER_SCOPE)) => {
    const { id, version } = await hub.db.service.findUniqueOrThrow({ where: { uri } });
    const { data } = await hub.ask<{ withdrawService: { errors: unknown[] } }>('mutation ($input: WithdrawServiceInput!) { withdrawService(input: $input) { errors { code message } } }', { input: { id, expectedVersion: version } }, caller);
    expect(data.withdrawService.errors).toEqual([]);
  };
  const today = () => new Date().toISOString().slice(0, 10);

  test.each([['as it was', 'Søknad'], ['changed', 'Søknad om støtte']])('no import brings back, with the file %s, and the report says when it was withdrawn', async (_how, title) => {
    const file = (words: string) => `${service(name, words, `; cpsvno:hasPossibleOutput ex:${name}-output`)}\nex:${name}-output a cpsvno:PossibleOutput ; dct:title "Vedtak"@nb .`;
    await importTurtle(hub.db, file('Søknad'));
    await withdraw(`https://example.no/${name}`);
    const report = await importTurtle(hub.db, file(title));
    expect(report.skipped.map(({ uri, code, why }) => [uri, code, why])).toEqual(['', '-output'].map((part) => [`https://example.no/${name}${part}`, 'WITHDRAWN', `It was withdrawn here on ${today()}. Import with --force to bring it back.`]));
    expect([counts(report).created, await hub.db.service.count({ where: { uri: `https://example.no/${name}` } })]).toEqual([0, 0]);
    expect(counts(await importTurtle(hub.db, file(title), { force: true }))).toMatchObject({ created: 2, skipped: 0 });
    expect(counts(await importTurtle(hub.db, file(title)))).toMatchObject({ unchanged: 2, skipped: 0 });
  });

  test('stays out when no import had written it either', async () => {
    const input = { uri: `https://example.no/${name}`, titles: [{ language: 'nb', text: 'Søknad' }] };
    const { data } = await hub.ask<{ registerService: { errors: unknown[] } }>('mutation ($input: RegisterServiceInput!) { registerService(input: $input) { errors { code message } } }', { input }, organisation(REGISTER, OWNER_SCOPE));
    expect(data.registerService.errors).toEqual([]);
    await withdraw(input.uri);
    expect((await importTurtle(hub.db, service(name, 'Søknad'))).skipped).toMatchObject([{ code: 'WITHDRAWN' }]);
  });

  test('is something else than what an import has taken out, which the next one may bring back', async () => {
    const output = `ex:${name}-output a cpsvno:PossibleOutput ; dct:title "Vedtak"@nb .`;
    await importTurtle(hub.db, `${service(name, 'Søknad', `; cpsvno:hasPossibleOutput ex:${name}-output`)}\n${output}`);
    expect(counts(await importTurtle(hub.db, service(name, 'Søknad')))).toMatchObject({ updated: 1 });
    expect(counts(await importTurtle(hub.db, `${service(name, 'Søknad', `; cpsvno:hasPossibleOutput ex:${name}-output`)}\n${output}`))).toMatchObject({ created: 1, updated: 1, skipped: 0 });
  });
});

describe('A file', () => {
  test('changes what nobody has edited, and takes away the parts that it no longer names', async () => {
    const parts = ['first', 'second'].map((part) => `ex:${name}-${part} a cpsvno:PossibleOutput ; dct:title "Vedtak"@nb .`).join('\n');
    await importTurtle(hub.db, `${service(name, 'Søknad', `; cpsvno:hasPossibleOutput ex:${name}-first , ex:${name}-second`)}\n${parts}`);
    const report = await importTurtle(hub.db, service(name, 'Søknad', `; cpsvno:hasPossibleOutput ex:${name}-second`));
    expect(report.updated.map(({ differences }) => differences.map(({ field }) => field))).toEqual([['outputs']]);
    expect(await hub.db.output.findMany({ where: { service: { uri: `https://example.no/${name}` } }, select: { uri: true } })).toEqual([{ uri: `https://example.no/${name}-second` }]);
  });

  test('gives nodes without names the same IRIs each time, whatever their labels', async () => {
    const file = (label: string) => service(name, 'Søknad', `; cv:contactPoint _:${label} ; cv:hasCost [ a cv:Cost ; cv:hasValue "10"^^xsd:double ] , [ a cv:Cost ; cv:hasValue "20"^^xsd:double ]`) + `\n_:${label} a cv:ContactPoint ; cv:email "post@example.no" .`;
    expect(counts(await importTurtle(hub.db, file('a')))).toMatchObject({ created: 4 });
    expect(counts(await importTurtle(hub.db, file('zzz')))).toMatchObject({ created: 0, unchanged: 4 });
  });

  test('tells an edited contact point without a name from a new one by the service that it hangs on', async () => {
    const file = (email: string) => service(name, 'Søknad', `; cv:contactPoint [ a cv:ContactPoint ; cv:email "${email}" ]`);
    await importTurtle(hub.db, file('gammel@example.no'));
    expect(counts(await importTurtle(hub.db, file('ny@example.no')))).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
  });

  test('is imported as a whole or not at all', async () => {
    const broken = new Error('the power went');
    const failing = importTurtle(hub.db, service(name, 'Søknad'), { onProgress: ({ phase }) => { if (phase === 'writing') throw broken; } });
    await expect(failing).rejects.toBe(broken);
    expect(await hub.db.service.findUnique({ where: { uri: `https://example.no/${name}` } })).toBeNull();
  });

  test('leaves nothing behind in a dry run, whose report is that of the import', async () => {
    const before = await hub.db.rowVersion.count();
    const dry = await importTurtle(hub.db, service(name, 'Søknad'), { isDryRun: true });
    expect(await hub.db.rowVersion.count()).toBe(before);
    expect({ ...dry, isDryRun: false }).toEqual(await importTurtle(hub.db, service(name, 'Søknad')));
  });

  test('has its texts read in every language, with fillers left out and named', async () => {
    const titles = '"Søknad"@no , "Søknad på nynorsk"@nn-NO , "Application"@en-GB , "Ohcamuš"@se';
    const report = await importTurtle(hub.db, `ex:${name} a cpsv:PublicService ; dct:title ${titles} ; dct:description "-"@nb , "TODO"@nn , "It is applied for here."@en .`);
    const row = await serviceRow(name);
    expect([row.titles, row.descriptions]).toEqual([{ nb: 'Søknad', nn: 'Søknad på nynorsk', en: 'Application', se: 'Ohcamuš' }, { en: 'It is applied for here.' }]);
    expect(report.notUnderstood).toEqual([{ subject: `https://example.no/${name}`, predicate: 'dct:description', reason: 'FILLER_TEXT', count: 2 }]);
  });

  test('has records left out that have no title, or a national identity number in a text', async () => {
    const report = await importTurtle(hub.db, `ex:${name} a cpsv:PublicService .\nex:${name}-person a cpsv:PublicService ; dct:title "Søknad fra 01010750160"@nb .`);
    expect(report.skipped.map(({ code }) => code)).toEqual(['TITLE_MISSING', 'PERSON_NUMBER']);
  });
});

describe('Who may import what:', () => {
  const asOwner = (number: string) => ({ importer: { kind: 'caller', caller: organisation(number, OWNER_SCOPE) } }) as const;

  test('an organisation imports the services that it answers for, and no others', async () => {
    const file = `${service(name, 'Vår')}\nex:${name}-theirs a cpsv:PublicService ; dct:title "Deres"@nb ; cv:hasCompetentAuthority ${organisationIri(OTHER)} .`;
    const report = await importTurtle(hub.db, file, asOwner(REGISTER));
    expect([report.created.map(({ title }) => title), report.skipped.map(({ title, code }) => [title, code])]).toEqual([['Vår'], [['Deres', 'NOT_AUTHORITY']]]);
  });

  test('it changes no service of another, even when the file says that it is its own', async () => {
    await importTurtle(hub.db, service(name, 'Søknad'));
    const taken = `ex:${name} a cpsv:PublicService ; dct:title "Kapret"@nb ; cv:hasCompetentAuthority ${organisationIri(OTHER)} .`;
    expect((await importTurtle(hub.db, taken, asOwner(OTHER))).skipped).toMatchObject([{ code: 'NOT_AUTHORITY' }]);
    expect((await serviceRow(name)).titles).toEqual({ nb: 'Søknad' });
  });

  test('it changes the life events that it owns, and creates none', async () => {
    const file = (title: string) => `ex:${name} a cv:LifeEvent ; dct:title "${title}"@nb .`;
    expect((await importTurtle(hub.db, file('Få barn'), asOwner(REGISTER))).skipped).toMatchObject([{ code: 'NEW_LIFE_EVENT' }]);
    await importTurtle(hub.db, file('Få barn'), { importer: { kind: 'caller', caller: secretariat() } });
    const { id } = await hub.db.lifeEvent.findUniqueOrThrow({ where: { uri: `https://example.no/${name}` } });
    expect((await importTurtle(hub.db, file('Å få barn'), asOwner(REGISTER))).skipped).toMatchObject([{ code: 'NOT_OWNER' }]);
    await hub.db.responsibility.create({ data: { lifeEventId: id, role: 'OWNER', actorId: stableId('actor', REGISTER), validFrom: new Date('2025-01-01'), basis: {} } });
    expect(counts(await importTurtle(hub.db, file('Å få barn'), asOwner(REGISTER)))).toMatchObject({ updated: 1 });
  });

  test('it goes on describing the steps of journeys that it was the first to import', async () => {
    const file = (title: string) => `ex:${name} a cv:Event ; dct:title "${title}"@nb .`;
    expect(counts(await importTurtle(hub.db, file('Vedtak er fattet'), asOwner(REGISTER)))).toMatchObject({ created: 1 });
    expect((await importTurtle(hub.db, file('Noe annet'), asOwner(OTHER))).skipped).toMatchObject([{ code: 'OTHERS_RECORD' }]);
    expect(counts(await importTurtle(hub.db, file('Vedtaket er fattet'), asOwner(REGISTER)))).toMatchObject({ updated: 1 });
  });

  test('it changes such steps by hand as well, and no other organisation does', async () => {
    await importTurtle(hub.db, `ex:${name} a cv:Event ; dct:title "Vedtak er fattet"@nb .`, asOwner(REGISTER));
    const { id, version } = await hub.db.event.findUniqueOrThrow({ where: { uri: `https://example.no/${name}` } });
    const change = async (number: string) =>
      (await hub.ask<{ updateEvent: { errors: { code: string }[] } }>('mutation ($input: UpdateEventInput!) { updateEvent(input: $input) { errors { code } } }', { input: { id, expectedVersion: version, change: { titles: [{ language: 'nb', text: 'Vedtaket er fattet' }] } } }, organisation(number, OWNER_SCOPE))).data.updateEvent.errors.map(({ code }) => code);
    expect(await change(OTHER)).toEqual(['NOT_ALLOWED']);
    expect(await change(REGISTER)).toEqual([]);
  });

  test('the secretariat is told as the one that describes the steps it imports, the operator as nobody', async () => {
    await importTurtle(hub.db, `ex:${name} a cv:Event ; dct:title "Vedtak er fattet"@nb .`, { importer: { kind: 'caller', caller: secretariat() } });
    await importTurtle(hub.db, `ex:${name}-other a cv:Event ; dct:title "Vedtak er klaget på"@nb .`);
    const owners = await hub.db.event.findMany({ where: { uri: { startsWith: `https://example.no/${name}` } }, select: { ownerActorId: true }, orderBy: { uri: 'asc' } });
    expect(owners).toEqual([{ ownerActorId: stableId('actor', '991825827') }, { ownerActorId: null }]);
    expect(await hub.db.actorNumber.count({ where: { organizationNumber: '991825827' } })).toBe(1);
  });

  test('what it says of another organisation waits for that organisation, also when it is said anew', async () => {
    const file = (words: string) => `${service(name, 'Søknad', `; cv:hasParticipation ex:${name}-p`)}\nex:${name}-p a cv:Participation ; dct:description "${words}"@nb ; cv:hasParticipant ${organisationIri(OTHER)} .`;
    const claims = () => hub.db.serviceParticipation.findMany({ where: { uri: `https://example.no/${name}-p` }, select: { claimStatus: true, descriptions: true } });
    await importTurtle(hub.db, file('Leverer data'), asOwner(REGISTER));
    await hub.db.serviceParticipation.updateMany({ where: { uri: `https://example.no/${name}-p` }, data: { claimStatus: 'CONFIRMED' } });
    await importTurtle(hub.db, file('Leverer data'), asOwner(REGISTER));
    expect(await claims()).toEqual([{ claimStatus: 'CONFIRMED', descriptions: { nb: 'Leverer data' } }]);
    await importTurtle(hub.db, file('Leverer alle data'), asOwner(REGISTER));
    expect(await claims()).toEqual([{ claimStatus: 'CLAIMED', descriptions: { nb: 'Leverer alle data' } }]);
  });

  test('what an organisation has confirmed stays, though the file no longer names it', async () => {
    const file = (links: string) => `${service(name, 'Søknad', links)}\nex:${name}-p a cv:Participation ; cv:hasParticipant ${organisationIri(OTHER)} .`;
    const count = () => hub.db.serviceParticipation.count({ where: { uri: `https://example.no/${name}-p` } });
    await importTurtle(hub.db, file(`; cv:hasParticipation ex:${name}-p`), asOwner(REGISTER));
    await hub.db.serviceParticipation.updateMany({ where: { uri: `https://example.no/${name}-p` }, data: { claimStatus: 'CONFIRMED' } });
    await importTurtle(hub.db, file(''), asOwner(REGISTER));
    expect(await count()).toBe(1);
    await hub.db.serviceParticipation.updateMany({ where: { uri: `https://example.no/${name}-p` }, data: { claimStatus: 'DISPUTED' } });
    await importTurtle(hub.db, file('; dct:description "Ny tekst"@nb'), { ...asOwner(REGISTER), force: true });
    expect(await count()).toBe(0);
  });

  test('a service keeps its authority when a file names none, and is given to another by the secretariat alone', async () => {
    const named = (number: string | null, title: string) => `ex:${name} a cpsv:PublicService ; dct:title "${title}"@nb ${number === null ? '' : `; cv:hasCompetentAuthority ${organisationIri(number)}`} .`;
    const authority = async () => (await serviceRow(name)).ownerActorId;
    await importTurtle(hub.db, named(REGISTER, 'Søknad'), asOwner(REGISTER));
    await importTurtle(hub.db, named(null, 'Søknad 2'));
    expect(await authority()).toBe(stableId('actor', REGISTER));
    await importTurtle(hub.db, named(OTHER, 'Søknad 3'), { ...asOwner(REGISTER), force: true });
    expect((await serviceRow(name)).titles).toEqual({ nb: 'Søknad 3' });
    expect(await authority()).toBe(stableId('actor', REGISTER));
    await importTurtle(hub.db, named(OTHER, 'Søknad 4'), { importer: { kind: 'caller', caller: secretariat() }, force: true });
    expect(await authority()).toBe(stableId('actor', OTHER));
  });

  test('nobody without a token, and none without the scope', async () => {
    const mutation = 'mutation ($input: ImportCatalogInput!) { importCatalog(input: $input) { report { created { uri } } errors { code } } }';
    const input = { content: `${PREFIX_LINES}\n${service(name, 'Søknad')}`, fileName: 'mine.ttl' };
    const codes = async (...caller: Parameters<typeof hub.ask>) => (await hub.ask<{ importCatalog: { errors: { code: string }[] } }>(...caller)).data.importCatalog.errors.map(({ code }) => code);
    expect(await codes(mutation, { input })).toEqual(['UNAUTHENTICATED']);
    expect(await codes(mutation, { input }, organisation(REGISTER))).toEqual(['SCOPE_MISSING']);
    expect(await codes(mutation, { input }, organisation(REGISTER, OWNER_SCOPE))).toEqual([]);
    const [version] = await hub.db.rowVersion.findMany({ where: { tableName: 'Service' }, orderBy: { sequence: 'desc' }, take: 1 });
    expect(version?.cause).toMatchObject({ operation: 'catalogue import', organizationNumber: REGISTER });
  });
});
