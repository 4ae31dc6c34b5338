/**
 * How the time of the flow queries and of the portfolio report grows with the ledger, side by side in one run:
 * `npx tsx test/bench/ledger-growth.ts`. It makes databases of its own on the server of TEST_DATABASE_URL, fills them
 * with synthetic data and drops them. Nothing is asserted: times belong to a machine and a day, ratios less so.
 *
 *   --sizes 10000,100000,1000000   how many lines of the ledger
 *   --runs 5                       how often each question is asked; the median counts
 *   --plans                        print the plan of every statement at the largest size (EXPLAIN (ANALYZE, BUFFERS))
 */
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { graphql } from 'graphql';
import { Client } from 'pg';
import type { PrismaClient } from '../../prisma/generated/portfolio/client/client';
import { sizeOf, syntheticId } from '../../scripts/data-synthetic/ledger';
import { loadSynthetic } from '../../scripts/data-synthetic/load';
import { coverageOfSelection, flowsOf, yearTotalsOf } from '../../subgraphs/portfolio/benefit-flow/benefit-flow.loader';
import { positionOfActor, positionsOf } from '../../subgraphs/portfolio/benefit-flow/position.loader';
import { EVERYTHING, type Selection } from '../../subgraphs/portfolio/benefit-flow/selection';
import type { PortfolioContext } from '../../subgraphs/portfolio/context';
import { portfolio } from '../../subgraphs/portfolio/subgraph';
import { migrate, readMigrations } from '../../subgraphs/shared/database/migrate';
import { sql, type Sql } from '../../subgraphs/shared/database/page-query';
import { openPostgres } from '../../subgraphs/shared/database/postgres';
import { PACKAGE_ROOT } from '../../subgraphs/shared/package-root';
import { createContext } from '../../subgraphs/shared/server';
import { buildFederatedSchema } from '../../subgraphs/shared/subgraph';
import { connect } from '../../subgraphs/shared/subgraph-process';

const { values: options } = parseArgs({ options: { sizes: { type: 'string', default: '10000,100000,1000000' }, runs: { type: 'string', default: '5' }, plans: { type: 'boolean', default: false } } });
const SERVER = process.env['TEST_DATABASE_URL'] ?? 'postgresql://postgres@127.0.0.1:5432/postgres';
const SEED = 1;
const id = (kind: 'lifeEvent' | 'portfolio' | 'actor', n: number): string => syntheticId(SEED, kind, n);
const all = (lists: Partial<Selection>): Selection => ({ ...EVERYTHING, years: { from: null, to: null }, ...lists });
const say = (text: string): void => { process.stdout.write(`${text}\n`); };

const { schema } = await buildFederatedSchema(portfolio);
const REPORT = 'query ($id: ID!) { portfolio(id: $id) { report { rows { id } totals { cost { totals { whole { amount } } } benefits { coverage { reported total } } } } } }';

async function report(context: PortfolioContext): Promise<unknown> {
  const { data, errors } = await graphql({ schema, source: REPORT, variableValues: { id: id('portfolio', 1) }, contextValue: context });
  if (errors?.[0]) throw errors[0];
  return data;
}

/** Flows with what stands beside them: three statements. */
const flows = (selection: Selection) => (context: PortfolioContext): Promise<unknown> =>
  Promise.all([flowsOf(context).load(selection), yearTotalsOf(context).load(selection), coverageOfSelection(context).load(selection)]);

const QUESTIONS: readonly (readonly [name: string, ask: (context: PortfolioContext) => Promise<unknown>])[] = [
  ['flows of one life event (about 45 initiatives)', flows(all({ lifeEvents: [id('lifeEvent', 1)] }))],
  ['flows of one portfolio (40 initiatives)', flows(all({ portfolios: [id('portfolio', 1)] }))],
  ['flows of 20 life events at once', (context) => Promise.all(Array.from({ length: 20 }, (_, n) => flows(all({ lifeEvents: [id('lifeEvent', n + 1)] }))(context)))],
  ['flows of a life event with a tenth of everything', flows(all({ lifeEvents: [id('lifeEvent', 0)] }))],
  ['flows of everything', flows(all({}))],
  ['positions in one life event', (context) => positionsOf(context, all({ lifeEvents: [id('lifeEvent', 1)] }))],
  ['position of an actor that takes part in most', (context) => positionOfActor(context, all({ actors: [id('actor', 0)] }), id('actor', 0))],
  ['positions in everything', (context) => positionsOf(context, all({}))],
  ['report of one portfolio', report],
];

/** A client that notes every query in SQL that goes through it. */
function noting(db: PrismaClient, queries: Sql[]): PrismaClient {
  return new Proxy(db, {
    get: (target, name) => {
      if (name !== '$queryRaw') return Reflect.get(target, name) as unknown;
      return (query: Sql) => {
        queries.push(query);
        return target.$queryRaw(query);
      };
    },
  });
}

async function statementsOf(db: PrismaClient, ask: (context: PortfolioContext) => Promise<unknown>): Promise<Sql[]> {
  const queries: Sql[] = [];
  await ask(createContext(noting(db, queries)));
  return queries;
}

async function printPlans(db: PrismaClient): Promise<void> {
  for (const [name, ask] of QUESTIONS) {
    for (const [n, query] of (await statementsOf(db, ask)).entries()) {
      const lines = await db.$queryRaw<{ 'QUERY PLAN': string }[]>(sql`EXPLAIN (ANALYZE, BUFFERS) ${query}`);
      say(`\n== ${name}, statement ${String(n + 1)}\n${lines.map((line) => line['QUERY PLAN']).join('\n')}`);
    }
  }
}

interface Plan {
  readonly Plan: { readonly 'Shared Hit Blocks': number; readonly 'Shared Read Blocks': number };
}

/** How many pages each question reads in the database, wherever they are found: a measure that no other work disturbs. */
async function countPages(db: PrismaClient): Promise<number[]> {
  const pages: number[] = [];
  for (const [, ask] of QUESTIONS) {
    let sum = 0;
    for (const query of await statementsOf(db, ask)) {
      const [row] = await db.$queryRaw<{ 'QUERY PLAN': [Plan] }[]>(sql`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${query}`);
      const plan = row?.['QUERY PLAN'][0].Plan;
      sum += (plan?.['Shared Hit Blocks'] ?? 0) + (plan?.['Shared Read Blocks'] ?? 0);
    }
    pages.push(sum);
  }
  return pages;
}

/** Milliseconds of each question, the median of several runs, taken in turns. */
async function measure(db: PrismaClient, runs: number): Promise<number[]> {
  const times = QUESTIONS.map((): number[] => []);
  for (let run = 0; run <= runs; run += 1) {
    for (const [n, [, ask]] of QUESTIONS.entries()) {
      const start = performance.now();
      await ask(createContext(db));
      // The first run reads what the others find in memory.
      if (run > 0) times[n]?.push(performance.now() - start);
    }
  }
  return times.map((list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN);
}

const server = new Client({ connectionString: SERVER });
await server.connect();
const sizes = options.sizes.split(',').map(Number);
const times: number[][] = [];
const pages: number[][] = [];
for (const lines of sizes) {
  const name = `samspill_bench_${randomBytes(4).toString('hex')}`;
  await server.query(`CREATE DATABASE "${name}"`);
  try {
    const url = new URL(SERVER);
    url.pathname = `/${name}`;
    const source = await openPostgres(url.toString(), 'TEST_DATABASE_URL');
    await migrate(source, readMigrations(join(PACKAGE_ROOT, 'prisma', 'portfolio')));
    const pool = source.pool();
    const start = performance.now();
    await loadSynthetic(pool, sizeOf({ lines, seed: SEED }));
    await pool.query('VACUUM ANALYZE');
    await pool.end();
    say(`${String(lines)} lines written in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    const db = connect(portfolio, source);
    times.push(await measure(db, Number(options.runs)));
    pages.push(await countPages(db));
    if (options.plans && lines === sizes.at(-1)) await printPlans(db);
    await db.$disconnect();
  } finally {
    await server.query(`DROP DATABASE "${name}" WITH (FORCE)`);
  }
}
await server.end();

print('milliseconds, median', times, 1);
print('pages read in the database', pages, 0);

/** A row for each question, a column for each size, and how much more each size takes than the one before. */
function print(what: string, results: readonly (readonly number[])[], decimals: number): void {
  const width = Math.max(...QUESTIONS.map(([name]) => name.length));
  say(`\n${what.padEnd(width)} ${sizes.map((size) => String(size).padStart(10)).join('')}   growth at each step`);
  for (const [n, [name]] of QUESTIONS.entries()) {
    const row = results.map((list) => list[n] ?? NaN);
    say(`${name.padEnd(width)} ${row.map((value) => value.toFixed(decimals).padStart(10)).join('')}   ${row.slice(1).map((value, i) => `×${(value / (row[i] ?? NaN)).toFixed(1)}`).join('  ')}`);
  }
}
