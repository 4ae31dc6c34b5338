import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LanguageCode } from '../../subgraphs/shared/graphql/localized-text';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { openLifeevents, type Asked } from './ask';
import { OWNER_SCOPE, organisation, secretariat } from './callers';
import { Desk } from './workbook-desk';

let hub: Asked;
let owner: Desk;
beforeAll(async () => {
  hub = await openLifeevents('starter');
  owner = new Desk(hub, HELSEDIREKTORATET);
});
afterAll(() => hub.close());

/** Owns "Seriously ill child", with three needs, five obstacles, and two services. */
const HELSEDIREKTORATET = organisation('983544622', OWNER_SCOPE);
const ILL_CHILD = stableId('life-event', 'alvorlig-sykt-barn');
const NEED = 'Få riktig hjelp';

const needsOf = () => hub.db.userNeed.findMany({ where: { lifeEventId: ILL_CHILD }, orderBy: { position: 'asc' } });
const needWith = async (text: string) => (await needsOf()).find(({ texts }) => (texts as { nb: string }).nb.startsWith(text));
const revision = async () => (await hub.db.revision.findFirstOrThrow()).value;

describe('a workbook', () => {
  test('that nobody has edited changes nothing, for any owner and in any language', async () => {
    const owners = await hub.db.responsibility.findMany({ where: { role: 'OWNER', validTo: null } });
    const numbers = await hub.db.actorNumber.findMany({ where: { actorId: { in: owners.map(({ actorId }) => actorId) } } });
    expect(numbers.length).toBeGreaterThan(3);
    for (const [i, { organizationNumber }] of numbers.entries()) {
      const desk = new Desk(hub, organisation(organizationNumber, OWNER_SCOPE));
      const language = [LanguageCode.nb, LanguageCode.nn, LanguageCode.en][i % 3] ?? LanguageCode.nb;
      expect(await desk.send(await desk.open(language), { isDryRun: true })).toMatchObject({ counts: { CHANGED: 0, ADDED: 0, REMOVED: 0, CONFLICT: 0, FAULT: 0, NOTE: 0 }, entries: [] });
    }
  });

  test('offers the closed sets and the own records in drop-downs, under headings in the language asked for', async () => {
    const file = await owner.open(LanguageCode.nn);
    const sheet = file.sheet('Hindringar');
    const lists = file.sheet('_samspill');
    const offered = (heading: string): unknown[] => {
      const column = String.fromCharCode(65 + file.column('Hindringar', heading));
      const { formula1 = '', errorStyle } = sheet.dataValidations?.find(({ range }) => range.startsWith(column)) ?? {};
      const [, list = '', last = ''] = /'_samspill'!\$(\w+)\$2:\$\w+\$(\d+)/.exec(formula1) ?? [];
      return [errorStyle, ...lists.rows.slice(1, Number(last)).map((cells) => cells[Array.from(list).reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1])];
    };
    expect(offered('Slag')).toEqual(['stop', 'juridisk', 'finansiering', 'teknisk', 'datadeling', 'kompetanse', 'styring']);
    expect(offered('Livshending')).toEqual(['warning', 'Alvorlig sykt barn']);
    expect(sheet.protection?.sheet).toBe(true);
    expect(file.sheets.map(({ name }) => name)).toEqual(['Les meg', 'Livshendingar', 'Behov', 'Hindringar', 'Indikatorar', 'Målingar', 'Samarbeidsorgan', 'Medlemer', 'Tenester', 'Digitalt førsteval', 'Deltakarar', 'Resultat', 'Dokumentasjon', 'Hendingar', 'Datasett', 'Tenester i livshendingar', 'Resultat gir hending', 'Hending gir teneste', '_samspill']);
    expect(lists.veryHidden).toBe(true);
  });

  test('tells an edit in words first and writes nothing, then writes it, and the history says what it came from', async () => {
    const file = await owner.open();
    const row = file.rowOf('Behov', NEED);
    file.set('Behov', row, 'Hvem som har det (nynorsk)', 'Barn og føresette');
    const before = await revision();
    const trial = await owner.send(file, { isDryRun: true });
    expect(trial).toMatchObject({ isApplied: false, summary: 'Prøve: 1 endret felt, 0 nye rader og 0 slettede rader. Ingenting er lagret ennå.' });
    expect(trial.entries).toMatchObject([{ kind: 'CHANGED', sheet: 'Behov', row, column: 'Hvem som har det (nynorsk)', before: null, after: 'Barn og føresette', message: `Behov, rad ${String(row)}: «Hvem som har det (nynorsk)» endres fra (tomt) til «Barn og føresette».` }]);
    expect(await revision()).toBe(before);
    expect(await owner.send(file)).toMatchObject({ isApplied: true, counts: { CHANGED: 1 } });
    expect((await needWith(NEED))?.groups).toMatchObject({ nn: 'Barn og føresette', nb: expect.any(String) as string });
    const { data } = await hub.ask('query ($id: ID!) { lifeEvent(by: { id: $id }) { changes(first: 1) { nodes { record operation organizationNumber cause } } } }', { id: ILL_CHILD });
    expect(data).toEqual({ lifeEvent: { changes: { nodes: [{ record: 'UserNeed', operation: 'UPDATED', organizationNumber: '983544622', cause: 'workbook import' }] } } });
    expect((await owner.send(await owner.open(), { isDryRun: true })).entries).toEqual([]);
  });

  test('adds rows, and rows that belong to them, and takes out only what is marked', async () => {
    const file = await owner.open();
    const indicator = file.addRow('Indikatorer', { Livshendelse: 'Alvorlig sykt barn', 'Hva som måles (bokmål)': 'Tid til første svar', 'Enhet (bokmål)': 'dager', Rekkefølge: 1 });
    const measurement = file.addRow('Målinger', { Indikator: 'tid til  første svar', År: 2025, Dag: '31.12.2025', Verdi: '12,5', 'Kilde (lenke)': 'https://example.no/tall' });
    const removed = file.rowOf('Hindringer', 'Familiene må selv');
    const obstacles = await hub.db.obstacle.count({ where: { lifeEventId: ILL_CHILD } });
    file.set('Hindringer', removed, 'Slett', 'slett');
    file.removeRow('Behov', file.rowOf('Behov', NEED));
    const report = await owner.send(file);
    expect(report.entries.map(({ kind, sheet, row }) => [kind, sheet, row])).toEqual([['NOTE', 'Behov', null], ['REMOVED', 'Hindringer', removed], ['ADDED', 'Indikatorer', indicator], ['ADDED', 'Målinger', measurement]]);
    expect(report.summary).toBe('Lagret: 0 endrede felter, 2 nye rader og 1 slettet rad.');
    const [written] = await hub.db.indicatorMeasurement.findMany({ where: { year: 2025, sourceUrl: 'https://example.no/tall' }, include: { indicator: true } });
    expect(written).toMatchObject({ provenanceKind: 'SOURCED', indicator: { titles: { nb: 'Tid til første svar' }, position: 1, lifeEventId: ILL_CHILD } });
    expect([written?.value.toString(), written?.day?.toISOString().slice(0, 10)]).toEqual(['12.5', '2025-12-31']);
    expect(await needWith(NEED)).toBeDefined();
    expect(await hub.db.obstacle.count({ where: { lifeEventId: ILL_CHILD } })).toBe(obstacles - 1);
  });

  test('that is sent a second time, as when no answer came, adds nothing twice', async () => {
    const file = await owner.open();
    file.addRow('Indikatorer', { Livshendelse: 'Alvorlig sykt barn', 'Hva som måles (bokmål)': 'Antall skjema', 'Enhet (bokmål)': 'skjema' });
    file.addRow('Målinger', { Indikator: 'Antall skjema', År: 2025, Verdi: 7 });
    file.addRow('Samarbeidsorganer', { Livshendelse: 'Alvorlig sykt barn', 'Tittel (bokmål)': 'Prøverådet', Slag: 'Råd', Fra: new Date('2025-01-01') });
    file.set('Behov', file.rowOf('Behov', NEED), 'Behov (engelsk)', 'Get the right help in time');
    const [first, second] = [await owner.send(file), await owner.send(file)];
    expect([first.counts, second.counts]).toMatchObject([{ ADDED: 3, CHANGED: 1 }, { ADDED: 0, CHANGED: 0, FAULT: 0, CONFLICT: 0, NOTE: 3 }]);
    file.addRow('Målinger', { Indikator: 'Antall skjema', År: 2024, Verdi: 9 });
    expect(await owner.send(file)).toMatchObject({ isApplied: true, counts: { ADDED: 1, NOTE: 3 } });
    const body = await hub.db.cooperationBody.findFirstOrThrow({ where: { validFrom: new Date('2025-01-01'), kind: 'COUNCIL' }, include: { lifeEvents: true } });
    expect(body).toMatchObject({ titles: { nb: 'Prøverådet' }, lifeEvents: [{ lifeEventId: ILL_CHILD }] });
    const next = await owner.open();
    next.set('Samarbeidsorganer', next.rowOf('Samarbeidsorganer', 'Prøverådet'), 'Til', '1.1.2025');
    expect((await owner.send(next)).entries).toMatchObject([{ kind: 'CHANGED' }, { kind: 'FAULT', code: 'PERIOD_BACKWARDS', column: 'Til' }]);
    expect(await hub.db.indicator.findFirstOrThrow({ where: { lifeEventId: ILL_CHILD, titles: { path: ['nb'], equals: 'Antall skjema' } }, include: { measurements: true } })).toMatchObject({ measurements: [{}, {}] });
  });

  test('edits services, their promises, outputs and evidence, and indicators with a reason', async () => {
    const file = await owner.open(LanguageCode.en);
    const service = file.rowOf('Services', 'Tilskudd til frivillig arbeid');
    file.set('Services', service, 'Home page', 'https://example.no/tilskudd').set('Life events', 4, 'Description (English)', 'Families with a seriously ill child.');
    file.set('Digital first', 4, 'Is it kept?', 'Unknown');
    file.set('Outputs', 4, 'Ends the journey', 'no').set('Evidence', 4, 'Who brings it', 'FETCHED');
    file.set('Measurements', 4, 'Value', 19.5);
    const without = await owner.send(file, { isDryRun: true, language: LanguageCode.en });
    expect(without.entries.filter(({ kind }) => kind === 'FAULT')).toMatchObject([{ code: 'TEXT_MISSING', sheet: 'Measurements', row: 4, message: expect.stringContaining('Measurements, row 4, Why the value was corrected') as string }]);
    file.set('Measurements', 4, 'Why the value was corrected (English)', 'A misprint');
    const report = await owner.send(file, { language: LanguageCode.en });
    expect(report).toMatchObject({ isApplied: true, counts: { CHANGED: 7, FAULT: 0 } });
    const promise = await hub.db.promiseAnswer.findFirstOrThrow({ where: { isKept: 'UNKNOWN', version: 2 } });
    expect([promise.provenanceKind, promise.sourceUrl]).toEqual(['SOURCED', 'https://www.helsedirektoratet.no/tilskudd/frivillig-arbeid-mv']);
    expect((await owner.send(await owner.open(), { isDryRun: true })).entries).toEqual([]);
  });
});

describe('what others have changed since a workbook was fetched', () => {
  const rewrite = async (nb: string): Promise<void> => {
    const need = await needWith(NEED);
    await hub.db.userNeed.update({ where: { id: need?.id ?? '' }, data: { texts: { ...(need?.texts as object), nb: `${NEED} ${nb}` } } });
  };

  test('is kept where the workbook was left alone', async () => {
    const file = await owner.open();
    await rewrite('i tide');
    file.set('Behov', file.rowOf('Behov', NEED), 'Behov (nynorsk)', 'Få rett hjelp');
    expect(await owner.send(file)).toMatchObject({ isApplied: true, counts: { CHANGED: 1, CONFLICT: 0 } });
    expect((await needWith(NEED))?.texts).toMatchObject({ nb: `${NEED} i tide`, nn: 'Få rett hjelp' });
  });

  test('is shown beside the own edit and never overwritten, and nothing else of the file is written', async () => {
    const file = await owner.open();
    const row = file.rowOf('Behov', NEED);
    await rewrite('nå');
    file.set('Behov', row, 'Behov (bokmål)', `${NEED} senere`).addRow('Behov', { Livshendelse: 'Alvorlig sykt barn', 'Behov (bokmål)': 'Et nytt behov' });
    const before = await revision();
    const report = await owner.send(file);
    expect(report).toMatchObject({ isApplied: false, summary: 'Ingenting er lagret: 0 feil og 1 konflikt må rettes først.' });
    expect(report.entries.find(({ kind }) => kind === 'CONFLICT')).toMatchObject({ code: 'CHANGED_BY_OTHERS', sheet: 'Behov', row, column: 'Behov (bokmål)', exported: `${NEED} i tide`, theirs: `${NEED} nå`, yours: `${NEED} senere` });
    expect(await revision()).toBe(before);
    file.set('Behov', row, 'Behov (bokmål)', `${NEED} nå`);
    expect(await owner.send(file)).toMatchObject({ isApplied: true, counts: { CHANGED: 0, ADDED: 1 } });
  });

  test('keeps a record from being deleted unseen', async () => {
    const file = await owner.open();
    const row = file.rowOf('Behov', NEED);
    await rewrite('straks');
    const report = await owner.send(file.set('Behov', row, 'Slett', 'slett'));
    expect(report.entries).toMatchObject([{ kind: 'CONFLICT', code: 'CHANGED_BEFORE_REMOVAL', row, theirs: `${NEED} straks` }]);
    expect(await needWith(NEED)).toBeDefined();
  });

  test('is told when it took the record away', async () => {
    const file = await owner.open();
    const row = file.rowOf('Behov', 'Et nytt behov');
    const need = await needWith('Et nytt behov');
    await hub.db.userNeed.delete({ where: { id: need?.id ?? '' } });
    expect((await owner.send(file, { isDryRun: true })).entries).toMatchObject([{ kind: 'NOTE', row }]);
    file.set('Behov', row, 'Behov (engelsk)', 'A new need');
    expect((await owner.send(file)).entries).toMatchObject([{ kind: 'FAULT', code: 'RECORD_GONE', row }]);
  });
});

describe('what cannot be written', () => {
  test('is told with sheet, row and column, all of it at once, and nothing is written', async () => {
    const file = await owner.open();
    const [need, obstacle] = [file.rowOf('Behov', NEED), file.rowOf('Hindringer', 'Bare lege')];
    file.set('Hindringer', obstacle, 'Slag', 'magisk').set('Hindringer', obstacle, 'Rekkefølge', 'først');
    file.set('Målinger', 4, 'Verdi', 'mange').set('Målinger', 5, 'År', 1999).set('Tjenester', 4, 'Nettside', 'javascript:alert(1)');
    file.setFormula('Behov', need, 'Behov (engelsk)', '1+1');
    const added = file.addRow('Behov', { Livshendelse: 'Noe ukjent', 'Behov (bokmål)': 'Et behov' });
    const empty = file.addRow('Hindringer', { Livshendelse: 'Alvorlig sykt barn', 'Hindring (bokmål)': 'x'.repeat(10_001) });
    const copy = file.addRow('Indikatorer', {});
    file.sheet('Indikatorer').rows[copy - 1] = [...(file.sheet('Indikatorer').rows[copy - 2] ?? [])];
    const before = await revision();
    const report = await owner.send(file);
    expect(report.entries.filter(({ kind }) => kind === 'FAULT').map(({ code, sheet, row, column }) => [code, sheet, row, column])).toEqual([
      ['FORMULA', 'Behov', need, 'Behov (engelsk)'],
      ['NOT_A_REFERENCE', 'Behov', added, 'Livshendelse'],
      ['NOT_A_CHOICE', 'Hindringer', obstacle, 'Slag'],
      ['NOT_A_WHOLE_NUMBER', 'Hindringer', obstacle, 'Rekkefølge'],
      ['REQUIRED', 'Hindringer', empty, 'Slag'],
      ['ID_TWICE', 'Indikatorer', copy, null],
      ['NOT_A_NUMBER', 'Målinger', 4, 'Verdi'],
      ['CANNOT_CHANGE', 'Målinger', 5, 'År'],
      ['LINK_NOT_WEB', 'Tjenester', 4, 'Nettside'],
    ]);
    expect(report.entries.find(({ code }) => code === 'NOT_A_CHOICE')?.message).toBe(`Hindringer, rad ${String(obstacle)}, Slag: «magisk» står ikke i nedtrekkslisten. Velg en av verdiene i den.`);
    expect(await revision()).toBe(before);
    const { entries } = await owner.send(file.set('Hindringer', empty, 'Slag', 'teknisk'), { isDryRun: true, language: LanguageCode.en });
    expect(entries.find(({ row, sheet }) => row === empty && sheet === 'Obstacles')).toMatchObject({ kind: 'ADDED' });
    expect(entries.filter(({ code }) => code === 'TEXT_TOO_LONG')).toMatchObject([{ row: empty, column: 'Obstacle (Bokmål)' }]);
  });

  test('is told at its row when the database itself refuses it, and the rest is undone', async () => {
    const file = await owner.open();
    file.set('Behov', file.rowOf('Behov', NEED), 'Behov (engelsk)', 'Something else');
    const row = file.addRow('Målinger', { Indikator: file.get('Målinger', 4, 'Indikator'), År: file.get('Målinger', 4, 'År'), Dag: file.get('Målinger', 4, 'Dag'), Verdi: 4711 });
    const before = await revision();
    const report = await owner.send(file);
    expect(report).toMatchObject({ isApplied: false, counts: { FAULT: 1 } });
    expect(report.entries.find(({ kind }) => kind === 'FAULT')).toMatchObject({ code: 'CONFLICTING_WRITE', sheet: 'Målinger', row });
    expect(await revision()).toBe(before);
  });

  test('includes the workbook of another organisation, whoever has got hold of it', async () => {
    const digdir = new Desk(hub, organisation('991825827', OWNER_SCOPE));
    await expect(digdir.send(await owner.fetch(), { isDryRun: true })).rejects.toMatchObject({ code: 'OF_ANOTHER_ORGANISATION' });
    const forged = await digdir.open();
    const own = (await owner.open()).sheet('Behov').rows;
    forged.sheet('Behov').rows.push(...own.slice(3));
    const row = forged.rowOf('Behov', NEED);
    forged.sheet('Behov').rows.forEach((cells, i) => { if (i > 2) cells[forged.column('Behov', 'Livshendelse')] = null; });
    forged.set('Behov', row, 'Behov (engelsk)', 'Taken over');
    const { entries } = await digdir.send(forged);
    expect(entries.filter(({ row: at }) => at === row)).toMatchObject([{ kind: 'FAULT', code: 'NOT_YOURS' }]);
    const theirs = await new Desk(hub, secretariat(), '983544622').send(await owner.open(), { isDryRun: true });
    expect(theirs.entries).toEqual([]);
  });
});
