import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importPortfolioCommand } from '../../subgraphs/portfolio/cli/import-command';
import { portfolio } from '../../subgraphs/portfolio/subgraph';
import { createSubgraphServer, listen } from '../../subgraphs/shared/server';
import { goodClaims, TestIssuer } from '../support/issuer';
import { addPassThroughsTo } from '../support/pass-throughs';
import { openPortfolio, type PortfolioHouse } from './builders';

const OWN = { key: 'egen', describes: 'Vårt ark.', register: 'egen', layout: 'PROJECTS', isComplete: true, keepsAllColumns: false, language: 'nb', currency: 'NOK', decimalMark: ',', dates: ['DD.MM.YYYY'], portfolio: { key: 'egen-{edition}', titles: { nb: 'Vårt', en: 'Ours' } }, columns: { title: { heads: ['Tiltak'], required: true }, lead: { heads: ['Eier'] }, cost: { heads: ['Kostnad'] } } };
const SHEET = 'Tiltak;Eier;Kostnad;Merknad\nFelles innlogging;Etaten;1000;egen\n';

let house: PortfolioHouse;
let issuer: TestIssuer;
let subgraph: FastifyInstance;
let door: FastifyInstance;
let folder: string;
let hubUrl: string;
const tokens = new Map<string, string>();

/** The subgraph with its tokens, behind the part of the gateway that hands its addresses on. */
beforeAll(async () => {
  house = await openPortfolio('blank');
  issuer = await TestIssuer.start();
  const log = pino({ level: 'silent' });
  subgraph = await createSubgraphServer({ schema: house.schema, db: house.db, log, routes: portfolio.routes, identity: issuer.identity });
  const port = await listen(subgraph, 0, 'PORTFOLIO_PORT');
  door = fastify();
  door.get('/health/live', () => ({ status: 'live' }));
  await addPassThroughsTo(door, new Map([['portfolio', `http://127.0.0.1:${String(port)}/graphql`]]), log);
  hubUrl = `http://127.0.0.1:${String(await listen(door, 0, 'PORT'))}`;
  for (const [name, number, scope] of [['office', '974760673', 'samspill:portfolio.write'], ['other', '889640782', 'samspill:portfolio.write'], ['reader', '974760673', 'samspill:lifeevents.write']] as const) {
    tokens.set(name, await issuer.token({ claims: { ...goodClaims(number), scope } }));
  }
  folder = mkdtempSync(join(tmpdir(), 'samspill-import-'));
  file('egen.json', JSON.stringify(OWN));
}, 60_000);
afterAll(async () => {
  await door.close();
  await subgraph.close();
  await issuer.close();
  await house.close();
  rmSync(folder, { recursive: true });
});

/** Runs the command against the hub of this test; a token is called by the name of who has it. */
async function run(...parts: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { code: -1, out: '', err: '' };
  const streams = { out: (text: string) => { said.out += text; }, err: (text: string) => { said.err += text; } };
  const command = importPortfolioCommand({}, streams, (code) => { said.code = code; });
  await command.parseAsync(['node', 'portfolio', '--hub', hubUrl, ...parts.map((part) => tokens.get(part) ?? part)]);
  return said;
}

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const own = (...parts: string[]) => run('--profile', join(folder, 'egen.json'), '--edition', '2024', '--token', 'office', ...parts);

describe('The command that imports registers, while the hub runs,', () => {
  test('takes a profile of your own and tells in words what a dry run would do', async () => {
    const { code, out } = await own(file('a.csv', SHEET), '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('a.csv (egen 2024; utf-8), dry run: nothing is changed\n  1 created, 0 updated, 0 unchanged, 0 skipped, 0 conflict, 0 ambiguous');
    expect(out).toContain('created    row 2: "Felles innlogging"');
    expect(out).toContain('not used, not kept: "Merknad"');
    expect(await house.db.initiative.count()).toBe(0);
  });

  test('imports, and the history knows the organisation', async () => {
    const { code, out } = await own(file('a.csv', SHEET), '--json');
    expect([code, (JSON.parse(out) as { isStored: boolean }).isStored]).toEqual([0, true]);
    expect(await house.db.costLine.findFirst()).toMatchObject({ provenanceKind: 'SOURCED', provenanceNote: 'Imported from the file a.csv, the 2024 edition of egen.' });
  });

  test('names file, row and column of what is wrong, and goes on with the next file', async () => {
    const { code, out, err } = await own(file('bad.csv', `${SHEET}Ny;Etaten;-5;\n`), file('a.csv', SHEET));
    expect(code).toBe(1);
    expect(err).toContain('bad.csv, row 3, column Kostnad: "-5" is below zero, and the ledger has no negative amounts. Correct it.\nNothing of it was imported.');
    expect(out).toContain('0 created, 0 updated, 1 unchanged');
  });

  test('prints its questions as a sheet that is filled in and given back', async () => {
    const moved = file('moved.csv', SHEET.replace('Etaten', 'Direktoratet'));
    const asked = await run('--profile', join(folder, 'egen.json'), '--edition', '2025', '--token', 'office', moved);
    expect(asked.code).toBe(1);
    const lines = asked.out.slice(asked.out.indexOf('row,project,initiative')).trim().split('\n');
    expect(lines).toHaveLength(3);
    const answers = file('answers.csv', lines.filter((line) => !line.includes('none of them')).join('\n'));
    const answered = await run('--profile', join(folder, 'egen.json'), '--edition', '2025', '--token', 'office', '--match', answers, moved);
    expect([answered.code, answered.out]).toEqual([0, expect.stringContaining('0 created, 1 updated')]);
  });

  test('says what is missing: a token, the right, the portfolio of others, a file, a profile', async () => {
    const path = file('a.csv', SHEET);
    const args = ['--profile', join(folder, 'egen.json'), '--edition', '2024', path];
    expect(await run(...args)).toMatchObject({ code: 2, err: expect.stringContaining('SAMSPILL_TOKEN') as string });
    expect(await run(...args, '--token', 'reader')).toMatchObject({ code: 2, err: expect.stringContaining('samspill:portfolio.write') as string });
    expect(await run(...args, '--token', 'other')).toMatchObject({ code: 2, err: expect.stringContaining('The portfolio is written by the organisation that owns it') as string });
    expect(await own(join(folder, 'nothing.csv'))).toMatchObject({ code: 2, err: expect.stringContaining('is not a file that can be read') as string });
    await expect(run('--profile', 'gmmp', path)).rejects.toThrow('There is no profile "gmmp". The hub has gmpp, medfinansiering, samspill');
    expect(await run('--profile', file('broken.json', '{"key": "X"}'), '--token', 'office', path)).toMatchObject({ code: 1, err: expect.stringContaining('key is not a key of small letters') as string });
  });
});

describe('The sheet of the hub itself', () => {
  const HEAD = 'record,edition,number,name,lead,planned_start,planned_end,funding_complete,kind,organisation,beneficiary,year,planned,actual,currency,unit';
  const samspill = (...rows: string[]) => run('--profile', 'samspill', '--token', 'other', file('ours.csv', [HEAD, ...rows].join('\n')));
  const PROJECT = 'initiative,2026,T-1,Felles innlogging,889640782,2026-01-01,2028,nei,,,,,,,,';

  test('comes as a template that is imported as it stands, with all its kinds of rows', async () => {
    const { out } = await run('--template', 'samspill');
    expect(await run('--profile', 'samspill', '--token', 'other', '--dry-run', file('template.csv', out))).toMatchObject({ code: 0, out: expect.stringContaining('1 created') as string });
  });

  test('brings costs, funding and benefits, and what names others is a claim', async () => {
    const report = await samspill(PROJECT, 'cost,2026,T-1,,,,,,DEVELOPMENT,889640782,,2026,"1 500,50",,,', 'funding,2026,T-1,,,,,,CO_FUNDING,991825827,,2026,750,,,', 'benefit,2026,T-1,Spart tid,,,,,OTHER_ACTORS,889640782,innbyggere,2029,10.5,,,', 'benefit,2026,T-1,Spart tid,,,,,OTHER_ACTORS,,,2030,ikke beregnet,,,', 'benefit,2026,T-1,Færre feil,,,,,QUALITY_STATE,889640782,kommuner,2029,40,,,feil');
    expect(report).toMatchObject({ code: 0, err: expect.any(String) as string });
    const initiative = await house.db.initiative.findFirstOrThrow({ where: { titles: { path: ['nb'], equals: 'Felles innlogging' }, identifiers: { some: { number: 'T-1' } } }, include: { costLines: true, fundingLines: true, benefits: { include: { years: { orderBy: { year: 'asc' } } }, orderBy: { sortKey: 'asc' } } } });
    expect(initiative).toMatchObject({ leadClaimStatus: 'CONFIRMED', datePrecisions: { plannedEnd: 'YEAR' }, isFundingComplete: false });
    expect(initiative.costLines).toMatchObject([{ kind: 'DEVELOPMENT', year: 2026, claimStatus: 'CONFIRMED' }]);
    expect(initiative.costLines[0]?.planned?.toFixed(2)).toBe('1500.50');
    expect(initiative.fundingLines).toMatchObject([{ kind: 'CO_FUNDING', claimStatus: 'CLAIMED' }]);
    expect(initiative.benefits.map(({ isPriced, years }) => [isPriced, years.map(({ planned, plannedQuantity }) => (planned ?? plannedQuantity)?.toFixed(2) ?? null)])).toEqual([[false, ['40.00']], [true, ['10.50', null]]]);
    expect(await house.db.withheldValue.findMany({ where: { rootId: initiative.id }, select: { recordTable: true, field: true, rawText: true } })).toEqual([{ recordTable: 'Benefit', field: 'planned 2030', rawText: 'ikke beregnet' }]);
  });

  test('takes a line away that it had before and has no more', async () => {
    const again = await samspill(PROJECT, 'cost,2026,T-1,,,,,,DEVELOPMENT,889640782,,2026,"1 500,50",,,');
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('1 updated') as string });
    const { initiativeId } = await house.db.initiativeIdentifier.findFirstOrThrow({ where: { number: 'T-1' } });
    const where = { initiativeId };
    expect([await house.db.costLine.count({ where }), await house.db.fundingLine.count({ where }), await house.db.benefit.count({ where })]).toEqual([1, 0, 0]);
  });

  test.each([
    ['a benefit that nobody has', 'benefit,2026,T-1,Spart tid,,,,,OTHER_ACTORS,889640782,,2029,10,,,', 'row 3, column beneficiary: A benefit goes to somebody.'],
    ['a line of an initiative that is not in it', 'cost,2026,T-9,,,,,,DEVELOPMENT,,,2026,10,,,', 'row 3, column number: No row of the file is the initiative with the number T-9.'],
    ['development after the end', 'cost,2026,T-1,,,,,,DEVELOPMENT,,,2029,10,,,', 'row 3, column year: 2029 lies outside the initiative, which lasts from 2026 to 2028.'],
    ['an organisation number that is none', 'cost,2026,T-1,,,,,,DEVELOPMENT,974760674,,2026,10,,,', 'row 3, column organisation: "974760674" is not an organisation number'],
    ['an amount that could be read in two ways', 'cost,2026,T-1,,,,,,DEVELOPMENT,,,2026,1.500,,,', 'row 3, column planned: "1.500" could be thousands or decimals.'],
    ['a kind that there is not', 'cost,2026,T-1,,,,,,DEVELOPMENTS,,,2026,1,,,', 'row 3, column kind: "DEVELOPMENTS" is none of DEVELOPMENT'],
  ])('is refused with %s', async (_name, row, words) => {
    expect(await samspill(PROJECT, row)).toMatchObject({ code: 1, err: expect.stringContaining(words) as string });
  });

  test('is refused when the funding is marked as complete and an amount is missing', async () => {
    const rows = [PROJECT.replace('nei', 'ja'), 'funding,2026,T-1,,,,,,OWN_BUDGET,889640782,,2026,,,,'];
    expect(await samspill(...rows)).toMatchObject({ code: 1, err: expect.stringContaining('row 2, column funding_complete: The funding is marked as complete') as string });
  });
});
