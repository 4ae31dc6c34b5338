import { createServer, request as httpRequest, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PASS_THROUGH_LIMITS } from '../../gateway/pass-through/limits';
import { TestIssuer } from '../support/issuer';
import { startToyHub, type ToyHub } from '../support/toy-subgraphs';
import { TOYS } from './toys';

/** What stands behind the addresses that the gateway hands on: it notes what it was asked, and answers as it is told. */
class Behind {
  readonly asked: { method: string; path: string; headers: IncomingMessage['headers']; body: string }[] = [];
  answer: (response: ServerResponse, request: IncomingMessage) => void = (response) => response.end();
  private server: Server = createServer();

  async start(): Promise<string> {
    this.server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('error', () => undefined);
      request.on('end', () => {
        this.asked.push({ method: request.method ?? '', path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() });
        this.answer(response, request);
      });
    });
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}/sub/graphql`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }
}

const LIMITS = { ...PASS_THROUGH_LIMITS, bodyBytes: 1_000, readMs: 200, connectMs: 200 };
const NAME = TOYS[0]?.name ?? '';
const behind = new Behind();
let hub: ToyHub;
let issuer: TestIssuer;
beforeAll(async () => {
  issuer = await TestIssuer.start();
  const url = await behind.start();
  hub = await startToyHub(TOYS, {
    addresses: new Map([[NAME, url]]),
    passThroughs: [{ prefix: '/catalog', subgraph: NAME }, { prefix: '/nobody', subgraph: 'absent' }],
    passThroughLimits: LIMITS,
    corsOrigins: ['https://dashboard.example.no'],
    identity: issuer.identity,
  });
});
afterAll(async () => {
  await hub.close();
  await behind.stop();
  await issuer.close();
});
beforeEach(() => {
  behind.asked.length = 0;
  behind.answer = (response) => response.end();
});

interface Refused {
  readonly errors: { readonly message: string; readonly extensions: { readonly code: string } }[];
}

describe('an address that a subgraph answers itself', () => {
  test('is not asked with a token that is not good', async () => {
    const refused = await fetch(`${hub.url}/catalog/lifeevents`, { headers: { authorization: `Bearer ${await issuer.token({ expiresIn: -600 })}` } });
    expect(refused.status).toBe(401);
    expect(refused.headers.get('www-authenticate')).toContain('invalid_token');
    expect(behind.asked).toEqual([]);
  });

  test('is handed on with its query, what the client accepts, its token and the number of the request, and nothing else of the client', async () => {
    const authorization = `Bearer ${await issuer.token()}`;
    await fetch(`${hub.url}/catalog/lifeevents?format=ttl`, { headers: { accept: 'text/turtle', authorization, 'if-none-match': '"1"', cookie: 'session=1', 'x-forwarded-for': '10.0.0.1', 'x-correlation-id': 'harvest-2026' } });
    const [asked] = behind.asked;
    expect(asked).toMatchObject({ method: 'GET', path: '/sub/catalog/lifeevents?format=ttl', headers: { accept: 'text/turtle', authorization, 'if-none-match': '"1"', 'x-correlation-id': 'harvest-2026' } });
    expect(Object.keys(asked?.headers ?? {})).not.toEqual(expect.arrayContaining(['cookie']));
    expect(asked?.headers['x-forwarded-for']).toBeUndefined();
  });

  test('answers as the subgraph did, without what is between the subgraph and the gateway only', async () => {
    behind.answer = (response) => response.writeHead(200, { 'content-type': 'text/turtle', etag: '"7"', 'last-modified': 'Sat, 21 Nov 2026 20:00:00 GMT', vary: 'Accept', 'access-control-allow-origin': '*', 'set-cookie': 'a=1', server: 'inner' }).end('<a> <b> <c> .');
    const response = await fetch(`${hub.url}/catalog/lifeevents`, { headers: { origin: 'https://elsewhere.example.no' } });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('<a> <b> <c> .');
    expect(Object.fromEntries(response.headers)).toMatchObject({ 'content-type': 'text/turtle', etag: '"7"', 'last-modified': 'Sat, 21 Nov 2026 20:00:00 GMT', vary: 'Accept', 'access-control-allow-origin': '*' });
    expect([response.headers.get('set-cookie'), response.headers.get('server')]).toEqual([null, null]);
  });

  test('says that nothing has changed when the subgraph does', async () => {
    behind.answer = (response) => response.writeHead(304, { etag: '"7"' }).end();
    const response = await fetch(`${hub.url}/catalog/lifeevents`);
    expect([response.status, response.headers.get('etag'), await response.text()]).toEqual([304, '"7"', '']);
  });

  test('tells its size when only the headers are asked for', async () => {
    behind.answer = (response) => response.writeHead(200, { 'content-type': 'text/turtle', 'content-length': '42' }).end();
    const response = await fetch(`${hub.url}/catalog/lifeevents`, { method: 'HEAD' });
    expect([response.status, response.headers.get('content-length'), behind.asked[0]?.method]).toEqual([200, '42', 'HEAD']);
  });

  test('lets the subgraph say which pages of other origins may ask', async () => {
    behind.answer = (response) => response.writeHead(204, { 'access-control-allow-origin': '*', 'access-control-allow-methods': 'GET, HEAD' }).end();
    const response = await fetch(`${hub.url}/catalog/lifeevents`, { method: 'OPTIONS', headers: { origin: 'https://elsewhere.example.no', 'access-control-request-method': 'GET' } });
    expect([response.status, response.headers.get('access-control-allow-methods'), behind.asked[0]?.method]).toEqual([204, 'GET, HEAD', 'OPTIONS']);
  });

  test('does not exist without the subgraph, and takes nothing but reading and sending', async () => {
    expect((await fetch(`${hub.url}/nobody/at-home`)).status).toBe(404);
    expect((await fetch(`${hub.url}/catalog/lifeevents`, { method: 'DELETE' })).status).toBe(405);
    expect(behind.asked).toEqual([]);
  });

  test('never leads anywhere else in the subgraph', async () => {
    for (const path of ['/catalog/../graphql', '/catalog/%2e%2e/graphql']) {
      const status = await new Promise((done) => httpRequest(`${hub.url}/`, { path }, (response) => { response.resume(); done(response.statusCode); }).end());
      expect(status).toBe(400);
    }
    expect(behind.asked).toEqual([]);
  });
});

describe('a file sent through the gateway', () => {
  const send = (body: NonNullable<RequestInit['body']>): Promise<Response> => fetch(`${hub.url}/catalog/lifeevents/imports`, { method: 'POST', headers: { 'content-type': 'text/turtle' }, body, duplex: 'half' });

  test('arrives as it was, whatever its type', async () => {
    behind.answer = (response) => response.writeHead(422, { 'content-type': 'application/json' }).end('{"isApplied":false}');
    const response = await send('<a> <b> "æ" .');
    expect([response.status, await response.text()]).toEqual([422, '{"isApplied":false}']);
    expect(behind.asked).toMatchObject([{ method: 'POST', path: '/sub/catalog/lifeevents/imports', body: '<a> <b> "æ" .', headers: { 'content-type': 'text/turtle' } }]);
  });

  test('is refused in words when it is packed, since the subgraph reads it as it is', async () => {
    const response = await fetch(`${hub.url}/catalog/lifeevents/imports`, { method: 'POST', headers: { 'content-type': 'text/turtle', 'content-encoding': 'gzip' }, body: 'x' });
    expect([response.status, ((await response.json()) as Refused).errors[0]?.extensions.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    expect(behind.asked).toEqual([]);
  });

  test.each([
    ['says how large it is', () => 'x'.repeat(LIMITS.bodyBytes + 1)],
    ['does not say how large it is', () => new Blob(['x'.repeat(LIMITS.bodyBytes + 1)]).stream()],
  ])('is refused when it is larger than the limit and %s', async (_how, body) => {
    const response = await send(body());
    expect(response.status).toBe(413);
    const { errors } = (await response.json()) as Refused;
    expect(errors).toMatchObject([{ extensions: { code: 'REQUEST_TOO_LARGE' } }]);
    expect(errors[0]?.message).toContain('1000 bytes');
    expect(behind.asked).toEqual([]);
  });
});

describe('a subgraph that does not answer its own address', () => {
  const refusal = async (): Promise<[number, string | undefined]> => {
    const response = await fetch(`${hub.url}/catalog/lifeevents`);
    const text = await response.text();
    expect(text).not.toMatch(/127\.0\.0\.1|ECONN|undici/i);
    return [response.status, (JSON.parse(text) as Refused).errors[0]?.extensions.code];
  };

  test('in time is told as that', async () => {
    behind.answer = () => undefined;
    expect(await refusal()).toEqual([504, 'SUBGRAPH_TIMEOUT']);
  });

  test('but sends elsewhere is not followed', async () => {
    behind.answer = (response) => response.writeHead(302, { location: 'http://127.0.0.1:1/secret' }).end();
    expect(await refusal()).toEqual([502, 'SUBGRAPH_INVALID_RESPONSE']);
  });

  test('and breaks the connection off is told as away', async () => {
    behind.answer = (response) => { response.socket?.destroy(); };
    expect(await refusal()).toEqual([503, 'SUBGRAPH_UNAVAILABLE']);
  });
});
