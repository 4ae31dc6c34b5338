import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeSupergraph } from '../../gateway/supergraph/compose';
import { PACKAGE_ROOT } from '../../subgraphs/shared/package-root';
import { ToySubgraph } from '../support/toy-subgraphs';
import { money } from './toys';

const toy = new ToySubgraph({ ...money, resolvers: {} });
const folder = mkdtempSync(join(tmpdir(), 'samspill-gateway-'));
const file = join(folder, 'any.graphql');
beforeAll(async () => {
  await toy.start();
  writeFileSync(file, composeSupergraph([{ name: 'money', url: 'http://127.0.0.1:9/graphql', sdl: toy.sdl }]));
});
afterAll(async () => {
  await toy.stop();
  rmSync(folder, { recursive: true });
});

function run(environment: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', 'tsx', join('gateway', 'main.ts')], { cwd: PACKAGE_ROOT, env: { ...process.env, LOG_LEVEL: 'warn', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (text: Buffer) => { output.stdout += text.toString(); });
  child.stderr.on('data', (text: Buffer) => { output.stderr += text.toString(); });
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  const ready = new Promise<string>((done, fail) => {
    child.stdout.on('data', () => {
      const url = /ready at (\S+)/.exec(output.stdout)?.[1];
      if (url) done(url);
    });
    child.once('exit', () => { fail(new Error(output.stderr)); });
  });
  ready.catch(() => undefined);
  return { child, output, ended, ready };
}

describe('the gateway as a process', () => {
  test('serves any supergraph, finds a subgraph by its setting, and ends in order', async () => {
    const { child, ended, ready } = run({ SUPERGRAPH: file, PORT: '0', MONEY_URL: toy.url });
    const response = await fetch(await ready, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ rate __typename }"}' });
    expect(await response.json()).toEqual({ data: { rate: null, __typename: 'Query' } });
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  test.each([
    ['a port in use', async () => ({ SUPERGRAPH: file, PORT: String(await occupiedPort()) }), /^Port \d+ is in use by another program\..*\n$/],
    ['a supergraph that is missing', () => ({ SUPERGRAPH: join(folder, 'none.graphql') }), /^The supergraph file .* cannot be read\..*\n$/],
    ['a setting that is wrong', () => ({ SUPERGRAPH: file, MONEY_URL: 'here' }), /MONEY_URL: is not an address/],
  ])('%s is told in plain words, with an exit code', async (_what, environment, words) => {
    const { output, ended } = run(await environment());
    expect(await ended).toBe(1);
    expect(output.stderr).toMatch(words);
  });
});

const servers: ReturnType<typeof createServer>[] = [];
afterAll(() => { for (const server of servers) server.close(); });

function occupiedPort(): Promise<number> {
  const server = createServer();
  servers.push(server);
  return new Promise((done) => server.listen(0, '127.0.0.1', () => { done((server.address() as { port: number }).port); }));
}
