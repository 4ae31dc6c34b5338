import { afterAll, beforeAll, expect, test } from 'vitest';
import { actors } from '../../subgraphs/actors/subgraph';
import { prepareDatabase } from '../../subgraphs/shared/subgraph-process';
import { openTestDatabase, ON_POSTGRES, type TestDatabase } from '../support/databases';
import type { PrismaClient } from '../../prisma/generated/actors/client/client';

let database: TestDatabase<PrismaClient>;
beforeAll(async () => { database = await openTestDatabase(actors, 'blank'); });
afterAll(async () => { await database.close(); });

test.skipIf(!ON_POSTGRES)('several copies of a subgraph that start at once over one empty database load the starter dataset once', async () => {
  const told: string[] = [];
  const copies = await Promise.all([1, 2, 3].map(() => prepareDatabase(actors, database.source, (text) => told.push(text))));
  expect(told.filter((text) => text.startsWith('starter dataset loaded'))).toHaveLength(1);
  expect(await database.db.actor.count()).toBeGreaterThan(60);
  await Promise.all(copies.map((copy) => copy.$disconnect()));
});
