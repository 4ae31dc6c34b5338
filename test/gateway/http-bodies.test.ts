import { brotliCompressSync, brotliDecompressSync, constants, deflateSync, gunzipSync, gzipSync } from 'node:zlib';
import { getIntrospectionQuery } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createDoor } from '../../gateway/http/door';
import { HTTP_DEFAULTS } from '../../gateway/http/settings';
import { observersAsOne } from '../../gateway/observing/observer';
import { askPlainly, told } from '../support/plain-http';
import { startToyHub, type ToyHub } from '../support/toy-subgraphs';
import { TOYS } from './toys';

const JSON_HEADERS = { 'content-type': 'application/json' };

let hub: ToyHub;
beforeAll(async () => { hub = await startToyHub(TOYS); });
afterAll(() => hub.close());
beforeEach(() => { for (const toy of Object.values(hub.toys)) toy.requests.length = 0; });

const callsToSubgraphs = () => Object.values(hub.toys).flatMap(({ requests }) => requests);
const post = (body: NonNullable<RequestInit['body']>, headers: Record<string, string> = {}) => fetch(`${hub.url}/graphql`, { method: 'POST', headers: { ...JSON_HEADERS, ...headers }, body });

describe('the body of a request', () => {
  const QUESTION = JSON.stringify({ query: '{ rate } # æøå' });

  test.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['identity', (text: string) => Buffer.from(text)],
    ['GZIP', gzipSync],
  ])('may be packed with %s', async (encoding, pack) => {
    expect(await (await post(new Uint8Array(pack(QUESTION)), { 'content-encoding': encoding })).json()).toEqual({ data: { rate: 11 } });
  });

  test.each(['application/json', 'application/json; charset=utf-8', 'application/json;charset="UTF-8"', 'application/json; charset=utf8'])('may be of type %s', async (type) => {
    expect((await post(QUESTION, { 'content-type': type })).status).toBe(200);
  });

  test.each<[string, Uint8Array<ArrayBuffer>, Record<string, string>, number, string, RegExp]>([
    ['packed in an unknown way', bytes(QUESTION), { 'content-encoding': 'zstd' }, 415, 'UNSUPPORTED_MEDIA_TYPE', /gzip, x-gzip, deflate, br/],
    ['packed twice', bytes(QUESTION), { 'content-encoding': 'gzip, br' }, 415, 'UNSUPPORTED_MEDIA_TYPE', /Content-Encoding/],
    ['packed otherwise than it says', bytes(QUESTION), { 'content-encoding': 'gzip' }, 400, 'REQUEST_MALFORMED', /cannot be unpacked/],
    ['half a packet', new Uint8Array(gzipSync(QUESTION).subarray(0, 20)), { 'content-encoding': 'gzip' }, 400, 'REQUEST_MALFORMED', /cannot be unpacked/],
    ['in another charset', bytes(QUESTION), { 'content-type': 'application/json; charset=iso-8859-1' }, 415, 'UNSUPPORTED_MEDIA_TYPE', /charset/],
    ['not in UTF-8', new Uint8Array(Buffer.from(QUESTION, 'latin1')), {}, 400, 'REQUEST_MALFORMED', /not UTF-8/],
    ['a form', bytes('query=%7Brate%7D'), { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'UNSUPPORTED_MEDIA_TYPE', /Content-Type/],
    ['no JSON', bytes('{ rate }'), {}, 400, 'REQUEST_MALFORMED', /not JSON/],
    ['empty', bytes(''), {}, 400, 'REQUEST_MALFORMED', /not JSON/],
    ['with a key that changes what objects inherit', bytes('{"query":"{ rate }","variables":{"a":[{"__proto__":{"b":1}}]}}'), {}, 400, 'REQUEST_MALFORMED', /__proto__/],
    ['with such a key in disguise', bytes('{"query":"{ rate }","variables":{"\\u005f\\u005fproto__":{"b":1}}}'), {}, 400, 'REQUEST_MALFORMED', /__proto__/],
  ])('is refused in words when it is %s', async (_what, body, headers, status, code, why) => {
    expect(await told(await post(body, headers))).toEqual({ status, code, message: expect.stringMatching(why) as string });
    expect(callsToSubgraphs()).toEqual([]);
  });

  const LARGE = JSON.stringify({ query: `{ rate } # ${'x'.repeat(HTTP_DEFAULTS.bodyBytes)}` });

  test.each<[string, () => NonNullable<RequestInit['body']>, Record<string, string>]>([
    ['says how large it is', () => LARGE, {}],
    ['does not say how large it is', () => new Blob([LARGE]).stream(), {}],
    ['is small until it is unpacked', () => new Uint8Array(gzipSync(LARGE)), { 'content-encoding': 'gzip' }],
  ])('is refused when it is too large and %s', async (_how, body, headers) => {
    const response = await fetch(`${hub.url}/graphql`, { method: 'POST', headers: { ...JSON_HEADERS, ...headers }, body: body(), duplex: 'half' });
    expect(await told(response)).toEqual({ status: 413, code: 'REQUEST_TOO_LARGE', message: expect.stringContaining(String(HTTP_DEFAULTS.bodyBytes)) as string });
  });

  test('of exactly the largest size is read', async () => {
    const rest = HTTP_DEFAULTS.bodyBytes - '{"query":"{ rate } #"}'.length;
    expect((await post(`{"query":"{ rate } #${'x'.repeat(rest)}"}`)).status).toBe(200);
  });

  test.each([
    ['gzip', (blanks: Buffer) => gzipSync(blanks, { level: 1 })],
    ['br', (blanks: Buffer) => brotliCompressSync(blanks, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })],
  ])('that unpacks to far more than may be costs no memory for it: %s', async (encoding, pack) => {
    const bomb = new Uint8Array(pack(Buffer.alloc(32 * 1024 * 1024, ' ')));
    const before = process.memoryUsage().external;
    let most = before;
    const watch = setInterval(() => { most = Math.max(most, process.memoryUsage().external); }, 1);
    const answer = await told(await post(bomb, { 'content-encoding': encoding }));
    clearInterval(watch);
    expect(answer).toMatchObject({ status: 413, code: 'REQUEST_TOO_LARGE' });
    expect(most - before).toBeLessThan(8 * 1024 * 1024);
  });

  test('that nests without end is a mistake of the client, and no more', async () => {
    const deep = HTTP_DEFAULTS.bodyBytes / 2 - 100;
    const response = await post(`{"query":"query ($by: EventRef!) { event(by: $by) { id } }","variables":{"by":${'['.repeat(deep)}${']'.repeat(deep)}}}`, { accept: 'application/graphql-response+json' });
    expect(await told(response)).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
    expect((await hub.ask('{ rate }')).data).toEqual({ rate: 11 });
  });
});

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text));
}

describe('an answer', () => {
  const LONG = JSON.stringify({ query: getIntrospectionQuery() });
  const asked = (body: string, accepted?: string) => askPlainly(`${hub.url}/graphql`, { ...JSON_HEADERS, ...(accepted === undefined ? {} : { 'accept-encoding': accepted }) }, body);

  test.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['gzip;q=1, br;q=0', 'gzip', gunzipSync],
    ['identity', undefined, (text: Buffer) => text],
    [undefined, undefined, (text: Buffer) => text],
  ])('that is long is packed for who accepts %s as %s', async (accepted, packed, unpack) => {
    const { message, bytes: body } = await asked(LONG, accepted);
    expect(message.headers['content-encoding']).toBe(packed);
    expect(JSON.parse(unpack(body).toString())).toMatchObject({ data: { __schema: { queryType: { name: 'Query' } } } });
    if (packed !== undefined) expect(message.headers.vary?.toLowerCase()).toContain('accept-encoding');
  });

  test('that is short is not packed', async () => {
    const { message } = await asked('{"query":"{ rate }"}', 'br, gzip');
    expect(message.headers['content-encoding']).toBeUndefined();
  });

  test.each([
    ['text/event-stream', undefined],
    ['image/png', undefined],
    ['application/graphml+xml', 'gzip'],
    ['text/csv; charset=utf-8', 'gzip'],
    ['application/graphql-response+json; charset=utf-8', 'gzip'],
  ])('of type %s is packed as %s', async (type, packed) => {
    const door = await createDoor({ limits: HTTP_DEFAULTS, corsOrigins: [], trustedProxies: [], observers: observersAsOne([]), log: pino({ level: 'silent' }) });
    door.get('/long', (_request, reply) => reply.type(type).send('x'.repeat(10_000)));
    const { headers } = await door.inject({ url: '/long', headers: { 'accept-encoding': 'gzip' } });
    await door.close();
    expect(headers['content-encoding']).toBe(packed);
  });
});
