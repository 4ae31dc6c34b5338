import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const MEBIBYTE = 1024 * 1024;
const FILE_MIB = 4;
/** What the program itself takes, and a few times the file. */
const HEAP_MIB = 56;

test(`A file of ${String(FILE_MIB)} MiB is read with a heap of ${String(HEAP_MIB)} MiB, and every record is taken out of it`, async () => {
  const program = join(import.meta.dirname, 'read-large-file.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [`--max-old-space-size=${String(HEAP_MIB)}`, '--import', 'tsx', program, String(FILE_MIB * MEBIBYTE)], { cwd: join(import.meta.dirname, '..', '..') });
  const { things, taken, notUnderstood } = JSON.parse(stdout) as { things: number; taken: number; notUnderstood: number };
  expect(taken).toBe(things);
  expect(things).toBeGreaterThan(15_000);
  expect(notUnderstood).toBe(0);
}, 120_000);
