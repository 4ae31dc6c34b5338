import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PrismaClient } from '../../prisma/generated/portfolio/client/client';
import { syntheticCommand } from '../../scripts/data-synthetic/command';
import { sizeOf, summarize, syntheticId } from '../../scripts/data-synthetic/ledger';
import { loadSynthetic } from '../../scripts/data-synthetic/load';
import { coverageOfSelection, flowsOf, yearTotalsOf } from '../../subgraphs/portfolio/benefit-flow/benefit-flow.loader';
import { EVERYTHING } from '../../subgraphs/portfolio/benefit-flow/selection';
import type { PortfolioContext } from '../../subgraphs/portfolio/context';
import { portfolio } from '../../subgraphs/portfolio/subgraph';
import { createContext } from '../../subgraphs/shared/server';
import { openTestDatabase, type TestDatabase } from '../support/databases';
import { anInitiative } from './builders';
import { baseKey, sums } from './flow-reference/ledger';

const SIZE = sizeOf({ lines: 3_000, seed: 7 });

describe('synthetic data', () => {
  test('is the same to the last byte for the same size and seed, and another for another', () => {
    expect(summarize(sizeOf({ lines: 1_000 })).digest).toBe('5a00c9d021406f6b6d7e3386c401f3f252d1ba2388181a2f9e29f358b69bae1c');
    expect(summarize(sizeOf({ lines: 1_000, seed: 2 })).digest).not.toBe(summarize(sizeOf({ lines: 1_000 })).digest);
  });

  test.each([1, 49, 1_000, 1_777])('has exactly as many lines as are asked for: %i', (lines) => {
    expect(summarize(sizeOf({ lines })).lines).toBe(lines);
  });

  test('has as many initiatives, portfolios and actors as are asked for', () => {
    const { rows } = summarize(sizeOf({ lines: 500, initiatives: 3, portfolios: 2, lifeEvents: 1, actors: 1 }));
    expect([rows.get('Initiative'), rows.get('Portfolio'), rows.get('InitiativeLifeEvent')]).toEqual([3, 2, 3]);
  });
});

describe('the command that writes it', () => {
  const run = async (...args: string[]): Promise<string> => {
    let said = '';
    await syntheticCommand(undefined, (text) => { said += text; }).exitOverride().configureOutput({ writeErr: (text) => { said += text; } }).parseAsync(args, { from: 'user' }).catch((error: unknown) => { said += String(error); });
    return said;
  };

  test('tells in a dry run what it would write, and writes nothing', async () => {
    const said = await run('--lines', '1000', '--dry-run');
    expect(said).toContain('Would write 1000 lines of the ledger, from seed 1');
    expect(said).toContain(`sha256 ${summarize(sizeOf({ lines: 1_000 })).digest}`);
  });

  test.each([
    [['--lines', '10'], 'No database is named'],
    [['--lines', '-5'], 'It is not a whole number from 1'],
    [['--seed', '1'], '--lines'],
  ])('refuses %j in words', async (args, words) => {
    expect(await run(...args)).toContain(words);
  });
});

describe('a database of synthetic data', () => {
  let house: TestDatabase<PrismaClient>;
  beforeAll(async () => {
    house = await openTestDatabase(portfolio, 'blank');
    await fill();
  });
  afterAll(async () => { await house.close(); });
  const fill = async (options = {}, size = SIZE): Promise<void> => {
    const pool = house.source.pool();
    try {
      await loadSynthetic(pool, size, options);
    } finally {
      await pool.end();
    }
  };
  const asking = (): PortfolioContext => createContext(house.db);

  test('holds what was made up, and keeps history again afterwards', async () => {
    expect((await house.db.fundingLine.count()) + (await house.db.costLine.count()) + (await house.db.benefitYear.count())).toBe(SIZE.lines);
    expect(await house.db.rowVersion.count()).toBe(0);
    const id = syntheticId(SIZE.seed, 'initiative', 0);
    await house.db.initiative.update({ where: { id }, data: { fundingNotes: { nb: 'Endret' } } });
    expect(await house.db.rowVersion.count({ where: { rowId: id } })).toBe(1);
  });

  test('has flows that sum to its benefits, from known and from unknown funders', async () => {
    const selection = { ...EVERYTHING, years: { from: null, to: null } };
    const context = asking();
    const [flows, totals, coverage] = await Promise.all([flowsOf(context).load(selection), yearTotalsOf(context).load(selection), coverageOfSelection(context).load(selection)]);
    expect(sums([...flows], baseKey, ({ amount }) => amount)).toEqual(sums([...totals], baseKey, ({ amount }) => amount));
    expect(new Set(flows.map(({ fromId }) => fromId === null))).toEqual(new Set([true, false]));
    expect(coverage.initiatives).toBe(SIZE.initiatives);
    expect(coverage.funded).toBeGreaterThan(SIZE.initiatives / 3);
  });

  test('is not written twice, nor among other data unless that is said', async () => {
    await expect(fill()).rejects.toThrow('synthetic data already');
    const other = await openTestDatabase(portfolio, 'blank');
    const pool = other.source.pool();
    await anInitiative(other.db, 'Et ekte tiltak');
    await expect(loadSynthetic(pool, SIZE)).rejects.toThrow('data that is not synthetic');
    expect(await other.db.costLine.count()).toBe(0);
    await loadSynthetic(pool, sizeOf({ lines: 100 }), { isAmongOthers: true, keepsHistory: true });
    expect(await other.db.rowVersion.count({ where: { tableName: 'CostLine' } })).toBe(await other.db.costLine.count());
    await pool.end();
    await other.close();
  });
});
