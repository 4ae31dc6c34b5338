import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../../subgraphs/shared/package-root';
import { ON_POSTGRES, starterDump } from '../support/databases';

if (ON_POSTGRES) process.stdout.write('Killing the writer is tested on an embedded database only: a PostgreSQL server is a process of its own.\n');

const root = mkdtempSync(join(tmpdir(), 'samspill-killed-'));
afterAll(() => { rmSync(root, { recursive: true, force: true }); });

/** Four processes begin one after the other, each with a database to open. */
const LONGEST_MS = 240_000;

interface Life {
  /** What the writer found when it began: the last round, and "whole" or what contradicts the history. */
  readonly round: number;
  readonly state: string;
  /** The last round that it said was written. */
  readonly written: number;
}

/** Lets a writer live until it has done so many statements, or until it is killed in its second round. */
async function live(folder: string, statements?: number): Promise<Life> {
  const writer = spawn(process.execPath, ['--import', 'tsx', join(PACKAGE_ROOT, 'test/support/history-writer.ts'), folder, ...(statements === undefined ? [] : [String(statements)])], { cwd: PACKAGE_ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = new Promise<string | null>((resolve) => { writer.once('exit', (_, signal) => { resolve(signal); }); });
  let [round, state, written] = [-1, 'never began', 0];
  for await (const line of createInterface({ input: writer.stdout })) {
    const [word = '', number = '', ...rest] = line.split(' ');
    if (word === 'found') [round, state] = [Number(number), rest.join(' ')];
    if (word === 'written') written = Number(number);
    if (statements === undefined && word === 'written') writer.kill('SIGKILL');
  }
  expect(await gone).toBe(statements === 0 ? null : 'SIGKILL');
  return { round, state, written };
}

describe.skipIf(ON_POSTGRES)('a process that is killed while it writes', () => {
  test('leaves every record as its history tells, with every round that it said was written and no half one', async () => {
    const folder = join(root, 'lifeevents');
    mkdirSync(folder);
    execFileSync('tar', ['-xf', starterDump('lifeevents') ?? '', '-C', folder]);
    // Seven statements make a round: once it dies between the two records of one, once before the commit, and once
    // wherever the blow falls while it works.
    let written = 0;
    for (const statements of [7 + 3, 7 + 6, undefined]) {
      const life = await live(folder, statements);
      expect(life.state).toBe('whole');
      expect(life.round).toBeGreaterThanOrEqual(written);
      written = Math.max(life.round, life.written);
    }
    const last = await live(folder, 0);
    expect(last.state).toBe('whole');
    expect(last.round).toBeGreaterThanOrEqual(written);
    expect(last.round).toBeGreaterThanOrEqual(3);
  }, LONGEST_MS);
});
