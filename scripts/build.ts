/**
 * Makes dist/: one file for each part of the hub. Node runs these, not the sources: they start faster, need no
 * compiler at run time, and are what is tested. `--quiet` prints nothing when all goes well.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { EMPTY_CLUSTER } from '../subgraphs/shared/database/empty-cluster';

const root = join(import.meta.dirname, '..');
const quiet = process.argv.includes('--quiet');
const say = (text: string): void => {
  if (!quiet) process.stdout.write(`${text}\n`);
};

say('Samspill: preparing');
say('  code from the database schemas');
await import('./generate');

const entries = {
  hub: 'gateway/hub/main.ts',
  gateway: 'gateway/main.ts',
  portfolio: 'subgraphs/portfolio/main.ts',
  actors: 'subgraphs/actors/main.ts',
  lifeevents: 'subgraphs/lifeevents/main.ts',
  cli: 'subgraphs/command.ts',
};
say('  programs');
await build({
  absWorkingDir: root,
  entryPoints: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(join(root, file)))),
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  sourcemap: true,
  // A GraphQL type is called as its class; bundling must not number classes of the same name.
  keepNames: true,
  logLevel: 'warning',
});

if (!existsSync(EMPTY_CLUSTER)) {
  say('  an empty database to copy');
  await (await import('../subgraphs/shared/database/embedded-cluster')).saveEmptyCluster();
}
say('  playground');
execFileSync(process.execPath, [join(root, 'gateway', 'playground', 'build.mjs')], { cwd: join(root, 'gateway', 'playground'), stdio: ['ignore', 'ignore', 'inherit'] });
