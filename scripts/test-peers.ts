/**
 * Installs the other gateways and Node releases that the hub is tested with, when they are not there, and runs their
 * tests against the built hub.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const peers = join(root, 'test', 'peers');
const run = (command: string, folder: string, ...options: string[]): void => {
  execFileSync(command, options, { cwd: folder, stdio: 'inherit' });
};

try {
  if (!existsSync(join(peers, 'node_modules', '@graphql-hive', 'gateway'))) run('npm', peers, 'ci', '--no-audit', '--no-fund');
  run(process.execPath, root, join('node_modules', 'tsx', 'dist', 'cli.mjs'), join('scripts', 'build.ts'), '--quiet');
  run(process.execPath, root, join('node_modules', 'vitest', 'vitest.mjs'), 'run', '--config', join('test', 'peers', 'vitest.config.ts'));
} catch (error) {
  process.exit((error as { status?: number }).status ?? 1);
}
