import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorId, initiativeId } from '../../subgraphs/portfolio/starter/starter-columns';
import { toHundredths } from '../../subgraphs/shared/graphql/money';
import { PACKAGE_ROOT } from '../../subgraphs/shared/package-root';
import { openPortfolio, type PortfolioHouse } from './builders';
import type { Written } from './flow-reference/arbitrary';
import { freshActors, writeLedger } from './flow-reference/write-ledger';
import type { Benefit, Initiative, Line } from './flow-reference/ledger';

/** What docs/benefit-flows.md works out by hand is asked of the hub: a figure that is not so turns a test red. */
const PAGE = readFileSync(join(PACKAGE_ROOT, 'docs', 'benefit-flows.md'), 'utf8');

let house: PortfolioHouse;
beforeAll(async () => { house = await openPortfolio('starter'); });
afterAll(async () => { await house.close(); });

/** The rows of the table that follows a heading of the page: the cells, without the head and the rule below it. */
function table(heading: string): string[][] {
  const [, after = ''] = PAGE.split(`### ${heading}\n`);
  const lines = after.split('\n');
  const from = lines.findIndex((line) => line.startsWith('|'));
  const length = lines.slice(from).findIndex((line) => !line.startsWith('|'));
  return lines.slice(from + 2, from + length).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
}

interface Amount { amount: string }
interface Named { id: string }
interface Report {
  totals: Amount[];
  coverage: { reported: number; total: number };
  flows: { from: Named | null; to: Named | null; fundingAmountsKnown: number | null; fundingAmountsTotal: number | null; amount: Amount; planned: Amount | null; realised: Amount | null }[];
  positions: { actor: Named; funded: Amount[]; received: Amount[]; net: Amount[]; withdrawn: Amount[] | null; netAfterWithdrawal: Amount[] | null }[];
  jointFundingCandidates: { mainFunder: Named | null; fundedPart: number; receivedPart: number }[];
}

const QUERY = `query ($filter: BenefitFlowFilter!) { benefitFlows(filter: $filter) {
  totals { amount } coverage { reported total } flows { from { id } to { id } fundingAmountsKnown fundingAmountsTotal amount { amount } planned { amount } realised { amount } }
  positions { actor { id } funded { amount } received { amount } net { amount } withdrawn { amount } netAfterWithdrawal { amount } } jointFundingCandidates { mainFunder { id } fundedPart receivedPart } } }`;

async function ask(initiatives: readonly string[], years: object = {}): Promise<Report> {
  const { data, errors } = await house.ask<{ benefitFlows: Report }>(QUERY, { filter: { initiatives, years } });
  expect(errors).toBeUndefined();
  return data.benefitFlows;
}

/** As the page writes amounts: two decimals, a true minus, a space between thousands, and a dash for nothing. */
function written(amounts: readonly Amount[] | Amount | null | undefined): string {
  const [one] = Array.isArray(amounts) ? (amounts as Amount[]) : amounts ? [amounts as Amount] : [];
  if (!one) return '–';
  const hundredths = toHundredths(one.amount);
  const absolute = String(hundredths < 0n ? -hundredths : hundredths).padStart(3, '0');
  return `${hundredths < 0n ? '−' : ''}${absolute.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ' ')}.${absolute.slice(-2)}`;
}

describe('DigiUng in the starter dataset', () => {
  const organisations = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'prisma', 'starter', 'actors', 'organisations.json'), 'utf8')) as { number: string; names: { texts: { en: string } }[] }[];
  const nameOf = (id: string | null): string => organisations.find(({ number }) => actorId(number) === id)?.names.at(-1)?.texts.en ?? 'unknown';
  const ids = { digiUng: initiativeId('digiung'), klaraKlok: initiativeId('klara-klok-til-ungno') };

  test('is funded as the page says, and not completely', async () => {
    const { data } = await house.ask<{ initiative: { funding: { isComplete: boolean; sharesGap: string; lines: { funder: Named; year: number; planned: Amount | null; jointTotal: Amount | null }[] } } }>(
      'query ($id: ID!) { initiative(id: $id) { funding { isComplete sharesGap lines { funder { id } year planned { amount } jointTotal { amount } } } } }', { id: ids.digiUng });
    const { isComplete, sharesGap, lines } = data.initiative.funding;
    expect([isComplete, sharesGap]).toEqual([false, 'NOT_COMPLETE']);
    const byRow = (a: string[], b: string[]): number => (a.join() < b.join() ? -1 : 1);
    expect(lines.map((line) => [String(line.year), nameOf(line.funder.id), written(line.planned), written(line.jointTotal)]).sort(byRow)).toEqual(table('What is known of the funding of DigiUng').sort(byRow));
  });

  test('has no flow of its own, and the saving before it flows from nobody known', async () => {
    const rows = [];
    for (const [name, initiatives] of [['DigiUng', [ids.digiUng]], ['Klara Klok moved to ung.no', [ids.klaraKlok]], ['both', [ids.digiUng, ids.klaraKlok]]] as const) {
      const { totals, coverage, flows } = await ask(initiatives);
      const [flow] = flows;
      rows.push([name, written(totals), `${String(coverage.reported)} of ${String(coverage.total)}`, flow ? `funder unknown (${String(flow.fundingAmountsKnown)} of ${String(flow.fundingAmountsTotal)} amounts known)` : '–', flow?.to ? nameOf(flow.to.id) : '–']);
    }
    expect(rows).toEqual(table('What flows'));
  });
});

describe('the complete example', () => {
  const [A, B, C, D] = ['a', 'b', 'c', 'd'] as const;
  const base = { currency: 'NOK', priceYear: null };
  const line = (actorId: string, year: number, planned: bigint, actual: bigint | null): Line => ({ ...base, actorId, year, yearTo: null, planned, actual, claimStatus: 'CONFIRMED', isRestricted: false });
  const benefit = (beneficiaryId: string, more: Pick<Benefit, 'type' | 'savingKind' | 'years'>): Benefit => ({ ...base, beneficiaryId, isPriced: true, isWithheld: false, claimStatus: 'CONFIRMED', isRestricted: false, ...more });
  const example: Written<Initiative> = {
    isFundingComplete: true,
    withdrawalRule: 'MINISTRY_OF_FINANCE',
    namedFunders: [],
    running: [],
    funding: [line(A, 2022, 120_00n, 100_00n), line(B, 2022, 100_00n, null), line(C, 2023, 50_00n, null)],
    benefits: [
      benefit(B, { type: 'EFFICIENCY_STATE', savingKind: 'LABOUR', years: [{ year: 2024, planned: 100_01n, realised: null }, { year: 2025, planned: 90_00n, realised: 80_03n }] }),
      benefit(D, { type: 'OTHER_ACTORS', savingKind: null, years: [{ year: 2024, planned: 33_33n, realised: null }] }),
    ],
  };
  const idOf = freshActors();
  const NAMES: Readonly<Record<string, string>> = { [idOf['a'] as string]: 'Ministry A', [idOf['b'] as string]: 'Agency B', [idOf['c'] as string]: 'Directorate C', [idOf['d'] as string]: 'Citizens D' };
  const name = (actor: Named | null): string => (actor ? (NAMES[actor.id] ?? '?') : 'funder unknown');
  const write = async (more: Partial<Written<Initiative>> = {}): Promise<string> => (await writeLedger(house.db, [{ ...example, ...more }], idOf)).initiatives[0]?.id as string;
  let id = '';
  beforeAll(async () => { id = await write(); });
  const flowRows = ({ flows }: Report): string[][] => flows.map(({ from, to, planned, realised, amount }) => [name(from), name(to), written(planned), written(realised), written(amount)]);
  const byRow = (a: string[], b: string[]): number => (a.join() < b.join() ? -1 : 1);

  test('divides each benefit-year as the page does by hand', async () => {
    const years = { 2024: (await ask([id], { from: 2024, to: 2024 })).flows, 2025: (await ask([id], { from: 2025, to: 2025 })).flows };
    const part = (year: '2024' | '2025', from: string, to: string): string => written(years[year].find((flow) => name(flow.from) === from && name(flow.to) === to)?.amount);
    const rows = table('Each benefit-year, divided');
    expect(rows).toHaveLength(3);
    for (const [year, to, amount, a, b, c] of rows as [('2024' | '2025'), string, string, string, string, string][]) {
      expect([a, b, c]).toEqual(['Ministry A', 'Agency B', 'Directorate C'].map((from) => part(year, from, to)));
      expect([a, b, c].reduce((sum, cell) => sum + toHundredths(cell), 0n)).toBe(toHundredths(amount));
    }
  });

  test('adds up to the flows of the page, and they to the benefits', async () => {
    const report = await ask([id]);
    const rows = table('The flows');
    expect(flowRows(report)).toEqual(rows.slice(0, -1));
    expect(rows.at(-1)?.at(-1)).toBe(written(report.totals));
  });

  test('leaves everybody the position of the page, before and after withdrawal', async () => {
    const { positions, jointFundingCandidates } = await ask([id]);
    const rows = positions.map(({ actor, funded, received, net, withdrawn, netAfterWithdrawal }) => [name(actor), written(funded), written(received), written(net), written(withdrawn), written(netAfterWithdrawal)]);
    expect(rows).toEqual(table('Who pays, who gains'));
    expect(jointFundingCandidates.map(({ mainFunder, fundedPart, receivedPart }) => [name(mainFunder), fundedPart, receivedPart])).toEqual([['Ministry A', 0.4, 0]]);
  });

  test.each([
    ['The same with funding that is not marked complete', { isFundingComplete: false }, 'funder unknown (3 of 3 amounts known)'],
    ['The same with an amount that is not known', { funding: example.funding.map((one) => (one.actorId === C ? { ...one, planned: null } : one)) }, 'funder unknown (2 of 3 amounts known)'],
  ])('names nobody as payer: %s', async (heading, more, who) => {
    const report = await ask([await write(more)]);
    const rows = report.flows.map(({ to, amount, fundingAmountsKnown, fundingAmountsTotal }) => [`funder unknown (${String(fundingAmountsKnown)} of ${String(fundingAmountsTotal)} amounts known)`, name(to), written(amount)]);
    expect(rows.every(([from]) => from === who)).toBe(true);
    expect(rows.sort(byRow)).toEqual(table(heading).sort(byRow));
    expect(report.positions.every(({ funded, received, net }) => funded.length + received.length + net.length === 0)).toBe(true);
  });

  test('withdraws half of the net saving where the grant says so', async () => {
    const running: Line = { ...line(B, 2025, 20_00n, null) };
    const { positions } = await ask([await write({ withdrawalRule: 'CO_FUNDING_2020', running: [running] })]);
    const agency = positions.find(({ actor }) => name(actor) === 'Agency B');
    expect([[written(agency?.net), written(agency?.withdrawn), written(agency?.netAfterWithdrawal)]]).toEqual(table('The same with a co-funding grant'));
  });
});
