import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { FastifyInstance } from 'fastify';
import { parse } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readGatewayConfig } from '../../gateway/config';
import { createGateway, type Gateway } from '../../gateway/gateway';
import { composeSupergraph } from '../../gateway/supergraph/compose';
import { parseSupergraph } from '../../gateway/supergraph/supergraph';
import { readConfig } from '../../subgraphs/shared/config';
import { HUB_SECRET_HEADER, hubDoorSettings, toHubSecrets } from '../../subgraphs/shared/identity/hub-secret';
import { PACKAGE_ROOT } from '../../subgraphs/shared/package-root';
import { createSubgraphServer, listen } from '../../subgraphs/shared/server';
import { collect } from '../support/hub';
import { TOY_CALLS } from '../support/toy-subgraphs';

const NEW = 'n'.repeat(64);
const OLD = 'o'.repeat(64);
const SDL = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"]) type Query { rate: Int }';

let subgraph: FastifyInstance;
let address: string;
const logged: string[] = [];
const log = pino({ level: 'trace' }, { write: (line: string) => logged.push(line) });

beforeAll(async () => {
  subgraph = await createSubgraphServer({
    schema: buildSubgraphSchema({ typeDefs: parse(SDL), resolvers: { Query: { rate: () => 11 } } }),
    db: {},
    log,
    hubSecrets: [NEW, OLD],
    routes: (app) => {
      app.get('/catalog', () => ({ served: true }));
      return Promise.resolve();
    },
  });
  address = `http://127.0.0.1:${String(await listen(subgraph, 0, 'PORT'))}`;
});
afterAll(() => subgraph.close());
beforeEach(() => { logged.length = 0; });

const ask = (headers: Record<string, string>, path = '/graphql') =>
  fetch(`${address}${path}`, path === '/graphql' ? { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: '{"query":"{ rate }"}' } : { headers });

const REFUSED = { errors: [{ message: 'This register answers only the gateway of its hub. Ask the gateway; an operator who must ask here sends the secret of the hub in the header x-samspill-hub-secret.', extensions: { code: 'NOT_THE_GATEWAY' } }] };

describe('a subgraph that has a secret', () => {
  test.each([['the new one', NEW], ['the one before, while it is changed', OLD]])('answers who knows %s', async (_which, secret) => {
    expect(await (await ask({ [HUB_SECRET_HEADER]: secret })).json()).toMatchObject({ data: { rate: 11 } });
    expect(await (await ask({ [HUB_SECRET_HEADER]: secret }, '/catalog')).json()).toEqual({ served: true });
  });

  test.each<[string, Record<string, string>]>([
    ['says none', {}],
    ['says nothing', { [HUB_SECRET_HEADER]: '' }],
    ['says another', { [HUB_SECRET_HEADER]: 'x'.repeat(64) }],
    ['is wrong in the last letter', { [HUB_SECRET_HEADER]: `${NEW.slice(0, -1)}m` }],
    ['says only the beginning', { [HUB_SECRET_HEADER]: NEW.slice(0, 32) }],
    ['says both', { [HUB_SECRET_HEADER]: `${NEW}, ${OLD}` }],
    ['has a token instead', { authorization: `Bearer ${NEW}` }],
  ])('refuses who %s, in words, whatever is asked for', async (_what, headers) => {
    for (const path of ['/graphql', '/catalog']) {
      const response = await ask(headers, path);
      expect(response.status).toBe(403);
      expect(await response.json()).toEqual(REFUSED);
    }
    expect(logged.filter((line) => line.includes('did not come from the gateway'))).toHaveLength(2);
    expect(logged.join('')).not.toMatch(/n{20}|o{20}/);
  });

  test('refuses before it reads the token or the body', async () => {
    const status = await new Promise((resolve, reject) => {
      const outgoing = request(`${address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', 'content-length': 1_000_000_000, authorization: 'Bearer a.b.c' } }, (response) => {
        resolve(response.statusCode);
        outgoing.destroy();
      });
      outgoing.on('error', reject).write('{');
    });
    expect(status).toBe(403);
  });

  test('says to anybody that it lives', async () => {
    expect((await fetch(`${address}/health/live`)).status).toBe(200);
  });
});

describe('a gateway in front of it', () => {
  const gateways: Gateway[] = [];
  afterAll(() => Promise.all(gateways.map((gateway) => gateway.close())));

  async function gatewayWith(hubSecret: string | null): Promise<string> {
    const gateway = await createGateway({
      supergraph: parseSupergraph(composeSupergraph([{ name: 'lifeevents', url: `${address}/graphql`, sdl: SDL }])),
      addresses: new Map(),
      calls: { ...TOY_CALLS, hubSecret },
      introspection: true,
      corsOrigins: [],
      playground: null,
      log,
    });
    gateways.push(gateway);
    return `http://127.0.0.1:${String(await listen(gateway.app, 0, 'PORT'))}`;
  }
  const askAt = async (url: string, headers: Record<string, string> = {}) => (await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: '{"query":"{ rate }"}' })).json();

  test('is answered when it knows the secret, and hands addresses of the subgraph on', async () => {
    const url = await gatewayWith(NEW);
    expect(await askAt(url)).toEqual({ data: { rate: 11 } });
    expect(await (await fetch(`${url}/catalog`)).json()).toEqual({ served: true });
  });

  test.each([['another', 'x'.repeat(64)], ['none', null]])('with %s tells its clients that the register cannot be reached, and the operator why', async (_which, secret) => {
    const url = await gatewayWith(secret);
    expect(await askAt(url)).toMatchObject({ data: { rate: null }, errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' }, path: ['rate'] }] });
    expect(logged.join('')).toContain('it does not know the HUB_SECRET of this gateway');
  });

  test('never hands on a secret that its client says', async () => {
    const url = await gatewayWith(null);
    expect(await askAt(url, { [HUB_SECRET_HEADER]: NEW })).toMatchObject({ data: { rate: null } });
    expect((await fetch(`${url}/catalog`, { headers: { [HUB_SECRET_HEADER]: NEW } })).status).toBe(403);
  });
});

describe('the settings', () => {
  const secretsOf = (environment: Record<string, string>) => {
    const { HUB_SECRET, SUBGRAPH_OPEN } = readConfig(hubDoorSettings, environment);
    return toHubSecrets({ HUB_SECRET, SUBGRAPH_OPEN, NODE_ENV: environment['NODE_ENV'] ?? 'development', SUBGRAPH_HOST: environment['SUBGRAPH_HOST'] ?? '127.0.0.1' });
  };

  test('hold one secret, or two with a comma between, of which the gateway sends the first', () => {
    expect(secretsOf({ HUB_SECRET: NEW })).toEqual([NEW]);
    expect(secretsOf({ HUB_SECRET: `${NEW}, ${OLD}` })).toEqual([NEW, OLD]);
    expect(readGatewayConfig({ HUB_SECRET: `${NEW},${OLD}` }).calls.hubSecret).toBe(NEW);
    expect(readGatewayConfig({}).calls.hubSecret).toBeNull();
  });

  test.each([
    ['a short one', 'short', /HUB_SECRET: holds a secret that is not 32 to 512 characters long/],
    ['one that no header carries', 'æ'.repeat(64), /HUB_SECRET: .*characters that a header cannot carry/],
    ['three', [NEW, OLD, 'x'.repeat(32)].join(','), /HUB_SECRET: holds 3 secrets/],
  ])('are refused with %s, and not repeated', (_what, given, words) => {
    expect(() => secretsOf({ HUB_SECRET: given })).toThrow(words);
    expect(() => secretsOf({ HUB_SECRET: given })).toThrow(expect.not.objectContaining({ message: expect.stringContaining(given) as string }));
    expect(() => readGatewayConfig({ HUB_SECRET: given })).toThrow(words);
  });

  test('may be without one on this machine only, unless a subgraph is to be open', () => {
    expect(secretsOf({})).toBeNull();
    expect(secretsOf({ SUBGRAPH_HOST: '::1' })).toBeNull();
    for (const host of ['0.0.0.0', '::', '10.0.0.1', 'subgraph.example.no', '127.0.0.1.example.no']) expect(() => secretsOf({ SUBGRAPH_HOST: host })).toThrow(/HUB_SECRET: is missing, and SUBGRAPH_HOST=.* can be reached from other machines/);
    expect(() => secretsOf({ NODE_ENV: 'production' })).toThrow(/HUB_SECRET: is missing, and with NODE_ENV=production/);
    expect(secretsOf({ NODE_ENV: 'production', SUBGRAPH_HOST: '0.0.0.0', SUBGRAPH_OPEN: 'on' })).toBeNull();
    expect(secretsOf({ NODE_ENV: 'production', SUBGRAPH_HOST: '0.0.0.0', HUB_SECRET: NEW })).toEqual([NEW]);
  });

  test('keep a subgraph from starting in production without one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'samspill-door-'));
    const child = spawn(process.execPath, [join(PACKAGE_ROOT, 'dist', 'actors.js')], { env: { NODE_ENV: 'production', ACTORS_PORT: '0', SAMSPILL_DATA: folder }, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = collect(child);
    child.stderr.on('data', () => { if (output().includes('ready at')) child.kill('SIGKILL'); });
    const code = await new Promise((resolve) => child.once('close', resolve));
    rmSync(folder, { recursive: true });
    expect(output()).toContain('HUB_SECRET: is missing, and with NODE_ENV=production a subgraph answers only the gateway that knows it; make one with: openssl rand -hex 32');
    expect(code).toBe(1);
  });
});
