/**
 * What can be said of the code without running it: types, lint, and whether the committed schemas are those of the code.
 * The three run side by side, since together they take as long as the slowest; what each has to say is printed whole.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const CHECKS = ['typecheck', 'lint', 'schema:check'] as const;

interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

/** Runs one script of package.json. */
function run(script: string): Promise<Outcome> {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { output += chunk.toString(); });
    child.once('close', (code) => {
      process.stdout.write(`${code === 0 ? '✓' : '✗'} ${script} (${((performance.now() - started) / 1_000).toFixed(0)} s)\n${output}`);
      resolve({ code, output });
    });
  });
}

// All three need the generated code, and none must write it while another reads it.
const generated = await run('generate');
const outcomes = generated.code === 0 ? await Promise.all(CHECKS.map(run)) : [generated];
process.exit(outcomes.every(({ code }) => code === 0) ? 0 : 1);
