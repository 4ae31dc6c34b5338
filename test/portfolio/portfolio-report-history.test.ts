import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csvFile } from '../../subgraphs/shared/sheet/csv';
import { parseExport } from '../../subgraphs/portfolio/portfolio-export/export-query';
import { reportSource, reportTable } from '../../subgraphs/portfolio/portfolio-export/report-export';
import { sortKey } from '../../subgraphs/shared/graphql/sort-key';
import { createContext } from '../../subgraphs/shared/server';
import { addInitiative, addPortfolio } from './records';
import { openReportDesk, type ReportDesk } from './report-desk';
import { ReportWriter, type Turn } from './report-writer';

let desk: ReportDesk;
beforeAll(async () => { desk = await openReportDesk(); });
afterAll(() => desk.close());

const CSV = '/portfolio/report.csv';
const XLSX = '/portfolio/report.xlsx';

describe('last year’s report', () => {
  const NAMES = ['add', 'rename', 'translate', 'advance', 'move', 'leave', 'cost', 'settle', 'removeCosts', 'withhold', 'benefit', 'rebaseline', 'weigh', 'score', 'staff', 'retitlePortfolio', 'serve', 'stopServing'];
  const turns: fc.Arbitrary<(Turn & { name: string })[]> = fc.array(fc.record({ name: fc.constantFrom(...NAMES), pick: fc.nat(9), value: fc.nat(40) }), { minLength: 5, maxLength: 8 });

  const FILES = [`${CSV}?`, `${CSV}?part=totals&`, `${CSV}?part=criteria&`, `${CSV}?part=capacity&language=en&`];
  const filesOf = (portfolioId: string, asOf = '', files = FILES): Promise<string[]> => Promise.all(files.map(async (url) => (await desk.bytes(`${url}portfolio=${portfolioId}${asOf === '' ? '' : `&asOf=${asOf}`}`)).toString('base64')));

  test('comes out byte for byte as it did then, whatever has been changed, moved or removed since', async () => {
    await fc.assert(fc.asyncProperty(turns, async (sequence) => {
      const writer = await ReportWriter.start(desk.db);
      const [workbook] = await filesOf(writer.portfolioId, '', [`${XLSX}?`]);
      const [started, taken]: [string, { instant: string; files: string[] }[]] = [new Date().toISOString(), []];
      await wait(2);
      for (const { name, ...turn } of [{ name: 'cost', pick: 0, value: 1 }, ...sequence]) {
        await writer.changes[name]?.(turn);
        taken.push({ files: await filesOf(writer.portfolioId), instant: new Date().toISOString() });
        // The next change is recorded in another millisecond than the instant above.
        await wait(2);
      }
      for (const { instant, files } of taken) expect(await filesOf(writer.portfolioId, instant), instant).toEqual(files);
      expect(await filesOf(writer.portfolioId, started, [`${XLSX}?`])).toEqual([workbook]);
      expect(new Set(taken.map(({ files }) => files.join())).size).toBeGreaterThan(1);
    }), { numRuns: 2 });
  });

  test('is one state of the data, although it is read in many statements while somebody writes', async () => {
    const portfolioId = await addPortfolio(desk.db, 'Stor');
    // More than are read at a time, so that the last one is read after the change.
    const titles = Array.from({ length: 1_001 }, (_, i) => `T${String(i).padStart(4, '0')}`);
    await desk.db.initiative.createMany({ data: titles.map((title) => ({ titles: { nb: title }, sortKey: sortKey(title), searchText: title, portfolioId })) });
    const { selection, part, language, dialect } = parseExport({ portfolio: portfolioId });
    const pieces = csvFile(reportTable(await reportSource(createContext(desk.db), null), selection, part, language), dialect);
    let file = String((await pieces.next()).value);
    await desk.db.initiative.updateMany({ where: { portfolioId }, data: { rawConfidence: 'senere' } });
    for await (const piece of pieces) file += piece;
    expect(file.trimEnd().split('\r\n').slice(1).map((line) => line.split(';')[2])).toEqual(titles);
    expect(file).not.toContain('senere');
    expect((await desk.bytes(`${CSV}?portfolio=${portfolioId}`)).toString().match(/senere/g)?.length).toBe(titles.length);
  });
});

describe('what was promised, and who left, cannot be rewritten: the database refuses', () => {
  const inPortfolio = async (): Promise<string> => addInitiative(desk.db, 'A', { portfolioId: await addPortfolio(desk.db, 'Vår') });

  test('to change or remove a baseline, and a new one without a reason in words', async () => {
    const initiativeId = await inPortfolio();
    const { id } = await desk.db.baseline.create({ data: { initiativeId, ordinal: 1, plannedEnd: new Date('2026-01-01') } });
    await expect(desk.db.baseline.update({ where: { id }, data: { plannedEnd: new Date('2030-01-01') } })).rejects.toThrow(/append-only/);
    await expect(desk.db.baseline.delete({ where: { id } })).rejects.toThrow(/append-only/);
    for (const reasons of [undefined, {}, { nb: '  ' }]) await expect(desk.db.baseline.create({ data: { initiativeId, ordinal: 2, ...(reasons ? { reasons } : {}) } })).rejects.toThrow(/baseline_has_reason/);
    await desk.db.baseline.create({ data: { initiativeId, ordinal: 2, reasons: { nb: 'Nytt omfang' } } });
  });

  test('that an initiative leaves its portfolio unexplained, or is deleted in it', async () => {
    const id = await inPortfolio();
    const leave = () => desk.db.initiative.update({ where: { id }, data: { portfolioId: null } });
    await expect(leave()).rejects.toThrow(/Initiative_exit_reviewed/);
    await expect(desk.db.initiative.update({ where: { id }, data: { portfolioId: await addPortfolio(desk.db, 'En annen') } })).rejects.toThrow(/Initiative_exit_reviewed/);
    await expect(desk.db.initiative.delete({ where: { id } })).rejects.toThrow(/Initiative_exit_reviewed/);
    await desk.db.exitReview.create({ data: { initiativeId: id, outcome: 'DELIVERED' } });
    await leave();
    await expect(desk.db.exitReview.delete({ where: { initiativeId: id } })).rejects.toThrow(/append-only/);
    await expect(desk.db.exitReview.update({ where: { initiativeId: id }, data: { outcome: 'MERGED' } })).rejects.toThrow(/exit_into_something/);
  });

  test('a move that its identity trail does not tell of at the same time', async () => {
    const id = await inPortfolio();
    const move = async (more: object = {}) => desk.db.initiative.update({ where: { id }, data: { portfolioId: await addPortfolio(desk.db, 'Ny eier'), ...more } });
    await move({ identitySteps: { create: { kind: 'MOVED' } } });
    // The step of the first move is no excuse for the next.
    await expect(move()).rejects.toThrow(/Initiative_exit_reviewed/);
    await expect(desk.db.initiativeIdentityStep.deleteMany({ where: { initiativeId: id } })).rejects.toThrow(/append-only/);
  });
});
