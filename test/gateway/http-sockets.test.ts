import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { HTTP_DEFAULTS } from '../../gateway/http/settings';
import type { RefusalEvent } from '../../gateway/observing/observer';
import { askRaw, parseRaw, RawConnection } from '../support/raw-http';
import { startToyHub, TOY_CALLS, type ToyHub } from '../support/toy-subgraphs';

const LIMITS = { ...HTTP_DEFAULTS, bodyBytes: 2_000, headerBytes: 4_096, headersTimeoutMs: 300, bodyTimeoutMs: 300, requestTimeoutMs: 1_500, keepAliveTimeoutMs: 100, answerTimeoutMs: 100, connections: 8, requestsPerConnection: 3 };
const LONG = 12_000_000;
const TOY = { name: 'toy', sdl: 'type Query { rate: Int  long: String }', resolvers: { Query: { rate: () => 11, long: () => 'x'.repeat(LONG) } } };

let hub: ToyHub;
const refused: RefusalEvent[] = [];
beforeAll(async () => {
  hub = await startToyHub([TOY], { http: LIMITS, passThroughs: [{ prefix: '/toy', subgraph: 'toy' }], calls: { ...TOY_CALLS, timeoutMs: 5_000, responseLimitBytes: 2 * LONG }, observers: [{ refused: (event) => refused.push(event) }] });
});
afterAll(() => hub.close());
beforeEach(async () => {
  refused.length = 0;
  // What the test before has left behind counts towards the limit of connections.
  await expect.poll(openConnections, PATIENT).toBe(0);
});

const PATIENT = { timeout: 20_000 };
const openConnections = (): Promise<number> => new Promise((done) => { hub.gateway.app.server.getConnections((_error, count) => { done(count); }); });
const QUESTION = '{"query":"{ rate }"}';
const HEAD = ['POST /graphql HTTP/1.1', 'Host: hub', 'Content-Type: application/json'];
const FILE = ['POST /toy/imports HTTP/1.1', 'Host: hub', 'Content-Type: text/csv', 'Content-Length: 1000', '', ''];
const asked = (body: string, ...more: string[]): string[] => [...HEAD, `Content-Length: ${String(body.length)}`, ...more, '', body];

/** Somebody else, who must be served whatever the others do. */
async function canary(): Promise<void> {
  expect((await hub.ask('{ rate }', undefined, { connection: 'close' })).data).toEqual({ rate: 11 });
}

describe('a client that is too slow is told so and let go of, and others are served meanwhile', () => {
  test('when it says nothing', async () => {
    const silent = new RawConnection(hub.url);
    await canary();
    await silent.closed;
    expect(parseRaw(silent.received)).toMatchObject({ status: 408, errors: [{ extensions: { code: 'REQUEST_TIMEOUT' } }] });
  });

  test('when its header lines never end', async () => {
    const [slow, sending] = [new RawConnection(hub.url).write(...HEAD, 'X-More: '), new RawConnection(hub.url).write(...FILE)];
    await canary();
    await slow.closed;
    // Who has told what it wants may take longer for the rest.
    expect(sending.isClosed).toBe(false);
    sending.end();
    expect(parseRaw(slow.received)).toMatchObject({ status: 408, headers: { connection: 'close' }, errors: [{ extensions: { code: 'REQUEST_TIMEOUT' } }] });
  });

  test('when it drips its body', async () => {
    const dripping = new RawConnection(hub.url).write(...HEAD, 'Content-Length: 1000', '', '{"query":');
    const drip = setInterval(() => { dripping.write(' '); }, 20);
    await canary();
    await dripping.closed;
    clearInterval(drip);
    const answer = parseRaw(dripping.received);
    expect(answer).toMatchObject({ status: 408, headers: { connection: 'close' }, errors: [{ extensions: { code: 'REQUEST_TIMEOUT' } }] });
    expect(refused).toMatchObject([{ status: 408, code: 'REQUEST_TIMEOUT', path: '/graphql', correlationId: answer.headers['x-correlation-id'] }]);
  });

  test('when it drips a file that is handed on', async () => {
    const dripping = new RawConnection(hub.url).write(...FILE);
    const drip = setInterval(() => { dripping.write(' '); }, 20);
    await dripping.closed;
    clearInterval(drip);
    expect(parseRaw(dripping.received)).toMatchObject({ status: 408, errors: [{ extensions: { code: 'REQUEST_TIMEOUT' } }] });
  });

  test('but one that goes away in the middle is refused nothing', async () => {
    const leaving = new RawConnection(hub.url).write(...HEAD, 'Content-Length: 1000', '', '{');
    await expect.poll(openConnections, PATIENT).toBe(1);
    leaving.end();
    await expect.poll(openConnections, PATIENT).toBe(0);
    await canary();
    expect(refused).toEqual([]);
  });

  test('when it asks for a long answer and does not read it', async () => {
    const body = '{"query":"{ long }"}';
    const hanging = new RawConnection(hub.url).write(...asked(body));
    await hanging.until(/200 OK/);
    hanging.stopReading();
    await canary();
    await expect.poll(openConnections, PATIENT).toBe(0);
    hanging.end();
    expect(hanging.received.length).toBeLessThan(LONG);
  });

  test('when it has nothing more to ask', async () => {
    const idle = new RawConnection(hub.url).write(...asked(QUESTION));
    await idle.closed;
    expect(parseRaw(idle.received)).toMatchObject({ status: 200, body: '{"data":{"rate":11}}\n' });
  });
});

describe('what is no HTTP is refused in the shape of all answers, and the connection closed', () => {
  test.each<[string, string[], number, string]>([
    ['words of another protocol', ['SSH-2.0-client', ''], 400, 'REQUEST_MALFORMED'],
    ['an unknown method', ['BREW /graphql HTTP/1.1', 'Host: hub', '', ''], 400, 'REQUEST_MALFORMED'],
    ['two lengths', [...HEAD, 'Content-Length: 20', 'Content-Length: 2', '', QUESTION], 400, 'REQUEST_MALFORMED'],
    ['a length and chunks at once', [...HEAD, 'Content-Length: 20', 'Transfer-Encoding: chunked', '', '0', '', ''], 400, 'REQUEST_MALFORMED'],
    ['chunks that are none', [...HEAD, 'Transfer-Encoding: chunked', '', 'zz', QUESTION], 400, 'REQUEST_MALFORMED'],
    ['header lines without end', [...HEAD, `X-More: ${'x'.repeat(LIMITS.headerBytes)}`], 431, 'HEADERS_TOO_LARGE'],
    ['an address without end', [`GET /graphql?query=${'x'.repeat(LIMITS.headerBytes)}`], 431, 'HEADERS_TOO_LARGE'],
  ])('%s', async (_what, lines, status, code) => {
    const answer = await askRaw(hub.url, ...lines);
    expect(answer).toMatchObject({ status, headers: { connection: 'close', 'content-type': 'application/json; charset=utf-8', 'x-content-type-options': 'nosniff' }, errors: [{ message: expect.stringMatching(/\.$/) as string, extensions: { code } }] });
    expect(answer.body).not.toMatch(/HPE|Parse Error|FST|node/i);
    expect(refused).toMatchObject([{ status, code, caller: null }]);
  });

  test('without spoiling an answer that is on its way', async () => {
    const connection = new RawConnection(hub.url).write(...asked(QUESTION), 'NONSENSE\r\n\r\n');
    await connection.closed;
    expect(connection.received.match(/HTTP\/1\.1 \d+/g)?.length).toBeLessThanOrEqual(2);
    expect(connection.received).toMatch(/^HTTP\/1\.1 (200|400) /);
  });
});

describe('a client that asks first whether it may send', () => {
  test('is told to go on, and answered', async () => {
    const careful = new RawConnection(hub.url).write(...HEAD, `Content-Length: ${String(QUESTION.length)}`, 'Expect: 100-continue', 'Connection: close', '', '');
    await careful.until(/100 Continue/);
    careful.write(QUESTION);
    await careful.closed;
    expect(parseRaw(careful.received)).toMatchObject({ status: 200, body: '{"data":{"rate":11}}\n' });
  });

  test('is told when it expects what the hub does not know', async () => {
    expect(await askRaw(hub.url, ...asked(QUESTION, 'Expect: a-miracle'))).toMatchObject({ status: 417, errors: [{ extensions: { code: 'EXPECTATION_UNKNOWN' } }] });
  });
});

test('who sends too much gets to read why, even if it reads only when it has sent everything', async () => {
  const large = 'x'.repeat(5 * LIMITS.bodyBytes);
  const sending = new RawConnection(hub.url).write(...HEAD, `Content-Length: ${String(large.length)}`, '', large.slice(0, 2 * LIMITS.bodyBytes));
  sending.stopReading();
  await canary();
  sending.write(large.slice(2 * LIMITS.bodyBytes)).readOn();
  await sending.closed;
  expect(parseRaw(sending.received)).toMatchObject({ status: 413, headers: { connection: 'close' }, errors: [{ message: expect.stringContaining('2000 bytes') as string }] });
});

test('who sends without end is cut off', async () => {
  const flooding = new RawConnection(hub.url).write(...HEAD, 'Transfer-Encoding: chunked', '', '');
  const chunk = `${(1_000).toString(16)}\r\n${'x'.repeat(1_000)}\r\n`;
  let sent = 0;
  while (!flooding.isClosed) {
    flooding.write(chunk);
    sent += 1_000;
    await new Promise((next) => { setImmediate(next); });
  }
  expect(parseRaw(flooding.received).status).toBe(413);
  expect(sent).toBeLessThan(100 * LIMITS.bodyBytes);
});

test('a connection serves so many requests and is closed, so that clients spread over several gateways', async () => {
  const connection = new RawConnection(hub.url);
  for (let i = 0; i < LIMITS.requestsPerConnection; i += 1) {
    connection.write(...asked(QUESTION));
    await connection.until(new RegExp(`(rate":11[^]*){${String(i + 1)}}`));
  }
  await connection.closed;
  expect(connection.received.match(/connection: close/gi)).toHaveLength(1);
  expect(connection.received.match(/rate":11/g)).toHaveLength(LIMITS.requestsPerConnection);
});

test('there are never more connections than may be, and those that are there are served', async () => {
  const served = Array.from({ length: LIMITS.connections }, () => new RawConnection(hub.url).write(...HEAD));
  await expect.poll(openConnections, PATIENT).toBe(LIMITS.connections);
  const refusedOnes = Array.from({ length: 5 }, () => new RawConnection(hub.url));
  await Promise.all(refusedOnes.map(({ closed }) => closed));
  expect(refusedOnes.map(({ received }) => received)).toEqual(['', '', '', '', '']);
  const [first] = served;
  first?.write('', `Content-Length: ${String(QUESTION.length)}`, '', QUESTION);
  await first?.until(/rate":11/);
  expect(first?.received).toContain('"rate":11');
  for (const connection of served) connection.end();
});
