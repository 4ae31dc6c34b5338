/**
 * How long an actor map takes: its metrics alone, the whole answer with what the database does, and its files:
 * `npx tsx test/bench/actor-map.ts`. It makes an embedded database in memory with a register of its own and drops it.
 * Nothing is asserted: times belong to a machine and a day. Time on the processor is printed beside time on the clock,
 * since other work on the machine makes the latter longer.
 *
 *   --sizes 500x2500,2000x10000   how many actors and relations
 *   --runs 5                      how often each is done; the median counts
 */
import 'reflect-metadata';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { graphql } from 'graphql';
import type { PrismaClient } from '../../prisma/generated/actors/client/client';
import { mapEdges } from '../../subgraphs/actors/actor-map/map-edges';
import { mapMetrics } from '../../subgraphs/actors/actor-map/map-metrics';
import { findTies } from '../../subgraphs/actors/relation/relation.store';
import { actors } from '../../subgraphs/actors/subgraph';
import { openInMemory } from '../../subgraphs/shared/database/embedded';
import { statementsSoFar, tallyStatements } from '../../subgraphs/shared/database/statements';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { createContext } from '../../subgraphs/shared/server';
import { buildFederatedSchema } from '../../subgraphs/shared/subgraph';
import { prepareDatabase } from '../../subgraphs/shared/subgraph-process';

const { values: options } = parseArgs({ options: { sizes: { type: 'string', default: '500x2500,2000x10000' }, runs: { type: 'string', default: '5' } } });
const RUNS = Number(options.runs);
const TODAY = { from: new Date().toISOString().slice(0, 10), to: new Date().toISOString().slice(0, 10) };
const say = (text: string): void => { process.stdout.write(`${text}\n`); };
const { schema } = await buildFederatedSchema(actors);

/** A number from 0 to below 1 that looks like chance and is the same in every run (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Actors of which a few are related to many, as ministries are, and relations without any two alike. */
async function fill(db: PrismaClient, nodes: number, lines: number): Promise<string[]> {
  const ids = Array.from({ length: nodes }, (_, n) => stableId('actor', `bench ${String(n)}`));
  await db.actor.createMany({ data: ids.map((id, n) => ({ id, kind: 'GROUP' as const, sortKey: String(n), searchText: String(n) })) });
  await db.actorName.createMany({ data: ids.map((actorId, n) => ({ actorId, names: { nb: `Aktør nummer ${String(n)}` } })) });
  const next = chance(1);
  const ends = new Set<string>();
  while (ends.size < lines) {
    const [from, to] = [Math.floor(next() * next() * nodes), Math.floor(next() * nodes)].sort((a, b) => a - b) as [number, number];
    if (from !== to) ends.add(`${String(from)} ${String(to)}`);
  }
  const kinds = ['GOVERNS', 'FUNDS', 'SUPPLIES_DATA_TO', 'DEPENDS_ON', 'COLLABORATES_WITH'] as const;
  const rows = [...ends].map((pair, n) => {
    const [from, to] = pair.split(' ').map((end) => ids[Number(end)] as string) as [string, string];
    return { fromId: from, toId: to, kind: kinds[n % kinds.length] as (typeof kinds)[number] };
  });
  for (let at = 0; at < rows.length; at += 1000) await db.relation.createMany({ data: rows.slice(at, at + 1000) });
  return ids;
}

/** The medians of some work, on the clock and on the processor. */
async function measure(name: string, work: () => unknown): Promise<void> {
  const times: { clock: number; processor: number }[] = [];
  let statements = 0;
  for (let run = 0; run <= RUNS; run += 1) {
    const [start, used] = [performance.now(), process.cpuUsage()];
    statements = await tallyStatements(async () => {
      await work();
      return statementsSoFar();
    });
    const { user, system } = process.cpuUsage(used);
    // The first run reads what the others find in memory.
    if (run > 0) times.push({ clock: performance.now() - start, processor: (user + system) / 1000 });
  }
  const median = (key: 'clock' | 'processor'): string => (times.map((time) => time[key]).sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN).toFixed(0).padStart(7);
  say(`  ${name.padEnd(52)}${median('clock')} ms${median('processor')} ms on the processor, ${String(statements)} statements`);
}

for (const size of options.sizes.split(',')) {
  const [nodes = 0, lines = 0] = size.split('x').map(Number);
  const source = await openInMemory();
  const db = await prepareDatabase({ ...actors, loadStarter: () => Promise.resolve(null) }, source, () => undefined);
  const ids = await fill(db, nodes, lines);
  say(`${String(nodes)} actors, ${String(lines)} relations`);
  const ties = await findTies(db, ids, TODAY);
  const edges = mapEdges(new Set(ids), ties, [], '');
  const event = { __typename: 'LifeEvent', id: stableId('life-event', 'bench'), lifeEventInvolvements: ids.map((actorId) => ({ actorId, role: 'OWNER', throughKind: null, throughId: null, isAtTable: true, isConfirmed: true })), portfolioInvolvements: [] };
  const ask = (fields: string) => async (): Promise<void> => {
    const { errors } = await graphql({ schema, source: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on LifeEvent { ${fields} } } }`, variableValues: { of: [event] }, contextValue: createContext(db) });
    if (errors?.[0]) throw errors[0];
  };
  await measure('ties from the database', () => findTies(db, ids, TODAY));
  await measure('lines from ties', () => mapEdges(new Set(ids), ties, [], ''));
  await measure('metrics: betweenness', () => mapMetrics(ids, edges).brokers);
  await measure('metrics: betweenness, communities, parts', () => { const found = mapMetrics(ids, edges); return [found.brokers, found.communities, found.isolatedGroups]; });
  await measure('answer: nodes and lines by id', ask('actorMap { nodes { actor { id } roles } edges { from { id } to { id } kind } }'));
  await measure('answer: names, kinds and brokers, as the dashboard asks', ask('actorMap { nodes { actor { name } roles } edges { from { name } to { name } kind } brokers { actor { name } score } }'));
  await measure('answer: everything of nodes and lines', ask('actorMap { nodes { actor { name } roles sector { label } community betweenness degree } edges { from { name } to { name } kind weight isConfirmed } communities { number } missing { roles } }'));
  await measure('file: GraphML', ask('actorMap { file(format: GRAPHML) }'));
  await db.$disconnect();
  await source.close();
}
