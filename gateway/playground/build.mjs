/**
 * Builds the playground into dist/, and only when something it is made of has changed: the hub runs this at every
 * start. Says nothing when all goes well. Vite is loaded only for a build, so that an unchanged start costs nothing.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const here = import.meta.dirname;
const dist = join(here, 'dist');
const stampFile = join(dist, '.inputs');
const inputs = ['package.json', '../../package-lock.json', 'index.html', 'vite.config.ts', 'tsconfig.json', 'build.mjs', 'src'];

const filesOf = (path) => (statSync(path).isDirectory() ? readdirSync(path).sort().flatMap((name) => filesOf(join(path, name))) : [path]);

function stampOfInputs() {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesOf(join(here, input)))) {
    const content = readFileSync(file);
    hash.update(`${relative(here, file).split(sep).join('/')}\n${String(content.length)}\n`).update(content);
  }
  return hash.digest('hex');
}

const isUpToDate = (stamp) => existsSync(stampFile) && existsSync(join(dist, 'index.html')) && readFileSync(stampFile, 'utf8') === stamp;

/** Built beside dist/ and then moved into its place: whoever serves or builds at the same time never sees half of it. */
async function build(stamp) {
  const next = join(here, 'node_modules', `.next-${String(process.pid)}`);
  try {
    const vite = await import('vite');
    await vite.build({ root: here, configFile: join(here, 'vite.config.ts'), logLevel: 'silent', build: { outDir: next, emptyOutDir: true } });
    writeFileSync(join(next, '.inputs'), stamp);
    rmSync(dist, { recursive: true, force: true });
    renameSync(next, dist);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

const stamp = stampOfInputs();
if (!isUpToDate(stamp)) {
  try {
    await build(stamp);
  } catch (error) {
    if (!isUpToDate(stamp)) {
      process.stderr.write(`The playground could not be built: ${error instanceof Error ? error.message : String(error)}\nRun npm ci and start again.\n`);
      process.exitCode = 1;
    }
  }
}
