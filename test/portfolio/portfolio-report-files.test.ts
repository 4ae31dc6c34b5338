import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statementsSoFar, tallyStatements } from '../../subgraphs/shared/database/statements';
import { csvFile } from '../../subgraphs/shared/sheet/csv';
import { parseExport } from '../../subgraphs/portfolio/portfolio-export/export-query';
import { reportSource, reportTable } from '../../subgraphs/portfolio/portfolio-export/report-export';
import { createContext } from '../../subgraphs/shared/server';
import { addInitiative, addPortfolio } from './records';
import { openReportDesk, type ReportDesk } from './report-desk';

let desk: ReportDesk;
beforeAll(async () => { desk = await openReportDesk(); });
afterAll(() => desk.close());

const CSV = '/portfolio/report.csv';
const XLSX = '/portfolio/report.xlsx';
/** The lines of a report, without its heading. */
const lines = async (query: string): Promise<string[]> => (await desk.bytes(`${CSV}?${query}`)).toString().trimEnd().split('\r\n').slice(1);
const codeOf = (response: { json(): unknown }): (string | undefined)[] => {
  const [error] = (response.json() as { errors: { message: string; extensions: { code: string } }[] }).errors;
  return [error?.extensions.code, error?.message];
};

describe('a report file', () => {
  let portfolioId: string;
  beforeAll(async () => {
    portfolioId = await addPortfolio(desk.db, 'Vår');
    const a = await addInitiative(desk.db, '=HYPERLINK("http://x";"y")', { portfolioId, phase: 'EXECUTION', confidence: 'AMBER', plannedEnd: new Date('2027-03-01'), datePrecisions: { plannedEnd: 'MONTH' }, actualStart: new Date('2025-02-03') });
    await addInitiative(desk.db, 'Uten beløp', { portfolioId, phase: 'IDEA' });
    await desk.db.costLine.createMany({ data: [{ initiativeId: a, kind: 'DEVELOPMENT', planned: '1234.5', currency: 'NOK' }, { initiativeId: a, kind: 'DEVELOPMENT', planned: '12345678901234567.89', currency: 'GBP', priceYear: 2020 }] });
  });

  test('is named, typed and tagged, and is not sent again until something is recorded', async () => {
    const response = await desk.get(`${CSV}?portfolio=${portfolioId}`);
    expect(response.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8; header=present', 'content-language': 'nb', 'cache-control': 'no-cache', 'access-control-allow-origin': '*' });
    expect(response.headers['content-disposition']).toMatch(/^attachment; filename="samspill-initiatives-\d{4}-\d\d-\d\d\.csv"$/);
    const etag = String(response.headers.etag);
    expect((await desk.get(`${CSV}?portfolio=${portfolioId}`, { 'if-none-match': etag })).statusCode).toBe(304);
    expect((await desk.get(`${CSV}?portfolio=${portfolioId}&language=nn`, { 'if-none-match': etag })).statusCode).toBe(200);
    const head = await desk.get(`${CSV}?portfolio=${portfolioId}`, {}, 'HEAD');
    expect([head.statusCode, head.headers.etag, head.body]).toEqual([200, etag, '']);
    await addPortfolio(desk.db, 'En til');
    expect((await desk.get(`${CSV}?portfolio=${portfolioId}`, { 'if-none-match': etag })).statusCode).toBe(200);
  });

  test('has a line for each currency and price base, in the way of a Norwegian spreadsheet', async () => {
    const file = (await desk.bytes(`${CSV}?portfolio=${portfolioId}`)).toString();
    expect(file.startsWith('\uFEFF"Tiltak, id";Linje;Tiltak;')).toBe(true);
    const rows = await lines(`portfolio=${portfolioId}`);
    expect(rows.map((row) => row.split(';')[1])).toEqual(['1', '2', '1']);
    expect(rows[0]).toContain('"\'=HYPERLINK(""http://x"";""y"")"');
    expect(rows[0]).toContain(';GBP;2020;12345678901234567,89;;12345678901234567,89;0;2;2;0;');
    expect(rows[1]).toContain(';Gjennomføre;Gul;;;2027-03;;;2025-02-03;;');
    expect(rows[1]).toContain(';NOK;løpende;1234,50;;1234,50;0;2;2;0;');
    expect(rows[2]).toContain(';;;;;;;0;0;0;');
    const [english] = (await desk.bytes(`${CSV}?portfolio=${portfolioId}&language=en&phase=EXECUTION`)).toString().split('\r\n').slice(2);
    expect(english).toContain(',Execution,Amber,');
    expect(english).toContain(',NOK,nominal,1234.50,,1234.50,0,2,2,0,');
  });

  test('as a workbook has numbers as numbers, days as days and texts as texts', async () => {
    const { sheets } = await readXlsx(await desk.bytes(`${XLSX}?portfolio=${portfolioId}&language=en`));
    const [sheet] = sheets;
    expect([sheets.length, sheet?.name]).toEqual([1, 'Initiatives']);
    const [headings = [], ...rows] = sheet?.rows ?? [];
    const cell = (row: number, heading: string): unknown => rows[row]?.[headings.indexOf(heading)];
    expect([cell(0, 'Initiative'), cell(1, 'Cost, planned'), cell(1, 'Line'), cell(1, 'End, planned')]).toEqual(['\'=HYPERLINK("http://x";"y")', 1234.5, 2, '2027-03']);
    expect(cell(1, 'Start, actual')).toEqual(new Date('2025-02-03T00:00:00.000Z'));
    // Fifteen digits are all that a spreadsheet keeps; more are not rounded away.
    expect(cell(0, 'Cost, planned')).toBe('12345678901234567.89');
    expect(cell(2, 'Cost, planned') ?? null).toBeNull();
  });

  test('adds up per currency and price base, with how many initiatives are covered', async () => {
    const rows = await lines(`portfolio=${portfolioId}&part=totals`);
    expect(rows.filter((row) => row.startsWith('Alle;;2;Kostnad;'))).toEqual(['Alle;;2;Kostnad;GBP;2020;12345678901234567,89;;12345678901234567,89;0;0;1;2;0', 'Alle;;2;Kostnad;NOK;løpende;1234,50;;1234,50;0;0;1;2;0']);
    expect(rows.filter((row) => row.includes(';Finansiering;'))[0]).toBe('Alle;;2;Finansiering;;;;;;;;0;2;0');
    expect(rows.filter((row) => row.startsWith('Fase;') && row.includes(';Kostnad;')).map((row) => row.split(';').slice(1, 5))).toEqual([['Idé', '1', 'Kostnad', ''], ['Gjennomføre', '1', 'Kostnad', 'GBP'], ['Gjennomføre', '1', 'Kostnad', 'NOK']]);
    expect(rows.at(-1)).toMatch(/^Livshendelse;Ingen livshendelse;2;Gevinst i basisplanen;/);
  });

  test('takes as many statements for thirty initiatives as for one', async () => {
    const count = (portfolioId: string, part: string): Promise<number> => tallyStatements(async () => {
      const { selection, language, dialect, ...asked } = parseExport({ portfolio: portfolioId, part });
      const source = await reportSource(createContext(desk.db), null);
      let size = 0;
      for await (const piece of csvFile(reportTable(source, selection, asked.part, language), dialect)) size += piece.length;
      expect(size).toBeGreaterThan(0);
      return statementsSoFar();
    });
    const many = await addPortfolio(desk.db, 'Mange');
    for (let i = 0; i < 30; i += 1) await addInitiative(desk.db, `Tiltak ${String(i)}`, { portfolioId: many });
    const one = await addPortfolio(desk.db, 'Ett');
    await addInitiative(desk.db, 'Tiltak', { portfolioId: one });
    for (const part of ['initiatives', 'totals', 'criteria', 'capacity']) {
      const statements = await count(one, part);
      expect(statements).toBeGreaterThan(4);
      expect(await count(many, part), part).toBe(statements);
    }
  });

  test.each([
    ['asof=2024-01-01', 'asof is not known here'],
    ['phase=DOING', 'phase is none of IDEA, CONCEPT'],
    ['language=se', 'language is none of nb, nn, en'],
    ['language=nb&language=nn', 'language is given more than once'],
    ['asOf=2024-01-01', 'asOf is no instant'],
    ['asOf=2199-01-01T00:00:00Z', 'asOf lies in the future'],
    ['delimiter=pipe', 'delimiter is none of semicolon, comma, tab'],
    ['register=gmpp', 'register stands alone'],
    ['part=__proto__', 'part is none of initiatives'],
  ])('is refused in one sentence for %s', async (query, sentence) => {
    const response = await desk.get(`${CSV}?${query}`);
    expect([response.statusCode, codeOf(response)]).toEqual([400, ['ARGUMENT_OUT_OF_RANGE', expect.stringContaining(sentence)]]);
  });

  test('is refused for what is no id, and is nowhere else', async () => {
    expect(codeOf(await desk.get(`${CSV}?portfolio=abc`))[0]).toBe('ID_MALFORMED');
    expect([(await desk.get('/portfolio/report')).statusCode, (await desk.get('/portfolio')).statusCode]).toEqual([404, 404]);
  });
});
