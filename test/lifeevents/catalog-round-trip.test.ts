import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Quad } from '@rdfjs/types';
import { isomorphic } from 'rdf-isomorphic';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PrismaClient } from '../../prisma/generated/lifeevents/client/client';
import { documentOf, rootsOf } from '../../subgraphs/lifeevents/catalog/export/document';
import { readPublication } from '../../subgraphs/lifeevents/catalog/export/publication.store';
import { toQuads } from '../../subgraphs/lifeevents/catalog/export/quads';
import { writeTurtle } from '../../subgraphs/lifeevents/catalog/export/turtle';
import { importCatalog } from '../../subgraphs/lifeevents/catalog/import/import-catalog';
import { OPERATOR } from '../../subgraphs/shared/importing/importer';
import { lifeevents } from '../../subgraphs/lifeevents/subgraph';
import { PACKAGE_ROOT } from '../../subgraphs/shared/package-root';
import { openTestDatabase, type TestDatabase } from '../support/databases';
import { fullExample } from './catalog-support/full-example';
import { CONFIG, graphOf } from './catalog-support/graph';
import { HAS_SHAPES, inAll } from './catalog-support/shapes';

const EXAMPLES = join(PACKAGE_ROOT, '..', 'shared', 'data', 'cpsv-ap-no', '03_cpsv-ap-no_exAlleKlasser2.ttl');

let starter: TestDatabase<PrismaClient>;
const opened: TestDatabase<PrismaClient>[] = [];
beforeAll(async () => { starter = await openTestDatabase(lifeevents, 'starter'); });
afterAll(() => Promise.all([starter, ...opened].map((database) => database.close())));

async function exported(db: PrismaClient): Promise<Quad[]> {
  const { publication } = await readPublication(db, CONFIG);
  return toQuads(documentOf(publication, rootsOf(publication)));
}

async function emptyRegister(): Promise<PrismaClient> {
  const register = await openTestDatabase(lifeevents, 'blank');
  opened.push(register);
  return register.db;
}

async function take(db: PrismaClient, content: string | Buffer, fileName: string): Promise<void> {
  await importCatalog(db, Readable.from([Buffer.from(content)]), { fileName, importer: OPERATOR, today: '2026-11-21' });
}

/** An empty register into which a file was imported. */
async function registerOf(quads: readonly Quad[]): Promise<PrismaClient> {
  const db = await emptyRegister();
  await take(db, await writeTurtle(quads), 'catalogue.ttl');
  return db;
}

const lines = (quads: readonly Quad[]): string[] => quads.map(({ subject, predicate, object }) => `${subject.value} ${predicate.value} ${object.value}`).sort();

describe('a catalogue that goes out, into an empty hub and out again', () => {
  test('says the same as before, each kind of record included', async () => {
    const before = graphOf(fullExample());
    const after = await exported(await registerOf(before));
    expect(lines(after)).toEqual(lines(before));
    expect(isomorphic(after, before)).toBe(true);
  });

  test('says the same as before, with the starter dataset in it', async () => {
    const before = await exported(starter.db);
    expect(before.length).toBeGreaterThan(100);
    const after = await exported(await registerOf(before));
    expect(lines(after)).toEqual(lines(before));
    expect(isomorphic(after, before)).toBe(true);
  });

  test.skipIf(!HAS_SHAPES)('is valid and says the same as before when it was made of the real examples of every class', async () => {
    const db = await emptyRegister();
    await take(db, readFileSync(EXAMPLES), 'examples.ttl');
    const before = await exported(db);
    expect(before.length).toBeGreaterThan(20);
    expect(await inAll(before)).toEqual([]);
    const after = await exported(await registerOf(before));
    expect(lines(after)).toEqual(lines(before));
    expect(isomorphic(after, before)).toBe(true);
  });
});
