import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { PACKAGE_ROOT } from '../../subgraphs/shared/package-root';

/** One life of a writer: what it found when it began, and the last round that it said was written. */
export interface Life {
  /** Null when it was killed before it had opened the database. */
  readonly found: { readonly rounds: number; readonly state: string } | null;
  readonly written: number;
  readonly signal: string | null;
}

/** When a writer is killed: so many milliseconds after it was started, or once it has written so many rounds. */
export type Blow = { readonly afterMs: number } | { readonly afterRounds: number };

export interface KillableDatabase {
  /** Lets a writer live on the folder until the blow. */
  live(blow: Blow): Promise<Life>;
  remove(): void;
}

/** A data folder, and a program that writes into it; built once, since a start from the sources takes longer than a life. */
export async function killableDatabase(): Promise<KillableDatabase> {
  const root = mkdtempSync(join(tmpdir(), 'samspill-kill-'));
  const program = join(PACKAGE_ROOT, 'dist', 'test', 'killed-writer.js');
  await build({ entryPoints: [join(PACKAGE_ROOT, 'test', 'support', 'killed-writer.ts')], outfile: program, bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external', logLevel: 'warning' });
  return {
    live: (blow) => live(program, join(root, 'data'), blow),
    remove: () => { rmSync(root, { recursive: true, force: true }); },
  };
}

async function live(program: string, folder: string, blow: Blow): Promise<Life> {
  const writer = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = new Promise<string | null>((resolve) => { writer.once('exit', (_, signal) => { resolve(signal); }); });
  const timer = 'afterMs' in blow ? setTimeout(() => writer.kill('SIGKILL'), blow.afterMs) : undefined;
  let found: Life['found'] = null;
  let [written, rounds] = [0, 0];
  for await (const line of createInterface({ input: writer.stdout })) {
    const [word = '', number = '', ...rest] = line.split(' ');
    if (word === 'found') found = { rounds: Number(number), state: rest.join(' ') };
    if (word === 'written') {
      written = Number(number);
      rounds += 1;
    }
    if ('afterRounds' in blow && found && rounds >= blow.afterRounds) writer.kill('SIGKILL');
  }
  clearTimeout(timer);
  return { found, written, signal: await gone };
}

/** What contradicts the promise in the lives that followed each other; nothing when it was kept. */
export function broken(lives: readonly Life[]): string[] {
  const faults: string[] = [];
  let acknowledged = 0;
  for (const [i, { found, written, signal }] of lives.entries()) {
    if (signal !== 'SIGKILL') faults.push(`life ${String(i)} ended by itself`);
    if (found && found.state !== 'whole') faults.push(`life ${String(i)} found ${found.state}`);
    if (found && found.rounds < acknowledged) faults.push(`life ${String(i)} found ${String(found.rounds)} of ${String(acknowledged)} rounds`);
    acknowledged = Math.max(acknowledged, written, found?.rounds ?? 0);
  }
  return faults;
}
