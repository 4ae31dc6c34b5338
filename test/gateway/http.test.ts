import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { HTTP_DEFAULTS } from '../../gateway/http/settings';
import type { RefusalEvent } from '../../gateway/observing/observer';
import { goodClaims, OWNER, TestIssuer } from '../support/issuer';
import { askPlainly, told, type Told } from '../support/plain-http';
import { startToyHub, type ToyHub } from '../support/toy-subgraphs';
import { TOYS } from './toys';

const DASHBOARD = 'https://dashboard.example.no';
const ELSEWHERE = 'https://elsewhere.example';
const JSON_HEADERS = { 'content-type': 'application/json' };

let hub: ToyHub;
let issuer: TestIssuer;
const refused: RefusalEvent[] = [];
beforeAll(async () => {
  issuer = await TestIssuer.start();
  hub = await startToyHub([...TOYS, WRITES], { corsOrigins: [DASHBOARD], identity: issuer.identity, observers: [{ refused: (event) => refused.push(event) }] });
});
afterAll(async () => {
  await hub.close();
  await issuer.close();
});
beforeEach(() => {
  refused.length = 0;
  for (const toy of Object.values(hub.toys)) toy.requests.length = 0;
});

const WRITES = { name: 'writes', sdl: 'type Mutation { count: Int }', resolvers: { Mutation: { count: () => 1 } } };
const callsToSubgraphs = () => Object.values(hub.toys).flatMap(({ requests }) => requests);
const address = (query: string, more: Record<string, string> = {}) => `${hub.url}/graphql?${new URLSearchParams({ query, ...more }).toString()}`;
const post = (body: NonNullable<RequestInit['body']>, headers: Record<string, string> = {}) => fetch(`${hub.url}/graphql`, { method: 'POST', headers: { ...JSON_HEADERS, ...headers }, body });

describe('an operation is answered', () => {
  test.each([
    ['*/*', 'application/json; charset=utf-8'],
    ['application/json', 'application/json; charset=utf-8'],
    ['application/*', 'application/json; charset=utf-8'],
    ['application/graphql-response+json', 'application/graphql-response+json; charset=utf-8'],
    ['application/graphql-response+json, application/json;q=0.9', 'application/graphql-response+json; charset=utf-8'],
    ['application/graphql-response+json;q=0.5, application/json', 'application/json; charset=utf-8'],
    ['text/html, application/xhtml+xml, */*;q=0.8', 'application/json; charset=utf-8'],
  ])('to who accepts %s in %s', async (accept, type) => {
    const response = await post('{"query":"{ rate }"}', { accept });
    expect([response.status, response.headers.get('content-type'), await response.json()]).toEqual([200, type, { data: { rate: 11 } }]);
    expect(response.headers.get('vary')).toMatch(/\baccept\b/);
  });

  test('to nobody who accepts nothing that the hub answers in', async () => {
    const response = await post('{"query":"{ rate }"}', { accept: 'text/turtle, application/xml' });
    expect(await told(response)).toMatchObject({ status: 406, code: 'NOT_ACCEPTABLE' });
    expect(callsToSubgraphs()).toEqual([]);
  });

  test.each([
    ['that cannot be read', { query: '{' }, 'GRAPHQL_PARSE_FAILED'],
    ['that does not fit the schema', { query: '{ nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['with wrong variables', { query: 'query ($by: EventRef!) { event(by: $by) { id } }', variables: {} }, 'BAD_USER_INPUT'],
    ['that is not there', { query: 'query A { rate }', operationName: 'B' }, 'OPERATION_RESOLUTION_FAILURE'],
  ])('%s with 400, or with 200 to who takes JSON for its own', async (_what, operation, code) => {
    expect(await told(await post(JSON.stringify(operation), { accept: 'application/graphql-response+json' }))).toMatchObject({ status: 400, code });
    expect(await told(await post(JSON.stringify(operation), { accept: 'application/json' }))).toMatchObject({ status: 200, code });
  });
});

describe('what is no request for an operation is refused with 400, whatever it accepts', () => {
  test.each<[string, unknown, RegExp]>([
    ['a list of operations', [{ query: '{ rate }' }], /Send each operation in a request of its own/],
    ['a number', 7, /not a JSON object/],
    ['nothing', null, /not a JSON object/],
    ['an object without an operation', {}, /query is not a text/],
    ['an operation that is no text', { query: { kind: 'Document' } }, /query is not a text/],
    ['a name that is no text', { query: '{ rate }', operationName: 1 }, /operationName is not a text/],
    ['variables in a list', { query: '{ rate }', variables: [] }, /variables is not an object/],
    ['extensions in a text', { query: '{ rate }', extensions: '{}' }, /extensions is not an object/],
  ])('%s', async (_what, body, why) => {
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      expect(await told(await post(JSON.stringify(body), { accept }))).toEqual({ status: 400, code: 'REQUEST_MALFORMED', message: expect.stringMatching(why) as string });
    }
    expect(callsToSubgraphs()).toEqual([]);
  });
});

describe('a question asked with GET', () => {
  test.each<[string, Record<string, string>]>([
    ['no browser', {}],
    ['a page of the hub', { 'sec-fetch-site': 'same-origin' }],
    ['somebody who typed it', { 'sec-fetch-site': 'none' }],
    ['a page of a listed origin', { 'sec-fetch-site': 'cross-site', origin: DASHBOARD }],
    ['a page of another site whose browser has asked first', { 'sec-fetch-site': 'cross-site', 'apollo-require-preflight': 'yes' }],
  ])('by %s is answered', async (_who, headers) => {
    const { bytes } = await askPlainly(address('query ($n: String!) { __type(name: $n) { name } }', { variables: '{"n":"Event"}' }), headers);
    expect(JSON.parse(bytes.toString())).toEqual({ data: { __type: { name: 'Event' } } });
  });

  test.each<[string, Record<string, string>]>([
    ['by an image in it', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
    ['by its script', { 'sec-fetch-site': 'cross-site', origin: ELSEWHERE }],
    ['by its script in an old browser', { origin: ELSEWHERE }],
    ['from a neighbour of the hub', { 'sec-fetch-site': 'same-site' }],
  ])('by a page of another site, %s, is refused', async (_how, headers) => {
    const { message, bytes } = await askPlainly(address('{ rate }'), headers);
    expect(message.statusCode).toBe(403);
    expect(JSON.parse(bytes.toString())).toMatchObject({ errors: [{ extensions: { code: 'CROSS_SITE_REQUEST' } }] });
    expect(callsToSubgraphs()).toEqual([]);
  });

  test('changes nothing', async () => {
    const response = await fetch(address('mutation { count }'));
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    expect(callsToSubgraphs()).toEqual([]);
    expect(await (await post('{"query":"mutation { count }"}')).json()).toEqual({ data: { count: 1 } });
  });

  test.each([
    ['without an operation', `?operationName=A`, /query, which has the operation, is missing/],
    ['with two operations', '?query=%7Brate%7D&query=%7Brate%7D', /query is given more than once/],
    ['with variables that are no JSON', '?query=%7Brate%7D&variables=%7B', /variables is not a JSON object/],
    ['with extensions in a list', '?query=%7Brate%7D&extensions=%5B%5D', /extensions is not a JSON object/],
  ])('%s is refused', async (_what, search, why) => {
    expect(await told(await fetch(`${hub.url}/graphql${search}`))).toEqual({ status: 400, code: 'REQUEST_MALFORMED', message: expect.stringMatching(why) as string });
  });

  test('that is too long is refused in words', async () => {
    expect(await told(await fetch(address(`{ rate } # ${'x'.repeat(HTTP_DEFAULTS.addressCharacters)}`)))).toEqual({ status: 414, code: 'ADDRESS_TOO_LONG', message: expect.stringContaining('POST') as string });
  });
});

describe('a page of another origin', () => {
  const preflight = (origin: string) => fetch(`${hub.url}/graphql`, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type,authorization' } });

  test('may ask when the origin is listed, and its browser need not ask again for an hour', async () => {
    const { status, headers } = await preflight(DASHBOARD);
    expect(status).toBe(204);
    expect(Object.fromEntries(headers)).toMatchObject({ 'access-control-allow-origin': DASHBOARD, 'access-control-allow-methods': 'GET, POST', 'access-control-allow-headers': 'content-type,authorization', 'access-control-max-age': '3600' });
  });

  test('gets to see the answer, its number and when to come again', async () => {
    const { headers } = await post('{"query":"{ rate }"}', { origin: DASHBOARD });
    expect(headers.get('access-control-allow-origin')).toBe(DASHBOARD);
    for (const name of ['x-correlation-id', 'retry-after', 'www-authenticate']) expect(headers.get('access-control-expose-headers')).toContain(name);
    expect(headers.get('vary')?.toLowerCase()).toContain('origin');
  });

  test('gets to see a refusal too', async () => {
    expect((await post('{', { origin: DASHBOARD })).headers.get('access-control-allow-origin')).toBe(DASHBOARD);
  });

  test('may not ask otherwise', async () => {
    expect((await preflight(ELSEWHERE)).headers.get('access-control-allow-origin')).toBeNull();
    expect((await post('{"query":"{ rate }"}', { origin: ELSEWHERE })).headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('an answer', () => {
  test.each<[string, () => Promise<Response>]>([
    ['with data', () => post('{"query":"{ rate }"}')],
    ['that refuses the body', () => post('{')],
    ['that refuses the token', () => post('{"query":"{ rate }"}', { authorization: 'Bearer a.b.c' })],
    ['that there is nothing', () => fetch(`${hub.url}/nothing`)],
    ['to an address that cannot be read', () => fetch(`${hub.url}/%zz`)],
    ['of health', () => fetch(`${hub.url}/health/live`)],
  ])('%s has a number, and what a browser must not do with it', async (_what, ask) => {
    const { headers } = await ask();
    expect(Object.fromEntries(headers)).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'SAMEORIGIN', 'referrer-policy': 'no-referrer', 'cross-origin-resource-policy': 'same-origin', 'content-security-policy': expect.stringContaining("default-src 'none'") as string, 'x-correlation-id': expect.stringMatching(/^[\w-]{36}$/) as string });
  });

  test('to who brings a token is kept by nobody', async () => {
    const authorization = `Bearer ${await issuer.token()}`;
    for (const response of [await post('{"query":"{ rate }"}', { authorization }), await post('{', { authorization }), await fetch(address('{ rate }'), { headers: { authorization } })]) expect(response.headers.get('cache-control')).toBe('no-store');
  });
});

describe('what is asked in the wrong way or place is told so', () => {
  test.each([
    ['HEAD', '/graphql', 'GET, POST'],
    ['PUT', '/graphql', 'GET, POST'],
    ['DELETE', '/graphql', 'GET, POST'],
    ['POST', '/health/live', 'GET, HEAD'],
    ['PATCH', '/', 'GET, HEAD'],
  ])('%s %s', async (method, path, allowed) => {
    const response = await fetch(`${hub.url}${path}`, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, allowed]);
    if (method !== 'HEAD') expect(((await response.json()) as Told).errors).toMatchObject([{ message: `${method} is not answered at this address. Use ${allowed}.`, extensions: { code: 'METHOD_NOT_ALLOWED' } }]);
  });

  test.each(['/nothing', '/graphql/', '/graphql/more', '/health'])('%s', async (path) => {
    expect(await told(await fetch(`${hub.url}${path}`))).toEqual({ status: 404, code: 'NOT_FOUND', message: 'There is nothing at this address. GraphQL is answered at /graphql.' });
  });

  test('an address that cannot be read', async () => {
    expect(await told(await fetch(`${hub.url}/%zz`))).toMatchObject({ status: 400, code: 'REQUEST_MALFORMED', message: expect.stringContaining('%') as string });
  });
});

describe('who watches the hub is told of each refusal', () => {
  const NOBODY = { organizationNumber: null };

  test.each<[string, (token: string) => Promise<Response>, Partial<RefusalEvent>]>([
    ['a bad token, of which nothing is believed', () => post('{"query":"{ rate }"}', { authorization: 'Bearer a.b.c' }), { status: 401, code: 'UNAUTHENTICATED', caller: null, path: '/graphql' }],
    ['a bad request of somebody known', (token) => post('{', { authorization: `Bearer ${token}` }), { status: 400, code: 'REQUEST_MALFORMED', caller: expect.objectContaining({ organizationNumber: OWNER }) as never, path: '/graphql' }],
    ['a bad request of nobody in particular', () => post('{'), { status: 400, code: 'REQUEST_MALFORMED', caller: expect.objectContaining(NOBODY) as never }],
    ['too large a body', () => post('x'.repeat(HTTP_DEFAULTS.bodyBytes + 1)), { status: 413, code: 'REQUEST_TOO_LARGE' }],
    ['an address that is none, without what was asked there', () => fetch(`${hub.url}/secret?token=a.b.c`), { status: 404, code: 'NOT_FOUND', path: '/secret', caller: null }],
    ['a wrong method', () => fetch(`${hub.url}/graphql`, { method: 'PUT' }), { status: 405, code: 'METHOD_NOT_ALLOWED' }],
  ])('%s', async (_what, ask, event) => {
    const response = await ask(await issuer.token({ claims: goodClaims() }));
    expect(refused).toEqual([expect.objectContaining({ ...event, address: '127.0.0.1', correlationId: response.headers.get('x-correlation-id') })]);
  });

  test('and of nothing else', async () => {
    await hub.ask('{ rate }');
    await hub.ask('{ nothing }');
    await fetch(`${hub.url}/health/live`);
    expect(refused).toEqual([]);
  });
});

test('with the playground off, a browser gets one plain sentence like everybody else', async () => {
  const response = await fetch(hub.url, { headers: { accept: 'text/html' } });
  expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([200, 'text/plain; charset=utf-8', 'Samspill answers GraphQL at /graphql.\n']);
});

test('with introspection off, no refusal tells what the schema has', async () => {
  const closed = await startToyHub(TOYS, { introspection: false });
  try {
    for (const [query, variables] of [['{ rat }'], ['{ event(bu: { id: "e1" }) { id } }'], ['{ event(by: { idd: "e1" }) { id } }'], ['query ($by: EventRef!) { event(by: $by) { id } }', { by: { idd: 'e1' } }], ['query ($by: EventReff!) { event(by: $by) { id } }', { by: { id: 'e1' } }]] as [string, Record<string, unknown>?][]) {
      const answer = await closed.ask(query, variables);
      expect(answer.errors?.length).toBeGreaterThan(0);
      expect(answer.text).not.toMatch(/did you mean/i);
    }
  } finally {
    await closed.close();
  }
});
