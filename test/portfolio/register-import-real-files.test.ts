import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportReport } from '../../subgraphs/portfolio/register-import/import-report';
import { openPortfolio, type PortfolioHouse } from './builders';
import { HAS_REGISTERS, importRegister, outcomesOf, versionsIn } from './register-import-kit';

if (!HAS_REGISTERS) process.stderr.write('The registers of ../shared/data are not here; what they add up to is not checked.\n');

let house: PortfolioHouse;
beforeAll(async () => { house = await openPortfolio('starter'); }, 60_000);
afterAll(() => house.close());

interface Money { readonly amount: string; readonly currency: string }
interface Report {
  readonly totals: { readonly initiatives: number; readonly cost: Part; readonly funding: Part };
  readonly byConfidence: readonly { readonly confidence: string | null; readonly group: { readonly initiatives: number } }[];
}
interface Part { readonly totals: readonly { readonly whole: Money }[]; readonly coverage: { readonly reported: number; readonly total: number; readonly withheld: number } }

const PART = 'totals { whole { amount currency } } coverage { reported total withheld }';
const REPORT = `query ($id: ID!, $asOf: DateTime) { portfolio(id: $id) { report(asOf: $asOf) {
  totals { initiatives cost { ${PART} } funding { ${PART} } } byConfidence { confidence group { initiatives } } } } }`;

async function reportOf(id: string | undefined, asOf?: Date): Promise<Report> {
  const { data, errors } = await house.ask<{ portfolio: { report: Report } }>(REPORT, { id, ...(asOf ? { asOf: asOf.toISOString() } : {}) });
  expect(errors).toBeUndefined();
  return data.portfolio.report;
}

const confidences = ({ byConfidence }: Report) => Object.fromEntries(byConfidence.map(({ confidence, group }) => [confidence ?? 'none', group.initiatives]));

/** Answers as somebody may give them: four were renamed or moved, two are new. */
const SAME = ['Local Land Charges (LLC) Programme', 'Making Tax Digital', 'NCA Transformation Portfolio', 'Prisoner Education Services'];
function answersTo({ rows }: ImportReport): string {
  const open = rows.filter(({ outcome }) => outcome === 'ambiguous');
  return ['row,project,initiative', ...open.map(({ row, title, candidates }) => `${String(row)},${title},${SAME.includes(title) ? (candidates[0]?.id ?? '') : 'new'}`)].join('\n');
}

describe.skipIf(!HAS_REGISTERS)('The registers of the British state', () => {
  let of2019: ImportReport;
  let of2023: ImportReport;
  let between: Date;

  test('of 2019 add up to £441,798.76m in 118 of 133 projects, as the portfolio reports them', async () => {
    of2019 = await importRegister(house.db, 'uk_gmpp_2019.csv', { profile: 'gmpp' });
    expect([outcomesOf(of2019), of2019.encoding, of2019.isStored]).toEqual([{ created: 133 }, 'windows-1252', true]);
    const report = await reportOf(of2019.portfolios[0]?.id);
    expect(report.totals).toMatchObject({ initiatives: 133, cost: { totals: [{ whole: { amount: '441798760000', currency: 'GBP' } }], coverage: { reported: 118, total: 133, withheld: 15 } } });
    expect(confidences(report)).toEqual({ GREEN: 4, AMBER_GREEN: 18, AMBER: 66, AMBER_RED: 38, RED: 4, none: 3 });
  });

  test('keep the words that stand in place of an amount, a day or a rating', async () => {
    const words = await house.db.withheldValue.groupBy({ by: ['recordTable', 'field'], where: { provenanceNote: { contains: 'gmpp' } }, _count: true });
    expect(Object.fromEntries(words.map(({ recordTable, field, _count }) => [`${recordTable}.${field}`, _count]))).toEqual({ 'CostLine.planned': 15, 'Initiative.confidence': 3, 'Initiative.plannedStart': 2, 'Initiative.plannedEnd': 6 });
    expect(await house.db.withheldValue.findFirst({ where: { recordTable: 'CostLine', rawText: { startsWith: 'Exempt under Section 43' } } })).not.toBeNull();
  });

  test('change nothing when the same file comes again', async () => {
    const before = await versionsIn(house.db);
    const again = await importRegister(house.db, 'uk_gmpp_2019.csv');
    expect([outcomesOf(again), again.profile, await versionsIn(house.db)]).toEqual([{ unchanged: 133 }, 'gmpp', before]);
    between = (await house.db.registerImport.findFirstOrThrow({ where: { register: 'gmpp' } })).recordedAt;
  });

  test('of 2023 ask about the six projects that only people can tell, and store nothing until they have', async () => {
    const before = await versionsIn(house.db);
    const asked = await importRegister(house.db, 'uk_gmpp_2023.csv', { profile: 'gmpp' });
    const open = asked.rows.filter(({ outcome }) => outcome === 'ambiguous');
    expect(open.map(({ title, candidates }) => [title, candidates.map((candidate) => candidate.title)])).toEqual([
      ['Local Land Charges (LLC) Programme', ['Local Land Charges (LLC) Programme']],
      ['Making Tax Digital', ['Making Tax Digital for Business']],
      ['Electronic Monitoring Expansion', ['Electronic Monitoring']],
      ['Prison Technology Transformation Programme (PTTP)', ['Prison Estate Transformation Programme (PETP)']],
      ['Prisoner Education Services', ['Prison Education Programme']],
      ['NCA Transformation Portfolio', ['NCA Transformation Programme']],
    ]);
    expect([asked.isStored, await versionsIn(house.db)]).toEqual([false, before]);
    of2023 = await importRegister(house.db, 'uk_gmpp_2023.csv', { profile: 'gmpp', answers: answersTo(asked) });
    expect([outcomesOf(of2023), of2023.isStored]).toEqual([{ created: 192, updated: 52 }, true]);
  });

  test('of 2023 add up to £471,818m in 193 of 244 projects, as the portfolio reports them', async () => {
    const report = await reportOf(of2023.portfolios[0]?.id);
    // 46 exempt and 3 in early planning say so; 2 cells are blank and say nothing.
    expect(report.totals).toMatchObject({ initiatives: 244, cost: { totals: [{ whole: { amount: '471818000000', currency: 'GBP' } }], coverage: { reported: 193, total: 244, withheld: 49 } } });
    expect(confidences(report)).toEqual({ GREEN: 26, AMBER: 183, RED: 23, none: 12 });
  });

  test('leave the benefits of 122 projects of 2023 unknown, and never zero', async () => {
    const inPortfolio = { portfolioId: of2023.portfolios[0]?.id ?? '' };
    const withBenefit = await house.db.initiative.count({ where: { ...inPortfolio, baselines: { some: { benefit: { not: null }, provenanceNote: { contains: '2023' } } } } });
    const withWords = await house.db.withheldValue.count({ where: { field: 'baselineBenefit' } });
    expect([withBenefit, withWords, 244 - withBenefit - withWords]).toEqual([109, 13, 122]);
    // A negative benefit is no benefit, and its number is not lost.
    expect(await house.db.withheldValue.findFirst({ where: { field: 'baselineBenefit', rawText: '-30.69' } })).not.toBeNull();
    expect(await house.db.baseline.count({ where: { benefit: 0 } })).toBe(0);
  });

  test('report 2019 again as it was, although half of it is in another portfolio now', async () => {
    const report = await reportOf(of2019.portfolios[0]?.id, between);
    expect(report.totals).toMatchObject({ initiatives: 133, cost: { totals: [{ whole: { amount: '441798760000' } }], coverage: { reported: 118, total: 133, withheld: 15 } } });
  });

  test('are followed from one year to the next by one question', async () => {
    const { data } = await house.ask<{ portfolio: { initiatives: { totalCount: number; nodes: Followed[] } } }>(
      `query ($id: ID!) { portfolio(id: $id) { initiatives(first: 100) { totalCount nodes { title leadText identifiers { register number } registerEntries { edition number rowNumber } baselines { cost { amount currency } reason } identitySteps { kind } } } } }`,
      { id: of2023.portfolios[0]?.id },
    );
    const followed = data.portfolio.initiatives.nodes.filter(({ registerEntries }) => registerEntries.length > 1);
    const gdf = followed.find(({ title }) => title.startsWith('Geological Disposal Facility'));
    expect(gdf).toMatchObject({
      leadText: 'DESNZ',
      identifiers: [{ register: 'gmpp', number: 'DECC_0005_1112-Q1' }],
      registerEntries: [{ edition: '2019', number: null, rowNumber: 2 }, { edition: '2023', number: 'DECC_0005_1112-Q1' }],
      identitySteps: [{ kind: 'MOVED' }],
    });
    expect(gdf?.baselines.map(({ cost }) => cost?.amount)).toEqual(['12343960000', expect.any(String)]);
    expect(gdf?.baselines[1]?.reason).toMatch(/\w/);
    expect(followed.every(({ identitySteps }) => identitySteps.some(({ kind }) => kind === 'MOVED'))).toBe(true);
  });

  test('keep the name that a project had, and find what left without a word', async () => {
    const renamed = await house.db.initiativeIdentityStep.findMany({ where: { kind: 'RENAMED', provenanceNote: { contains: 'gmpp' } }, select: { titlesBefore: true } });
    expect(renamed.map(({ titlesBefore }) => (titlesBefore as { en: string }).en)).toEqual(expect.arrayContaining(['Making Tax Digital for Business', 'NCA Transformation Programme', 'Prison Education Programme']));
    expect(of2023.missing).toHaveLength(133 - 52);
    const { data } = await house.ask<{ portfolio: { initiatives: { totalCount: number; nodes: { findings: { code: string; outcome: string; why: string }[] }[] } } }>(
      `query ($id: ID!) { portfolio(id: $id) { initiatives(first: 100) { totalCount nodes { findings { code outcome why(language: en) } } } } }`,
      { id: of2019.portfolios[0]?.id },
    );
    const exits = data.portfolio.initiatives.nodes.flatMap(({ findings }) => findings.filter(({ code }) => code === 'EXIT_UNEXPLAINED'));
    expect([data.portfolio.initiatives.totalCount, exits.length]).toEqual([81, 81]);
    expect(new Set(exits.map(({ outcome, why }) => `${outcome}: ${why}`))).toEqual(new Set(['FAIL: It stood in gmpp 2019, is missing from 2023, and nobody has explained why.']));
  });
});

interface Followed {
  readonly title: string;
  readonly leadText: string | null;
  readonly identifiers: readonly object[];
  readonly registerEntries: readonly { readonly edition: string; readonly number: string | null; readonly rowNumber: number }[];
  readonly baselines: readonly { readonly cost: Money | null; readonly reason: string | null }[];
  readonly identitySteps: readonly { readonly kind: string }[];
}

describe.skipIf(!HAS_REGISTERS)('The grants of the co-funding scheme', () => {
  test('are those that the starter dataset has already, and are not doubled', async () => {
    const before = await house.db.fundingLine.count();
    const report = await importRegister(house.db, 'no_medfinansiering.csv', { profile: 'medfinansiering' });
    expect([outcomesOf(report), report.editions, await house.db.fundingLine.count()]).toEqual([{ unchanged: 17 }, ['2020', '2022'], before]);
  });

  test('of 2020 sum to NOK 159,817,689, each a line of a funding whose rest is not known', async () => {
    const { id } = await house.db.portfolio.findFirstOrThrow({ where: { titles: { path: ['nb'], equals: 'Medfinansieringsordningen 2020' } } });
    expect((await reportOf(id)).totals).toMatchObject({ initiatives: 9, funding: { totals: [{ whole: { amount: '159817689', currency: 'NOK' } }] } });
    expect(await house.db.initiative.count({ where: { portfolioId: id, isFundingComplete: true } })).toBe(0);
  });
});
