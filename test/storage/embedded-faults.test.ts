import { execFileSync } from 'node:child_process';
import fs, { mkdtempSync, rmSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../subgraphs/shared/database/page-query';
import { DatabaseKeeper } from '../../subgraphs/shared/database/database-keeper';
import { embeddedSource } from '../../subgraphs/shared/database/embedded';
import type { DatabaseSource } from '../../subgraphs/shared/database/source';
import { tallyStatements } from '../../subgraphs/shared/database/statements';
import { AbandonedError } from '../../subgraphs/shared/database/storage-fault';
import { STORAGE_DEFAULTS } from '../../subgraphs/shared/database/storage-settings';
import { actors } from '../../subgraphs/actors/subgraph';
import { connect } from '../../subgraphs/shared/subgraph-process';
import { until } from './subgraph-part';

const MB = 1024 * 1024;
const root = mkdtempSync(join(tmpdir(), 'samspill-embedded-'));
afterAll(() => { rmSync(root, { recursive: true, force: true }); });

/** A disk of a size of one's own: only the administrator of a machine can make one. */
const canMount = ((): boolean => {
  if (userInfo().uid !== 0) return false;
  try {
    mountDisk(join(root, 'try'), 1);
    execFileSync('umount', [join(root, 'try')]);
    return true;
  } catch {
    return false;
  }
})();
if (!canMount) process.stdout.write('A full disk is tested where the tests may mount one.\n');

function mountDisk(place: string, size: number): void {
  fs.mkdirSync(place, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${String(size)}m`, 'tmpfs', place], { stdio: 'ignore' });
}

interface Kept {
  readonly source: DatabaseSource;
  /** The connection of requests, and who waits for it. */
  readonly pool: Pool;
  readonly db: ReturnType<typeof actors.connect>;
  readonly keeper: DatabaseKeeper;
  readonly lines: string[];
}

/** A database that is kept as a subgraph keeps it, with one small table of its own. */
async function keep(folder: string, reserveBytes: number): Promise<Kept> {
  const lines: string[] = [];
  const source = embeddedSource(folder, { ...STORAGE_DEFAULTS, reserveBytes });
  const prepare = async (): Promise<void> => { await db.$executeRaw`CREATE TABLE IF NOT EXISTS "Note" ("number" int, "text" text)`; };
  const keeper: DatabaseKeeper = new DatabaseKeeper({ source, prepare, log: pino({}, { write: (line) => { lines.push((JSON.parse(line) as { msg: string }).msg); } }) });
  const pool = source.pool('requests');
  const db = connect(actors, { ...source, pool: () => pool }, keeper);
  await keeper.start();
  return { source, pool, db, keeper, lines };
}

async function end({ source, db, keeper }: Kept): Promise<void> {
  keeper.stop();
  await db.$disconnect();
  await source.close();
}

const write = ({ db }: Kept, number: number, text = ''): Promise<number> =>
  tallyStatements(() => db.$transaction((tx) => tx.$executeRaw(sql`INSERT INTO "Note" VALUES (${number}, ${text})`)));
const count = ({ db }: Kept): Promise<number> => tallyStatements(async () => (await db.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM "Note"`)[0]?.n ?? -1);
const refused = (code: string): object => ({ extensions: { code } });

describe('the embedded database', () => {
  let kept: Kept;
  beforeAll(async () => { kept = await keep(join(root, 'data'), 0); });
  afterAll(() => end(kept));

  test('has what it acknowledged on the disk, not only handed to the system', async () => {
    const sync = fs.fsyncSync;
    let times = 0;
    fs.fsyncSync = (descriptor) => {
      times += 1;
      sync(descriptor);
    };
    syncBuiltinESMExports();
    try {
      for (let number = 1; number <= 5; number += 1) {
        times = 0;
        await write(kept, number);
        expect(times).toBeGreaterThanOrEqual(1);
      }
    } finally {
      fs.fsyncSync = sync;
      syncBuiltinESMExports();
    }
  });

  test('gives each statement its own answer, also after one that failed', async () => {
    await tallyStatements(async () => {
      for (let round = 0; round < 3; round += 1) {
        const failing = kept.db.$queryRaw`SELECT 1 / 0`.catch(() => 'failed');
        const others = Promise.all([1, 2, 3].map((number) => kept.db.$queryRaw<{ n: number }[]>`SELECT ${number}::int AS n`));
        expect(await failing).toBe('failed');
        expect((await others).map(([row]) => row?.n)).toEqual([1, 2, 3]);
      }
    });
  });

  test('does not begin what waits its turn when whoever asked has gone, and goes on with the rest', async () => {
    const leaving = new AbortController();
    await tallyStatements(() => kept.db.$transaction(async (tx) => {
      await tx.$executeRaw`INSERT INTO "Note" VALUES (100, '')`;
      const queued = tallyStatements(async () => {
        await kept.db.$executeRaw`INSERT INTO "Note" VALUES (101, '')`;
      }, leaving.signal).catch((error: unknown) => error);
      await until(() => Promise.resolve(kept.pool.waitingCount), (waiting) => waiting === 1);
      leaving.abort();
      expect(await queued).toBeInstanceOf(AbandonedError);
    }));
    expect(await tallyStatements(() => kept.db.$queryRaw`SELECT "number" FROM "Note" WHERE "number" IN (100, 101)`)).toEqual([{ number: 100 }]);
  });
});

describe.skipIf(!canMount)('an embedded database on a disk that fills', () => {
  const disk = join(root, 'disk');
  const ballast = join(disk, 'ballast');
  const fillBut = (left: number): void => {
    const { bavail, bsize } = fs.statfsSync(disk);
    fs.writeFileSync(ballast, Buffer.alloc(bavail * bsize - left));
  };
  let kept: Kept;
  beforeAll(async () => {
    mountDisk(disk, 140);
    kept = await keep(join(disk, 'data'), 24 * MB);
  });
  afterAll(async () => {
    await end(kept);
    execFileSync('umount', ['-l', disk]);
  });

  test('refuses changes in words before it is full, reads on, and takes changes again when there is space', async () => {
    await write(kept, 1);
    fillBut(20 * MB);
    await expect(write(kept, 2)).rejects.toMatchObject(refused('STORAGE_READ_ONLY'));
    expect(await count(kept)).toBe(1);
    expect(await kept.keeper.missing()).toEqual([]);
    fs.rmSync(ballast);
    await write(kept, 3);
    expect(await count(kept)).toBe(2);
    expect(kept.lines).toEqual([]);
  });

  test('stopped by it all the same, it is away in words, has all that it acknowledged, and opens itself when there is space', async () => {
    for (let number = 4; number <= 20; number += 1) await write(kept, number);
    const acknowledged = await count(kept);
    fillBut(4 * MB);
    // Past the reserve, which only changes of requests keep: the log wants a new file, and there is no space for one.
    const failed = await kept.db.$queryRaw`SELECT pg_switch_wal()::text`.then(() => kept.db.$executeRaw`INSERT INTO "Note" VALUES (21, '')`).catch((error: unknown) => error);
    expect(failed).toMatchObject(refused('STORAGE_READ_ONLY'));
    expect(kept.source.isStopped()).toBe(true);
    await expect(count(kept)).rejects.toMatchObject(refused('STORAGE_UNAVAILABLE'));
    expect(await kept.keeper.missing()).toEqual(['database']);
    fs.rmSync(ballast);
    await until(() => kept.keeper.missing(), (missing) => missing.length === 0);
    expect(await count(kept)).toBe(acknowledged);
    await write(kept, 21);
    expect(kept.lines.filter((line) => !line.includes('still'))).toEqual(['the database is away; waiting for it', 'the database is there again']);
  });
});
