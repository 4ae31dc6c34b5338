import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { organisation, secretariat } from '../lifeevents/callers';
import { openPortfolio, type PortfolioHouse } from './builders';
import { faultsOf, importStream, outcomesOf, sheetOf, versionsIn, type ImportOptions } from './register-import-kit';

let house: PortfolioHouse;
beforeAll(async () => { house = await openPortfolio('blank'); }, 60_000);
afterAll(() => house.close());

/** A kind of sheet that somebody added without code; each test has a register of its own. */
let register = '';
const profile = (more: object = {}) => ({
  key: register, describes: 'A register of a test.', register, layout: 'PROJECTS', isComplete: true, keepsAllColumns: true, language: 'nb', currency: 'NOK', amountsIn: 1000, decimalMark: ',', dates: ['DD.MM.YYYY', 'YYYY-MM-DD'],
  portfolio: { key: `${register}-{edition}`, titles: { nb: 'Tiltak {edition}', en: 'Initiatives {edition}' } },
  ratings: { Grønn: 'GREEN', Gul: 'AMBER', Rød: 'RED' },
  columns: {
    edition: { heads: ['År'] }, number: { heads: ['Nr'] }, title: { heads: ['Tiltak'], required: true }, lead: { heads: ['Eier'], required: true }, rating: { heads: ['Status'] },
    plannedStart: { heads: ['Start'] }, plannedEnd: { heads: ['Slutt {years}', 'Slutt'] }, cost: { heads: ['Kostnad (1000 kr)'], required: true },
  },
  ...more,
});
beforeEach(() => { register = `r${randomUUID().slice(0, 8)}`; });

const HEADS = 'År;Nr;Tiltak;Eier;Status;Start;Slutt;Kostnad (1000 kr)';
const sheet = (...rows: string[]): string => [HEADS, ...rows].join('\r\n');
const ROW = '2024;T-1;Felles innlogging;Etaten;Gul;01.02.2024;31.12.2026;1 250,50';

const run = (content: string | Uint8Array, options: ImportOptions = {}) => importStream(house.db, sheetOf(content), { profile: profile(), ...options });
const only = () => house.db.initiative.findFirstOrThrow({ where: { originRegister: register }, include: { costLines: true, identitySteps: { orderBy: { id: 'asc' } }, identifiers: true } });
const stored = () => house.db.initiative.count({ where: { originRegister: register } });

describe('A sheet of a profile that somebody wrote', () => {
  test('is read with its days, its amounts in thousands and its rating, and its owner stays the words it is', async () => {
    const report = await run(sheet(ROW));
    expect(outcomesOf(report)).toEqual({ created: 1 });
    expect(await only()).toMatchObject({ titles: { nb: 'Felles innlogging' }, leadActorId: null, leadText: 'Etaten', confidence: 'AMBER', rawConfidence: 'Gul', plannedStart: new Date('2024-02-01'), plannedEnd: new Date('2026-12-31'), identifiers: [{ register, number: 'T-1' }] });
    expect((await only()).costLines.map(({ planned, currency }) => [planned?.toFixed(2), currency])).toEqual([['1250500.00', 'NOK']]);
  });

  test.each([
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf8')],
    ['Windows-1252', (text: string) => Buffer.from(text, 'latin1')],
    ['UTF-16 as spreadsheets export it', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['tabs', (text: string) => Buffer.from(text.replaceAll(';', '\t'), 'utf8')],
  ])('says the same in %s', async (_name, encode) => {
    await run(new Uint8Array(encode(sheet('2024;T-1;Blåbær og øl;Etaten;Rød;;;7'))));
    expect(await only()).toMatchObject({ titles: { nb: 'Blåbær og øl' }, confidence: 'RED' });
  });

  test('keeps a text that looks like a formula as the text it is', async () => {
    await run(sheet('2024;T-1;=HYPERLINK(1);Etaten;;;;7'));
    expect(await only()).toMatchObject({ titles: { nb: '=HYPERLINK(1)' } });
    expect((await house.db.registerEntry.findFirstOrThrow({ where: { import: { register } } })).raw).toMatchObject({ Tiltak: '=HYPERLINK(1)' });
  });

  test('keeps the cells of several lines, and of columns that nobody asked for', async () => {
    await run(`${HEADS};Merknad\n2024;T-1;"Felles\ninnlogging";Etaten;;;;7;"en\nto"`);
    const entry = await house.db.registerEntry.findFirstOrThrow({ where: { import: { register } } });
    expect(entry).toMatchObject({ rowNumber: 2, raw: { Tiltak: 'Felles\ninnlogging', Merknad: 'en\nto' } });
  });

  test('keeps words in place of an amount, and never makes them zero', async () => {
    await run(sheet('2024;T-1;Felles innlogging;Etaten;Unntatt offentlighet;ikke fastsatt;;Unntatt offl. § 24'));
    const { id, costLines, confidence, rawConfidence } = await only();
    expect([costLines[0]?.planned, confidence, rawConfidence]).toEqual([null, null, 'Unntatt offentlighet']);
    const words = await house.db.withheldValue.findMany({ where: { rootId: id }, orderBy: { field: 'asc' }, select: { field: true, rawText: true } });
    expect(words).toEqual([{ field: 'confidence', rawText: 'Unntatt offentlighet' }, { field: 'planned', rawText: 'Unntatt offl. § 24' }, { field: 'plannedStart', rawText: 'ikke fastsatt' }]);
  });
});

describe('A file that is wrong is refused with row and column, and nothing of it is stored:', () => {
  test.each([
    ['an amount below zero', '2024;T-2;B;Etaten;;;;-5', { code: 'AMOUNT_NEGATIVE', column: 'Kostnad (1000 kr)' }],
    ['an absurd amount', '2024;T-2;B;Etaten;;;;9999999999999', { code: 'AMOUNT_ABSURD', column: 'Kostnad (1000 kr)' }],
    ['an amount that is none', '2024;T-2;B;Etaten;;;;12.34.5', { code: 'AMOUNT_WRONG', column: 'Kostnad (1000 kr)' }],
    ['a formula for an amount', '2024;T-2;B;Etaten;;;;=1+1', { code: 'AMOUNT_WRONG', column: 'Kostnad (1000 kr)' }],
    ['another currency', '2024;T-2;B;Etaten;;;;£5', { code: 'CURRENCY_WRONG', column: 'Kostnad (1000 kr)' }],
    ['a day that the month does not have', '2024;T-2;B;Etaten;;30.02.2024;;5', { code: 'DAY_WRONG', column: 'Start' }],
    ['a year out of range', '2024;T-2;B;Etaten;;;01.01.3024;5', { code: 'YEAR_WRONG', column: 'Slutt' }],
    ['an end before the start', '2024;T-2;B;Etaten;;01.02.2024;01.01.2024;5', { code: 'PERIOD_BACKWARDS', column: 'Slutt' }],
    ['no name', '2024;T-2;;Etaten;;;;5', { code: 'CELL_MISSING', column: 'Tiltak' }],
    ['a number that stands twice', '2024;T-1;B;Etaten;;;;5', { code: 'NUMBER_REPEATED', column: null }],
    ['cells that are no row', '2024;T-2;B', { code: 'ROW_LENGTH', column: null }],
    ['a quotation mark that is never closed', '2024;T-2;"B;Etaten;;;;5', { code: 'QUOTES_WRONG', column: null }],
    ['a national identity number', '2024;T-2;Saken til 17054026641;Etaten;;;;5', { code: 'TEXT_HAS_PERSON_NUMBER', column: 'Tiltak' }],
  ])('%s', async (_name, bad, fault) => {
    expect(await faultsOf(run(sheet(ROW, bad)))).toMatchObject([{ row: 3, ...fault }]);
    expect(await stored()).toBe(0);
  });

  test('everything that is wrong in it at once', async () => {
    const faults = await faultsOf(run(sheet('2024;T-1;;Etaten;;;;-5', '2024;T-2;B;Etaten;;1.13.2024;;5')));
    expect(faults.map(({ row, code }) => [row, code])).toEqual([[2, 'CELL_MISSING'], [2, 'AMOUNT_NEGATIVE'], [3, 'DAY_WRONG']]);
  });

  test('two columns of one head that say different things', async () => {
    expect(await faultsOf(run('Tiltak;Eier;Kostnad (1000 kr);Status;status\nA;E;1;Gul;Rød', { edition: '2024' }))).toMatchObject([{ code: 'COLUMNS_DIFFER', row: 2, column: 'Status' }]);
    await run('Tiltak;Eier;Kostnad (1000 kr);Status;status\nA;E;1;;Rød', { edition: '2024' });
    expect(await only()).toMatchObject({ confidence: 'RED' });
  });

  test('rows without numbers that cannot be told apart', async () => {
    expect(await faultsOf(run(sheet('2024;;A;Etaten;;;;5', '2024;;a;Etaten;;;;6')))).toMatchObject([{ code: 'NAME_REPEATED', row: 3 }]);
  });

  test('an edition that nobody says, or that is another than was given', async () => {
    expect(await faultsOf(run('Tiltak;Eier;Kostnad (1000 kr)\nA;E;1'))).toMatchObject([{ code: 'EDITION_MISSING', row: 2 }]);
    expect(await faultsOf(run(sheet(ROW), { edition: '2025' }))).toMatchObject([{ code: 'EDITION_DIFFERS', row: 2, column: 'År' }]);
  });
});

describe('A sheet that no profile fits', () => {
  test('is refused with what was looked for and what is there', async () => {
    const [fault] = await faultsOf(run('Navn,Pris\nA,1', { profile: 'gmpp' }));
    expect(fault).toMatchObject({ code: 'NO_PROFILE_FITS', row: 1 });
    expect(fault?.reason).toBe('No profile fits. gmpp looks for the columns "project_name" or "Project Name", "department" or "Department", "colour_rating" or "MPA RAG rating" or "IPA RAG rating", "wlc_baseline_incl_NCG" or "wlc_baseline" or "wlc_budget", separated by commas, semicolons or tabs. The sheet has "Navn", "Pris", separated by commas. Check the delimiter and the heads, or write a profile for this kind of file.');
  });

  test('is told apart from one whose delimiter nobody reads', async () => {
    const [fault] = await faultsOf(run(sheet(ROW).replaceAll(';', '|')));
    expect(fault?.reason).toContain('one column only');
  });

  test('is refused before it is read to the end, however large it is', async () => {
    let taken = 0;
    // oxlint-disable-next-line typescript/require-await -- a stream
    async function* nonsense(): AsyncIterable<Uint8Array> {
      for (; taken < 60; taken += 1) yield new Uint8Array(1024 * 1024).fill(97);
    }
    expect(await faultsOf(importStream(house.db, nonsense()))).toMatchObject([{ code: 'NO_PROFILE_FITS' }]);
    expect(taken).toBeLessThan(2);
  });

  test.each([['a workbook', [0x50, 0x4b, 0x03, 0x04, 1, 2]], ['bytes that are no text', [65, 0, 66, 0, 0, 1]]])('is refused when it is %s', async (_name, bytes) => {
    expect(await faultsOf(run(new Uint8Array(bytes)))).toMatchObject([{ code: 'FILE_NOT_TEXT' }]);
  });

  test('is refused beyond the limits of size and rows, and when it is empty', async () => {
    expect(await faultsOf(run(sheet(ROW), { limits: { size: 0, rows: 10, row: 1000 } }))).toMatchObject([{ code: 'FILE_TOO_LARGE' }]);
    expect(await faultsOf(run(sheet(ROW, ROW.replace('T-1', 'T-2')), { limits: { size: 1, rows: 1, row: 1000 } }))).toMatchObject([{ code: 'TOO_MANY_ROWS' }]);
    expect(await faultsOf(run(''))).toMatchObject([{ code: 'FILE_EMPTY' }]);
  });
});

describe('A file that comes again', () => {
  test('changes nothing, also where the office has edited what the file has no column for', async () => {
    await run(sheet(ROW));
    const { id } = await only();
    await house.db.initiative.update({ where: { id }, data: { phase: 'EXECUTION' } });
    const before = await versionsIn(house.db);
    expect([outcomesOf(await run(sheet(ROW))), await versionsIn(house.db)]).toEqual([{ unchanged: 1 }, before]);
  });

  test('with another amount updates the line, and the old amount stays in the history', async () => {
    await run(sheet(ROW));
    const report = await run(sheet(ROW.replace('1 250,50', '1 300')));
    expect(report.rows).toMatchObject([{ outcome: 'updated', differences: [{ field: 'CostLine UNSPECIFIED NOK planned', imported: '1250500', here: '1250500', file: '1300000' }] }]);
    const { costLines } = await only();
    expect(costLines.map(({ planned, version }) => [planned?.toFixed(), version])).toEqual([['1300000', 2]]);
  });

  test('never overwrites what the office has edited since, unless it is forced to, and shows the difference', async () => {
    await run(sheet(ROW));
    const { id } = await only();
    await house.db.initiative.update({ where: { id }, data: { titles: { nb: 'Kontorets navn' } } });
    const news = sheet(ROW.replace('Felles innlogging', 'Registerets navn'));
    const report = await run(news);
    expect(report.rows).toMatchObject([{ outcome: 'conflict', differences: [{ field: 'titles.nb', imported: 'Felles innlogging', here: 'Kontorets navn', file: 'Registerets navn' }] }]);
    expect(report.rows[0]?.why).toContain('It has been edited here since the last import');
    expect(await only()).toMatchObject({ titles: { nb: 'Kontorets navn' } });
    expect(outcomesOf(await run(news))).toEqual({ conflict: 1 });
    expect(outcomesOf(await run(news, { force: true }))).toEqual({ updated: 1 });
    expect(await only()).toMatchObject({ titles: { nb: 'Registerets navn' } });
    expect(outcomesOf(await run(news))).toEqual({ unchanged: 1 });
  });

  test('lets words go when the amount has come', async () => {
    await run(sheet(ROW.replace('1 250,50', 'ikke kjent')));
    await run(sheet(ROW));
    const { id, costLines } = await only();
    expect([costLines[0]?.planned?.toFixed(), await house.db.withheldValue.count({ where: { rootId: id } })]).toEqual(['1250500', 0]);
  });

  test('as a trial tells the same and stores nothing', async () => {
    const trial = await run(sheet(ROW), { isDryRun: true });
    expect([outcomesOf(trial), trial.isStored, await stored()]).toEqual([{ created: 1 }, false, 0]);
  });

  test('never adds kroner to pounds', async () => {
    await run(sheet(ROW));
    const pounds = await run(sheet('2024;T-9;Pund;Etaten;;;;10'), { profile: profile({ currency: 'GBP' }) });
    const { data } = await house.ask<{ portfolio: { report: { totals: { cost: { totals: { whole: { amount: string; currency: string } }[] } } } } }>('query ($id: ID!) { portfolio(id: $id) { report { totals { cost { totals { whole { amount currency } } } } } } }', { id: pounds.portfolios[0]?.id });
    expect(data.portfolio.report.totals.cost.totals.map(({ whole }) => whole)).toEqual([{ amount: '10000', currency: 'GBP' }, { amount: '1250500', currency: 'NOK' }]);
  });
});

describe('The next edition', () => {
  const next = (row: string) => sheet(row.replace('2024;', '2025;'));

  test('knows a project by its number whatever it is called and whoever owns it, and keeps the trail', async () => {
    await run(sheet(ROW));
    const { id, portfolioId } = await only();
    const report = await run(next(ROW.replace('Felles innlogging', 'Én innlogging').replace('Etaten', 'Direktoratet')));
    expect(report.rows).toMatchObject([{ outcome: 'updated', initiativeId: id }]);
    const after = await only();
    expect(after.identitySteps).toMatchObject([{ kind: 'RENAMED', titlesBefore: { nb: 'Felles innlogging' }, onPrecision: 'YEAR' }, { kind: 'MOVED', notes: { en: `Led by Etaten, now by Direktoratet. Stands in the 2025 edition of ${register}.` } }]);
    expect(after.portfolioId).not.toBe(portfolioId);
  });

  test('knows a project without a number by name and owner, and gives it the number that it has now', async () => {
    await run(sheet(ROW.replace('T-1', '')));
    const { id } = await only();
    expect((await run(next(ROW.replace('Felles innlogging', 'FELLES INNLOGGING (FI)')))).rows).toMatchObject([{ initiativeId: id }]);
    expect((await only()).identifiers).toMatchObject([{ number: 'T-1' }]);
  });

  test('asks when another owner has the name, stores nothing until it is answered, and does as it is told', async () => {
    await run(sheet(ROW.replace('T-1', '')));
    const { id } = await only();
    const moved = next(ROW.replace('Etaten', 'Direktoratet'));
    const asked = await run(moved);
    expect(asked).toMatchObject({ isStored: false, rows: [{ outcome: 'ambiguous', candidates: [{ id, title: 'Felles innlogging', lead: 'Etaten' }] }] });
    expect(await house.db.registerImport.count({ where: { register } })).toBe(1);
    const answers = (initiative: string) => `row;project;initiative\n2;Felles innlogging;${initiative}`;
    expect((await run(moved, { answers: answers('new'), isDryRun: true })).rows).toMatchObject([{ outcome: 'created' }]);
    expect((await run(moved, { isNewWhereUnsure: true, isDryRun: true })).rows).toMatchObject([{ outcome: 'created' }]);
    expect((await run(moved, { answers: answers(id) })).rows).toMatchObject([{ outcome: 'updated', initiativeId: id }]);
  });

  test('refuses answers that are of another file, of no initiative or of one that is taken', async () => {
    await run(sheet(ROW));
    const { id } = await only();
    const two = sheet('2025;T-1;Felles innlogging;Etaten;;;;5', '2025;T-2;Noe nytt;Etaten;;;;5');
    expect(await faultsOf(run(two, { answers: 'row,project,initiative\n3,Noe annet,new' }))).toMatchObject([{ code: 'ANSWERS_WRONG' }]);
    expect(await faultsOf(run(two, { answers: `row,project,initiative\n3,Noe nytt,${randomUUID()}` }))).toMatchObject([{ code: 'ANSWERS_WRONG', row: 3 }]);
    expect(await faultsOf(run(two, { answers: `row,project,initiative\n3,Noe nytt,${id}` }))).toMatchObject([{ code: 'INITIATIVE_TAKEN', row: 3 }]);
  });

  test('tells what is missing from it, keeps it, and counts nothing that an older file says against the newer', async () => {
    await run(sheet(ROW, '2024;T-2;Borte;Etaten;;;;9'));
    const report = await run(next(ROW));
    expect(report.missing).toMatchObject([{ title: 'Borte', lastEdition: '2024' }]);
    expect(await stored()).toBe(2);
    const late = await run(sheet(ROW.replace('1 250,50', '1'), '2024;T-3;Glemt;Etaten;;;;4'));
    expect(late.rows).toMatchObject([{ outcome: 'unchanged', remarks: [expect.stringContaining('the edition 2025 of it, which is newer') as string] }, { outcome: 'created' }]);
    expect((await house.db.costLine.findFirstOrThrow({ where: { initiative: { identifiers: { some: { register, number: 'T-1' } } } } })).planned?.toFixed()).toBe('1250500');
  });
});

describe('Who imports', () => {
  const caller = (number: string, ...scopes: string[]) => ({ importer: { kind: 'caller' as const, caller: organisation(number, ...scopes) } });
  const OFFICE = caller('974760673', 'samspill:portfolio.write');

  test('is the owner of the portfolio or the secretariat, and nobody else', async () => {
    await run(sheet(ROW), OFFICE);
    expect((await house.db.portfolio.findFirstOrThrow({ where: { id: (await only()).portfolioId ?? '' } })).ownerActorId).toBe(stableId('actor', '974760673'));
    expect(await faultsOf(run(sheet(ROW), caller('889640782', 'samspill:portfolio.write')))).toMatchObject([{ code: 'NOT_PORTFOLIO_OWNER' }]);
    expect(outcomesOf(await run(sheet(ROW), { importer: { kind: 'caller', caller: secretariat() } }))).toEqual({ unchanged: 1 });
  });

  test('cannot write the initiatives of others through a portfolio of its own', async () => {
    await run(sheet(ROW), OFFICE);
    const own = await house.db.portfolio.create({ data: { ownerActorId: stableId('actor', '889640782'), titles: { nb: 'Egen' }, sortKey: 'egen', searchText: 'egen' } });
    const report = await run(sheet(ROW.replace('1 250,50', '1')), { ...caller('889640782', 'samspill:portfolio.write'), portfolio: own.id });
    expect(report.rows).toMatchObject([{ outcome: 'skipped' }]);
    expect((await only()).costLines[0]?.planned?.toFixed()).toBe('1250500');
  });

  test('is kept with every change in the history', async () => {
    await run(sheet(ROW), OFFICE);
    const version = await house.db.rowVersion.findFirstOrThrow({ where: { tableName: 'Initiative', rowId: (await only()).id } });
    expect(version.cause).toMatchObject({ operation: 'register import', organizationNumber: '974760673' });
  });
});

describe('Any sheet', () => {
  test('imported twice is imported once, whatever is in it', async () => {
    const amount = fc.oneof(fc.nat(10 ** 9).map(String), fc.constantFrom('', 'ikke kjent', '0', '1 000,5'));
    const row = fc.record({ title: fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== '' && !/[\p{C}]/u.test(text)), cost: amount, status: fc.constantFrom('Gul', 'Rød', '', 'venter') });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), async (rows) => {
        register = `r${randomUUID().slice(0, 8)}`;
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const content = sheet(...rows.map(({ title, cost, status }, i) => `2024;T-${String(i)};${quoted(title)};Etaten;${status};;;${cost}`));
        await run(content);
        const before = await versionsIn(house.db);
        expect([outcomesOf(await run(content)), await versionsIn(house.db), await stored()]).toEqual([{ unchanged: rows.length }, before, rows.length]);
      }),
      { numRuns: 10 },
    );
  });
});
