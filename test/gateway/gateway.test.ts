import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CALL_DEFAULTS } from '../../gateway/calls/settings';
import { createGateway } from '../../gateway/gateway';
import { DOCUMENT_LIMITS } from '../../gateway/document/limits';
import { HTTP_DEFAULTS } from '../../gateway/http/settings';
import { parseSupergraph } from '../../gateway/supergraph/supergraph';
import { StartupError } from '../../subgraphs/shared/errors';
import { createLogger } from '../../subgraphs/shared/logger';
import { listen } from '../../subgraphs/shared/server';
import { TestIssuer } from '../support/issuer';
import { startToyHub, type ToyHub } from '../support/toy-subgraphs';
import { TOYS } from './toys';

let hub: ToyHub;
let playground: string;
let issuer: TestIssuer;
beforeAll(async () => {
  playground = mkdtempSync(join(tmpdir(), 'samspill-playground-'));
  mkdirSync(join(playground, 'assets'));
  writeFileSync(join(playground, 'index.html'), '<!doctype html><title>Samspill</title>');
  writeFileSync(join(playground, 'assets', 'index-4f2a.js'), 'export {}');
  writeFileSync(join(playground, 'assets', 'notes.txt'), 'not a kind that is served');
  issuer = await TestIssuer.start();
  hub = await startToyHub(TOYS, { playground, identity: issuer.identity });
});
afterAll(async () => {
  await hub.close();
  await issuer.close();
  rmSync(playground, { recursive: true });
});
beforeEach(() => {
  hub.log.length = 0;
  for (const toy of Object.values(hub.toys)) toy.requests.length = 0;
});

describe('introspection', () => {
  test('answers the whole schema, and that an input takes exactly one of its fields', async () => {
    const { data, errors } = await hub.ask(getIntrospectionQuery({ oneOf: true, directiveIsRepeatable: true, inputValueDeprecation: true, specifiedByUrl: true }));
    expect(errors).toBeUndefined();
    const { types } = (data as unknown as IntrospectionQuery).__schema;
    expect(types.find(({ name }) => name === 'EventRef')).toMatchObject({ kind: 'INPUT_OBJECT', isOneOf: true });
  });

  test('works in a fragment and with a variable, and asks no subgraph', async () => {
    const { data } = await hub.ask('query ($name: String!) { ...About } fragment About on Query { __typename __type(name: $name) { name isOneOf } }', { name: 'EventRef' });
    expect(data).toEqual({ __typename: 'Query', __type: { name: 'EventRef', isOneOf: true } });
    expect(Object.values(hub.toys).flatMap(({ requests }) => requests)).toEqual([]);
  });

  test('stands beside data in one operation', async () => {
    expect((await hub.ask('{ rate __typename __type(name: "Event") { kind } }')).data).toEqual({ rate: 11, __typename: 'Query', __type: { kind: 'OBJECT' } });
  });

  test('can be switched off, and then no text gives the schema away', async () => {
    const closed = await startToyHub(TOYS, { introspection: false });
    try {
      expect((await closed.ask('{ __schema { types { name } } }')).errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
      expect((await closed.ask('{ rat }')).text).not.toContain('Did you mean');
      expect((await closed.ask('{ rate }')).data).toEqual({ rate: 11 });
    } finally {
      await closed.close();
    }
  });
});

describe('fields that are for the subgraphs only', () => {
  test('are neither queryable nor in the schema', async () => {
    const answer = await hub.ask('{ event(by: { id: "e1" }) { involvements { actorId } } }');
    expect(answer.status).toBe(400);
    expect(answer.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect((await hub.ask(getIntrospectionQuery())).text).not.toMatch(/nvolvements|Fact/);
  });

  test('are not named by errors that happen in them', async () => {
    const moneyRegister = hub.toys['money'];
    if (!moneyRegister) throw new Error('no such toy');
    moneyRegister.misbehaviour = (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data: { _entities: [{ moneyInvolvements: null }] }, errors: [{ message: 'Not for you.', path: ['_entities', 0, 'moneyInvolvements'], extensions: { code: 'FORBIDDEN' } }] }));
    const answer = await hub.ask('{ event(by: { id: "e1" }) { map { nodes { id } } } }');
    moneyRegister.misbehaviour = null;
    expect(answer.data).toEqual({ event: { map: { nodes: [{ id: 'a1' }] } } });
    expect(answer.errors).toEqual([{ message: 'Not for you.', path: ['event'], extensions: { code: 'FORBIDDEN' } }]);
  });
});

describe('a mistake of the client is told to it', () => {
  test.each([
    ['two keys where one is wanted', '{ event(by: { id: "e1", uri: "x" }) { id } }', undefined, 'GRAPHQL_VALIDATION_FAILED'],
    ['two keys in a variable', 'query ($by: EventRef!) { event(by: $by) { id } }', { by: { id: 'e1', uri: 'x' } }, 'BAD_USER_INPUT'],
    ['a variable that is missing', 'query ($by: EventRef!) { event(by: $by) { id } }', {}, 'BAD_USER_INPUT'],
    ['a syntax error', '{ event(', undefined, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ nothing }', undefined, 'GRAPHQL_VALIDATION_FAILED'],
    ['an operation that is not there', 'query A { rate } query B { rate }', undefined, 'OPERATION_RESOLUTION_FAILURE'],
  ])('%s', async (_what, query, variables, code) => {
    const answer = await hub.ask(query, variables);
    expect(answer.status).toBe(400);
    expect(answer.errors?.map(({ extensions }) => extensions)).toEqual([{ code }]);
    expect(answer.text).not.toMatch(/node_modules|stacktrace/);
  });

  test('an unknown id is null, not an error', async () => {
    expect(await hub.ask('{ event(by: { id: "e9" }) { title cost } }')).toMatchObject({ data: { event: null } });
    expect(hub.log).toEqual([]);
  });

  test.each([
    ['is not JSON', { body: '{', headers: { 'content-type': 'application/json' } }, 400, 'REQUEST_MALFORMED'],
    ['is no operation', { body: '{}', headers: { 'content-type': 'application/json' } }, 400, 'REQUEST_MALFORMED'],
    ['has another content type', { body: 'a', headers: { 'content-type': 'image/png' } }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['could be sent by any page without being asked', { body: '{"query":"{rate}"}', headers: { 'content-type': 'text/plain' } }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['is too large', { body: JSON.stringify({ query: `{ rate } # ${'x'.repeat(HTTP_DEFAULTS.bodyBytes)}` }), headers: { 'content-type': 'application/json' } }, 413, 'REQUEST_TOO_LARGE'],
  ])('a request that %s', async (_what, init, status, code) => {
    const response = await fetch(`${hub.url}/graphql`, { method: 'POST', ...init });
    expect(response.status).toBe(status);
    const body = (await response.json()) as { errors: { extensions: object }[] };
    expect(body.errors[0]?.extensions).toEqual({ code });
  });
});

describe('what is too much is refused in words', () => {
  test('an operation that is too deep, also through fragments', async () => {
    const limited = await startToyHub([{ name: 'tree', sdl: 'type Query { root: Node } type Node { child: Node }', resolvers: {} }]);
    try {
      const nested = (depth: number) => `{ root ${'{ child '.repeat(depth - 2)}{ __typename } ${'}'.repeat(depth - 2)} }`;
      expect((await limited.ask(nested(DOCUMENT_LIMITS.depth))).errors).toBeUndefined();
      const refused = await limited.ask(`{ root { child { ...More } } } fragment More on Node { child ${'{ child '.repeat(DOCUMENT_LIMITS.depth)} { __typename } ${'}'.repeat(DOCUMENT_LIMITS.depth)} }`);
      expect(refused.status).toBe(400);
      expect(refused.errors?.[0]).toMatchObject({ extensions: { code: 'OPERATION_TOO_DEEP' }, message: expect.stringContaining(`at most ${String(DOCUMENT_LIMITS.depth)}`) as string });
    } finally {
      await limited.close();
    }
  });

  test('an operation of too many words', async () => {
    const answer = await hub.ask(`{ ${Array.from({ length: DOCUMENT_LIMITS.tokens }, (_, i) => `r${String(i)}: rate`).join(' ')} }`);
    expect(answer.status).toBe(400);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'OPERATION_TOO_LARGE' }, message: expect.stringContaining(String(DOCUMENT_LIMITS.tokens)) as string }]);
  });
});

describe('over HTTP', () => {
  test('the correlation id comes back, and goes on to the subgraphs with the token and without cookies', async () => {
    const authorization = `Bearer ${await issuer.token()}`;
    const answer = await hub.ask('{ rate }', undefined, { 'x-correlation-id': 'abcd-1234', authorization, cookie: 'a=b' });
    expect(answer.headers.get('x-correlation-id')).toBe('abcd-1234');
    const [request] = hub.toys['money']?.requests ?? [];
    expect(request?.headers).toMatchObject({ 'x-correlation-id': 'abcd-1234', authorization });
    expect(request?.headers).not.toHaveProperty('cookie');
    expect((await hub.ask('{ rate }')).headers.get('x-correlation-id')).toMatch(/^[\w-]{36}$/);
  });

  test('the query plan is shown to nobody', async () => {
    const answer = await hub.ask('{ rate }', undefined, { 'apollo-query-plan-experimental': '1' });
    expect(answer.extensions).toBeUndefined();
  });

  test('health tells whether it runs, and which subgraphs are missing', async () => {
    const ready = async () => {
      const response = await fetch(`${hub.url}/health/ready`);
      return { status: response.status, body: await response.json() };
    };
    expect((await fetch(`${hub.url}/health/live`)).status).toBe(200);
    expect(await ready()).toEqual({ status: 200, body: { status: 'ready', missing: [] } });
    await hub.toys['actors']?.stop();
    expect(await ready()).toEqual({ status: 503, body: { status: 'not ready', missing: ['actors'] } });
    await hub.toys['actors']?.start();
    expect(await ready()).toMatchObject({ status: 200 });
  });
});

describe('at its front door', () => {
  const get = async (path: string, accept = 'text/html') => {
    const response = await fetch(`${hub.url}${path}`, { headers: { accept } });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };

  test('a browser gets the playground, under a policy that lets nothing in from elsewhere', async () => {
    const page = await get('/');
    expect(page.text).toContain('<title>Samspill</title>');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("font-src 'self' data:");
    expect(policy).not.toMatch(/unsafe-eval|https?:/);
    const asset = await get('/assets/index-4f2a.js');
    expect(asset.headers.get('content-type')).toContain('text/javascript');
    expect(asset.headers.get('cache-control')).toContain('immutable');
  });

  test('anybody else gets one plain sentence', async () => {
    expect((await get('/', '*/*')).text).toBe('Samspill answers GraphQL at /graphql.\n');
  });

  test.each(['/assets/notes.txt', '/assets/../../etc/passwd', '/..%2f..%2fpackage.json', '/assets/', '/nothing'])('%s is not there', async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});

describe('what stops it from starting is one sentence', () => {
  const start = (sdl: string) => createGateway({ supergraph: parseSupergraph(sdl), addresses: new Map(), calls: CALL_DEFAULTS, introspection: true, corsOrigins: [], playground: null, log: createLogger('test', 'silent') });

  test('a port in use', async () => {
    const port = Number(new URL(hub.url).port);
    const gateway = await start(`schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION) { query: Query } ${JOIN} type Query @join__type(graph: A) { a: Int }`);
    await expect(listen(gateway.app, port, 'PORT')).rejects.toThrow(`Port ${String(port)} is in use by another program. Stop that one, or set PORT to a free port.`);
    await gateway.close();
  });

  test('a supergraph that is none', async () => {
    await expect(start('enum join__Graph { A @join__graph(name: "a", url: "http://127.0.0.1:1") } type Query { a: Int }')).rejects.toThrow(StartupError);
  });
});

const JOIN = `
directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
directive @join__graph(name: String!, url: String!) on ENUM_VALUE
directive @join__type(graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false, resolvable: Boolean! = true, isInterfaceObject: Boolean! = false) repeatable on OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT | SCALAR
directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet, type: String, external: Boolean, override: String, usedOverridden: Boolean) repeatable on FIELD_DEFINITION | INPUT_FIELD_DEFINITION
directive @join__implements(graph: join__Graph!, interface: String!) repeatable on OBJECT | INTERFACE
directive @join__unionMember(graph: join__Graph!, member: String!) repeatable on UNION
directive @join__enumValue(graph: join__Graph!) repeatable on ENUM_VALUE
scalar join__FieldSet
scalar link__Import
enum link__Purpose { SECURITY EXECUTION }
enum join__Graph { A @join__graph(name: "a", url: "http://127.0.0.1:1/graphql") }
`;
