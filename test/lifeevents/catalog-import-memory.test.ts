import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const MEBIBYTE = 1024 * 1024;
const FILE_MIB = 4;
/** What the program itself takes, and little beside it. */
const HEAP_MIB = 40;
/** Bytes of the heap that a record takes while its file is being imported. A file of 50 MiB has about 300,000 records. */
const MOST_FOR_EACH = 470;

test(`A file of ${String(FILE_MIB)} MiB is read and reported on, record by record, with a heap of ${String(HEAP_MIB)} MiB, and little is held of each record`, async () => {
  const program = join(import.meta.dirname, 'read-large-file.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [`--max-old-space-size=${String(HEAP_MIB)}`, '--expose-gc', '--import', 'tsx', program, String(FILE_MIB * MEBIBYTE)], { cwd: join(import.meta.dirname, '..', '..') });
  const { things, taken, reported, notUnderstood, heldForEach } = JSON.parse(stdout) as Record<'things' | 'taken' | 'reported' | 'notUnderstood' | 'heldForEach', number>;
  expect([taken, reported]).toEqual([things, things]);
  expect(things).toBeGreaterThan(15_000);
  expect(notUnderstood).toBe(things / 3);
  expect(heldForEach).toBeLessThan(MOST_FOR_EACH);
}, 120_000);
