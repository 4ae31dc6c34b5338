import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
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
  const child = spawn(process.execPath, [join(PACKAGE_ROOT, 'dist', 'gateway.js')], { cwd: PACKAGE_ROOT, env: { ...process.env, LOG_LEVEL: 'warn', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
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

function ask(url: string, query = '{ rate __typename }'): Promise<Response> {
  return fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
}

/** A gateway with one request under way, which the subgraph answers when it is let go. */
async function runWithRequest(environment: Record<string, string>) {
  const held = new EventEmitter<{ asked: []; go: [] }>();
  toy.misbehaviour = (_request, response) => {
    held.once('go', () => { response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"rate":5}}'); });
    held.emit('asked');
  };
  const gateway = run({ SUPERGRAPH: file, PORT: '0', MONEY_URL: toy.url, ...environment });
  const url = await gateway.ready;
  const asked = once(held, 'asked');
  const answer = ask(url);
  await asked;
  toy.misbehaviour = null;
  return { ...gateway, url, answer, finish: () => { held.emit('go'); } };
}

describe('the gateway that is told to stop', () => {
  test('says first that it is not ready and goes on answering meanwhile, finishes what is under way, and exits with 0', async () => {
    const { child, ended, url, answer, finish } = await runWithRequest({ DRAIN_DELAY_MS: '1500' });
    child.kill('SIGTERM');
    const readiness = async () => {
      const response = await fetch(new URL('/health/ready', url));
      return { status: response.status, text: await response.text() };
    };
    let ready = await readiness();
    while (ready.status === 200) ready = await readiness();
    expect(ready).toMatchObject({ status: 503, text: expect.stringContaining('draining') as string });
    const late = await ask(url, '{ __typename }');
    expect([late.status, late.headers.get('connection')]).toEqual([200, 'close']);
    finish();
    expect(await (await answer).json()).toEqual({ data: { rate: 5, __typename: 'Query' } });
    expect(await ended).toBe(0);
    await expect(ask(url)).rejects.toThrow();
  });

  test('answers what takes too long with 503, and exits with 0 all the same', async () => {
    const { child, ended, answer } = await runWithRequest({ DRAIN_LIMIT_MS: '100' });
    child.kill('SIGTERM');
    const response = await answer;
    expect([response.status, await response.json()]).toMatchObject([503, { errors: [{ extensions: { code: 'SHUTTING_DOWN' } }] }]);
    expect(await ended).toBe(0);
  });

  test('ends at once when it is told again by somebody who will not wait', async () => {
    const { child, ended, answer } = await runWithRequest({ DRAIN_LIMIT_MS: '60000' });
    const outcome = answer.then(() => 'answered', () => 'cut off');
    const again = setInterval(() => { child.kill('SIGTERM'); }, 100);
    expect(await ended).toBe(1);
    clearInterval(again);
    expect(await outcome).toBe('cut off');
  });
});

describe('the gateway as a process', () => {
  test('serves any supergraph, finds a subgraph by its setting, and ends in order', async () => {
    const { child, ended, ready } = run({ SUPERGRAPH: file, PORT: '0', MONEY_URL: toy.url });
    expect(await (await ask(await ready)).json()).toEqual({ data: { rate: null, __typename: 'Query' } });
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  test('takes up a new supergraph when it is told to by SIGHUP', async () => {
    const own = join(folder, 'own.graphql');
    const supergraph = (more: string): string => composeSupergraph([{ name: 'money', url: toy.url, sdl: toy.sdl.replace('type Query {', `type Query { ${more}`) }]);
    const fields = async (url: string): Promise<string> => (await ask(url, '{ __schema { queryType { fields { name } } } }')).text();
    writeFileSync(own, supergraph(''));
    const { child, ended, ready } = run({ SUPERGRAPH: own, SUPERGRAPH_POLL_MS: '0', PORT: '0' });
    const url = await ready;
    expect(await fields(url)).not.toContain('"told"');
    writeFileSync(own, supergraph('told: String'));
    child.kill('SIGHUP');
    while (!(await fields(url)).includes('"told"')) expect(child.exitCode).toBeNull();
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
