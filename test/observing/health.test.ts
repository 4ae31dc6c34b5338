import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Readiness } from '../../gateway/http/readiness';
import { SubgraphClient } from '../../gateway/calls/client';
import type { SubgraphClients } from '../../gateway/calls/subgraph-clients';
import { observersAsOne } from '../../gateway/observing/observer';
import { createLogger } from '../../subgraphs/shared/logger';
import { startToyHub, TOY_CALLS, type ToyHub } from '../support/toy-subgraphs';
import { TOYS } from '../gateway/toys';

const log = createLogger('test', 'silent');

describe('a flood of health checks', () => {
  let hub: ToyHub;
  beforeAll(async () => { hub = await startToyHub(TOYS, { probePauseMs: 60_000 }); });
  afterAll(() => hub.close());

  test('is answered from one question to each subgraph', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => fetch(`${hub.url}/health/ready`)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(Object.values(hub.toys).map(({ requests }) => requests.length)).toEqual(TOYS.map(() => 1));
  });

  test('is not kept by anybody on the way', async () => {
    expect((await fetch(`${hub.url}/health/ready`)).headers.get('cache-control')).toBe('no-store');
  });

  test('a gateway that is about to go says so first, and goes on answering', async () => {
    const other = await startToyHub(TOYS.slice(0, 1).map((toy) => ({ ...toy, sdl: 'type Query { rate: Int }', resolvers: { Query: { rate: () => 11 } } })));
    other.gateway.readiness.drain();
    const ready = await fetch(`${other.url}/health/ready`);
    expect({ status: ready.status, body: await ready.json() }).toEqual({ status: 503, body: { status: 'draining', missing: [] } });
    expect((await fetch(`${other.url}/health/live`)).status).toBe(200);
    expect((await other.ask('{ rate }')).data).toEqual({ rate: 11 });
    await other.close();
  });
});

describe('a subgraph that answers but says that it misses something', () => {
  const asked: string[] = [];
  let own: { status: number; body: string };
  let server: Server;
  let client: SubgraphClient;
  let time = 0;
  const readiness = () => new Readiness({ clients: () => new Map([['portfolio', client]]) as unknown as SubgraphClients, now: () => time });
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(`${String(request.method)} ${String(request.url)}`);
      if (request.method === 'GET') response.writeHead(own.status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(own.body) }).end(own.body);
      else response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"__typename":"Query"}}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    client = new SubgraphClient({ name: 'portfolio', url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/graphql` }, TOY_CALLS, { observers: observersAsOne([]), log });
  });
  afterAll(async () => {
    await client.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  beforeEach(() => {
    asked.length = 0;
    time = 0;
  });

  test('is named with it', async () => {
    own = { status: 503, body: '{"status":"not ready","missing":["database"]}' };
    expect(await readiness().missing()).toEqual(['portfolio: database']);
    expect(asked).toEqual(['POST /graphql', 'GET /health/ready']);
  });

  test.each([
    ['is ready', 200, '{"status":"ready","missing":[]}'],
    ['is not one of ours', 404, '<html>'],
    ['answers what nobody understands', 503, 'down'],
    ['answers without end', 503, JSON.stringify({ missing: ['x'.repeat(10_000)] })],
  ])('is not when it %s', async (_what, status, body) => {
    own = { status, body };
    expect(await readiness().missing()).toEqual([]);
  });

  test('is asked again after a second and no sooner', async () => {
    own = { status: 503, body: '{"missing":["database"]}' };
    const one = readiness();
    await one.missing();
    own = { status: 200, body: '{}' };
    time = 999;
    expect(await one.missing()).toEqual(['portfolio: database']);
    time = 1_000;
    expect(await one.missing()).toEqual([]);
    expect(asked).toHaveLength(4);
  });
});
