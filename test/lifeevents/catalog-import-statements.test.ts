import { Prisma } from '../../prisma/generated/lifeevents/client/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { statementsSoFar, tallyStatements } from '../../subgraphs/shared/database/statements';
import { openLifeevents, type Asked } from './ask';
import { counts, importText } from './catalogue';
import { everyKind, KINDS_IN_EVERY } from './catalog-support/every-kind';

const FEW = 12;
const MANY = 10 * FEW;

const opened: Asked[] = [];
const registers: Record<'few' | 'many', Asked> = {} as never;
beforeAll(async () => {
  for (const name of ['few', 'many'] as const) opened.push((registers[name] = await openLifeevents('blank')));
}, 60_000);
afterAll(() => Promise.all(opened.map((register) => register.close())));

/** Imports a catalogue with so many records of each kind; what came of it, and how many SQL statements it took. */
function imported(register: Asked, size: number, edition: 'first' | 'second') {
  return tallyStatements(async () => ({ counts: counts(await importText(register.db, everyKind(size, edition))), statements: statementsSoFar() }));
}

const nothing = { created: 0, updated: 0, unchanged: 0, skipped: 0, conflicts: 0 };

test.each([
  ['new', 'first', 'created'],
  ['as it was', 'first', 'unchanged'],
  ['changed in every record and every link', 'second', 'updated'],
] as const)('A catalogue that is %s takes as many SQL statements for ten times the records', async (_how, edition, list) => {
  const few = await imported(registers.few, FEW, edition);
  const many = await imported(registers.many, MANY, edition);
  expect([few.counts, many.counts]).toEqual([{ ...nothing, [list]: FEW * KINDS_IN_EVERY }, { ...nothing, [list]: MANY * KINDS_IN_EVERY }]);
  expect(many.statements).toBe(few.statements);
});

test('What an import wrote of each record and link is what the file says, and the history has every change of it', async () => {
  const { db } = registers.many;
  const links = [await db.lifeEventService.count({ where: { serviceId: { not: null } } }), await db.lifeEventService.count(), await db.eventService.count(), await db.outputEvent.count(), await db.evidenceDataset.count(), await db.lifeEventType.count(), await db.serviceParticipation.count()];
  expect(links).toEqual([MANY, 2 * MANY, MANY, 2 * MANY, MANY, MANY, MANY]);
  for (const tableName of ['LifeEvent', 'Event', 'Service', 'Output', 'Evidence', 'Dataset']) {
    expect([tableName, await db.rowVersion.count({ where: { tableName, version: 2, operation: 'UPDATE' } }), await db.rowVersion.count({ where: { tableName, recordedTo: null } })]).toEqual([tableName, MANY, MANY]);
  }
  expect(await db.rowVersion.count({ where: { NOT: { cause: { path: ['operation'], equals: 'catalogue import' } } } })).toBe(0);
});

/** How many blocks the database looks at to write one row, with what its triggers look up before. */
async function blocksToInsert({ db }: Asked): Promise<number> {
  const insert = Prisma.sql`INSERT INTO "Dataset" ("id", "uri", "titles", "access") VALUES (gen_random_uuid(), 'https://example.no/' || random(), '{}', 'UNKNOWN')`;
  const [row] = await db.$queryRaw<{ 'QUERY PLAN': { Plan: Record<string, number> }[] }[]>(Prisma.sql`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${insert}`);
  const plan = row?.['QUERY PLAN'][0]?.Plan ?? {};
  return (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0);
}

test('Writing a row takes no longer for the history that has grown', async () => {
  const { few, many } = registers;
  expect(await many.db.rowVersion.count()).toBeGreaterThan(8 * (await few.db.rowVersion.count()));
  const blocks = [await blocksToInsert(few), await blocksToInsert(many)] as const;
  expect(blocks[1]).toBeLessThan(blocks[0] + 12);
});

test('What keeps the history reads by index, and is never compiled for a single row', async () => {
  const settings = await registers.few.db.$queryRaw<{ name: string; settings: string[] | null }[]>(Prisma.sql`SELECT "proname" AS "name", "proconfig" AS "settings" FROM pg_proc WHERE "proname" IN ('samspill_record_version', 'samspill_record_erasable') ORDER BY 1`);
  expect(settings).toEqual(['samspill_record_erasable', 'samspill_record_version'].map((name) => ({ name, settings: ['enable_seqscan=off', 'jit=off'] })));
});
