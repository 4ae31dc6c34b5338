import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lifeevents } from '../../subgraphs/lifeevents/subgraph';
import { readStarter } from '../../subgraphs/lifeevents/starter/read-starter';
import { PACKAGE_ROOT } from '../../subgraphs/shared/package-root';
import { openTestDatabase } from '../support/databases';

const FOLDER = join(PACKAGE_ROOT, 'prisma', 'starter', 'lifeevents');

describe('loading the starter dataset', () => {
  test('fills an empty database once and leaves a filled one alone', async () => {
    const database = await openTestDatabase(lifeevents, 'blank');
    const { db } = database;
    expect(await lifeevents.loadStarter(db)).toBe('7 life events, 63 services, 22 hand-overs');
    expect(await lifeevents.loadStarter(db)).toBeNull();
    expect(await db.lifeEvent.count()).toBe(7);
    await database.close();
  });
});

describe('the files of the starter dataset', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'samspill-starter-'));
    cpSync(FOLDER, folder, { recursive: true });
  });
  afterAll(() => { rmSync(folder, { recursive: true }); });

  /** Reads the dataset with one change in one file, and gives what is said about it. */
  const complaint = (file: string, from: string | RegExp, to: string): string => {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace(from, to));
    try {
      readStarter(folder);
      return '';
    } catch (error) {
      return (error as Error).message;
    } finally {
      writeFileSync(path, text);
    }
  };

  test('have a source on every record', () => {
    const dataset = readStarter(FOLDER);
    const sources = JSON.stringify(dataset).match(/"source":\{"kind":"(SOURCED|INFERRED)","url":"http/g) ?? [];
    expect(sources.length).toBeGreaterThan(400);
  });

  test('give every life event at least five services, three owners of services and one hand-over', () => {
    const { lifeEvents, services, handOvers } = readStarter(FOLDER);
    for (const lifeEvent of lifeEvents) {
      const its = services.filter((service) => lifeEvent.services.includes(service.key));
      expect(its.length, lifeEvent.key).toBeGreaterThanOrEqual(5);
      expect(new Set(its.map((service) => service.owner)).size, lifeEvent.key).toBeGreaterThanOrEqual(3);
      expect(handOvers.filter((handOver) => lifeEvent.services.includes(handOver.toService)).length, lifeEvent.key).toBeGreaterThanOrEqual(1);
    }
  });

  test.each([
    ['a day that is none', 'life-events/fa-barn.json', '"validFrom": "2019-06-11"', '"validFrom": "11.6.2019"', /life-events\/fa-barn\.json, owners\.\w+\.validFrom: is not a day/],
    ['a value that is not in the list', 'datasets.json', '"access": "RESTRICTED"', '"access": "SECRET"', /datasets\.json, aa-registeret\.access/],
    ['a field that nobody knows', 'services/fa-barn.json', '"homepage"', '"hompage"', /services\/fa-barn\.json, fodselsregistrering/],
    ['a reference that leads nowhere', 'hand-overs.json', '"toService": "barnetrygd"', '"toService": "barnetryg"', /fodsel-til-barnetrygd refers to the service barnetryg, which is not there/],
    ['a key that stands twice', 'services/fa-barn.json', '"key": "navnevalg"', '"key": "barnetrygd"', /the service barnetrygd stands twice/],
    ['a file that is not JSON', 'datasets.json', '[', '', /datasets\.json is missing or is not JSON/],
  ])('are refused with file and record for %s', (_, file, from, to, expected) => {
    expect(complaint(file, from, to)).toMatch(expected);
  });
});
