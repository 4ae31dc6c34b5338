/**
 * Writes the reviewed snapshots of the contract: subgraphs/<name>/schema.graphql, from the code of each subgraph, and
 * gateway/supergraph.graphql, composed from those. `--check` writes nothing and fails when one is not as it would be.
 */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { composeSupergraph, type SubgraphSdl } from '../gateway/supergraph/compose';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..');
const check = process.argv.includes('--check');

/** The order and the addresses in which the supergraph names them. */
const SUBGRAPHS = [
  { name: 'portfolio', url: 'http://127.0.0.1:4001/graphql' },
  { name: 'actors', url: 'http://127.0.0.1:4002/graphql' },
  { name: 'lifeevents', url: 'http://127.0.0.1:4003/graphql' },
];

function fail(text: string): never {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

async function printSdl({ name, url }: { name: string; url: string }): Promise<SubgraphSdl> {
  try {
    const { stdout } = await run(process.execPath, ['--import', 'tsx', join(root, 'scripts', 'print-sdl.ts'), name], { cwd: root, maxBuffer: 64 * 1024 * 1024 });
    return { name, url, sdl: stdout };
  } catch (error) {
    return fail(`The schema of ${name} cannot be built:\n${(error as { stderr?: string }).stderr ?? String(error)}`);
  }
}

const present = SUBGRAPHS.filter(({ name }) => existsSync(join(root, 'subgraphs', name, 'subgraph.ts')));
const subgraphs = await Promise.all(present.map(printSdl));
const files = new Map(subgraphs.map(({ name, sdl }) => [join('subgraphs', name, 'schema.graphql'), sdl]));
try {
  files.set(join('gateway', 'supergraph.graphql'), composeSupergraph(subgraphs));
} catch (error) {
  // The schemas of the subgraphs are written all the same: they are what one reads to mend it.
  if (!check) write();
  fail(error instanceof Error ? error.message : String(error));
}

if (check) {
  const drifting = [...files].filter(([file, text]) => !existsSync(join(root, file)) || readFileSync(join(root, file), 'utf8') !== text).map(([file]) => file);
  if (drifting.length > 0) fail(`These snapshots are not what the code says:\n${drifting.map((file) => `  ${file}`).join('\n')}\nRun npm run schema:update, and review what it changes.`);
} else {
  write();
}

function write(): void {
  for (const [file, text] of files) writeFileSync(join(root, file), text);
}
