/**
 * Generates the Prisma clients and the TypeGraphQL enums and models of each subgraph into prisma/generated, when the
 * schema has changed since the last time. `--force` does it anyway.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..');
const force = process.argv.includes('--force');

const subgraphs = readdirSync(join(root, 'prisma'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(root, 'prisma', entry.name, 'schema.prisma')))
  .map((entry) => entry.name);

await Promise.all(subgraphs.map(generate));

async function generate(subgraph: string): Promise<void> {
  const schema = join('prisma', subgraph, 'schema.prisma');
  const output = join(root, 'prisma', 'generated', subgraph);
  const stamp = join(output, 'generated-from');
  const wanted = createHash('sha256').update(readFileSync(join(root, schema))).update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  if (!force && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  try {
    await run(process.execPath, [join('node_modules', 'prisma', 'build', 'index.js'), 'generate', '--schema', schema], {
      cwd: root,
      // The generator asks for the native engine although generating needs none; any executable will do.
      env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ?? process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    process.stderr.write(`Generating code from ${schema} failed:\n${stdout ?? ''}${stderr ?? ''}\n`);
    process.exit(1);
  }
  leaveUnchecked(join(output, 'typegraphql'));
  mkdirSync(output, { recursive: true });
  writeFileSync(stamp, wanted);
}

/** The emitted classes are written for a laxer compiler than ours; their types are used, their text is not checked. */
function leaveUnchecked(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.ts')) writeFileSync(join(folder, name), `// @ts-nocheck\n${readFileSync(join(folder, name), 'utf8')}`);
  }
}
