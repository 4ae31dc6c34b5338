import { request, type IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lifeevents } from '../../subgraphs/lifeevents/subgraph';
import type { ERRORS } from '../../subgraphs/shared/errors';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { createSubgraphServer, listen } from '../../subgraphs/shared/server';
import { buildFederatedSchema } from '../../subgraphs/shared/subgraph';
import { openTestDatabase, type TestDatabase } from '../support/databases';
import { goodClaims, TestIssuer } from '../support/issuer';
import { startToyHub, type ToyHub } from '../support/toy-subgraphs';

const TOY = { name: 'toy', sdl: 'type Query { rate: Int }', resolvers: { Query: { rate: () => 11 } } };
const SECRET = 'a-secret-that-is-in-no-log';

let issuer: TestIssuer;
let away: TestIssuer;
let database: TestDatabase<never>;
let subgraph: FastifyInstance;
let gateway: ToyHub;
let addresses: Record<'subgraph' | 'gateway', string>;
const logged: string[] = [];
const log = pino({ level: 'trace' }, { write: (line: string) => logged.push(line) });

beforeAll(async () => {
  [issuer, away] = await Promise.all([TestIssuer.start(), TestIssuer.start('https://away.example.no/')]);
  await away.close();
  const identity = { issuers: [...issuer.identity.issuers, ...away.identity.issuers], audience: null };
  database = (await openTestDatabase(lifeevents, 'starter')) as unknown as TestDatabase<never>;
  subgraph = await createSubgraphServer({ schema: (await buildFederatedSchema(lifeevents)).schema, db: database.db, log, identity });
  gateway = await startToyHub([TOY], { identity, log });
  addresses = { subgraph: `http://127.0.0.1:${String(await listen(subgraph, 0, 'PORT'))}`, gateway: gateway.url };
});
afterAll(async () => {
  await gateway.close();
  await subgraph.close();
  await database.close();
  await issuer.close();
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: { data?: unknown; errors?: { message: string; extensions: { code: keyof typeof ERRORS } }[] };
}

/** Asks with exactly these header lines: two of a name too. */
function ask(place: keyof typeof addresses, body: object, authorizations: readonly string[]): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { host, origin } = new URL(addresses[place]);
    const headers = ['host', host, 'content-type', 'application/json', ...authorizations.flatMap((value) => ['Authorization', value])];
    const outgoing = request(`${origin}/graphql`, { method: 'POST', headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => { resolve({ status: response.statusCode, headers: response.headers, body: JSON.parse(Buffer.concat(chunks).toString()) as Answer['body'] }); });
    });
    outgoing.on('error', reject).end(JSON.stringify(body));
  });
}

const SIMPLE = { query: '{ __typename }' };
const ENTITY = { query: 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on LifeEvent { title } } }', variables: { r: [{ __typename: 'LifeEvent', id: stableId('life-event', 'fa-barn') }] } };
const expired = (): Promise<string> => issuer.token({ expiresIn: -600, claims: { ...goodClaims(), client_id: SECRET } });

describe.each([
  ['the gateway', 'gateway', SIMPLE],
  ['a subgraph', 'subgraph', SIMPLE],
  ['a subgraph that is asked for entities', 'subgraph', ENTITY],
] as const)('%s', (_name, place, question) => {
  test('answers without a token, and with a good one', async () => {
    for (const authorizations of [[], [`Bearer ${await issuer.token()}`], [`bearer ${await issuer.token()}`]]) {
      const { status, headers, body } = await ask(place, question, authorizations);
      expect(status).toBe(200);
      expect(body.errors).toBeUndefined();
      expect(headers['www-authenticate']).toBeUndefined();
    }
  });

  test('refuses a bad token with 401 and says why, instead of answering as if there were none', async () => {
    const { status, headers, body } = await ask(place, question, [`Bearer ${await expired()}`]);
    expect(status).toBe(401);
    expect(headers['www-authenticate']).toBe('Bearer error="invalid_token", error_description="it has expired."');
    expect(headers['content-type']).toContain('application/json');
    expect(body).toEqual({ errors: [{ message: 'The token is refused: it has expired. Get a new one, or leave the Authorization header out to read open data.', extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  test.each<[string, string[], number, string]>([
    ['that is empty', [''], 400, 'AUTHORIZATION_MALFORMED'],
    ['that is only a scheme', ['Bearer'], 400, 'AUTHORIZATION_MALFORMED'],
    ['with two tokens', ['Bearer a.b.c d.e.f'], 400, 'AUTHORIZATION_MALFORMED'],
    ['that a proxy put together from two', ['Bearer a.b.c, Bearer d.e.f'], 400, 'AUTHORIZATION_MALFORMED'],
    ['that comes twice', ['Bearer a.b.c', 'Bearer d.e.f'], 400, 'AUTHORIZATION_MALFORMED'],
    ['of another scheme', ['Basic dXNlcjpwYXNzd29yZA=='], 401, 'UNAUTHENTICATED'],
    ['without a scheme', ['a.b.c'], 401, 'UNAUTHENTICATED'],
    ['with something that is no token', ['Bearer a.b.c'], 401, 'UNAUTHENTICATED'],
  ])('refuses an Authorization header %s', async (_what, authorizations, status, code) => {
    const answer = await ask(place, question, authorizations);
    expect(answer.status).toBe(status);
    expect(answer.headers['www-authenticate']).toMatch(/^Bearer error="invalid_(token|request)", error_description="[^"]+"$/);
    expect(answer.body.errors).toMatchObject([{ extensions: { code }, message: expect.stringMatching(/\.$/) as string }]);
  });

  test('refuses a second header behind a good one', async () => {
    expect((await ask(place, question, [`Bearer ${await issuer.token()}`, 'Bearer a.b.c'])).status).toBe(400);
  });

  test('says that it cannot tell while the keys of an issuer were never had', async () => {
    const { status, headers, body } = await ask(place, question, [`Bearer ${await away.token()}`]);
    expect(status).toBe(503);
    expect(headers['retry-after']).toBe('5');
    expect(headers['www-authenticate']).toBeUndefined();
    expect(body.errors).toMatchObject([{ extensions: { code: 'ISSUER_UNAVAILABLE' } }]);
  });
});

test('what a subgraph refuses is told by a gateway that let it through, at the field that was asked', async () => {
  const toy = gateway.toys['toy'];
  if (!toy) throw new Error('no such toy');
  const { body } = await ask('subgraph', SIMPLE, [`Bearer ${await expired()}`]);
  toy.misbehaviour = (_, response) => response.writeHead(401, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  const answer = await gateway.ask('{ rate }');
  toy.misbehaviour = null;
  expect(answer).toMatchObject({ data: { rate: null }, errors: [{ ...body.errors?.[0], path: ['rate'] }] });
});

test('a bad token stops at the gateway, before any subgraph is asked', async () => {
  const toy = gateway.toys['toy'];
  if (toy) toy.requests.length = 0;
  await gateway.ask('{ rate }', undefined, { authorization: `Bearer ${await expired()}` });
  expect(toy?.requests).toEqual([]);
});

test('health and the playground ask for no token and refuse none', async () => {
  expect((await fetch(`${addresses.subgraph}/health/live`, { headers: { authorization: 'Bearer a.b.c' } })).status).toBe(200);
  expect((await fetch(`${addresses.gateway}/health/live`, { headers: { authorization: 'Bearer a.b.c' } })).status).toBe(200);
});

test('the log tells why a token was refused, and nothing of the token', async () => {
  const token = await expired();
  await ask('subgraph', SIMPLE, [`Bearer ${token}`]);
  await ask('gateway', SIMPLE, [`Bearer ${token}`]);
  expect(logged.filter((line) => line.includes('it has expired')).length).toBeGreaterThanOrEqual(2);
  const [header = '', payload = '', signature = ''] = token.split('.');
  for (const part of [header, payload, signature, SECRET]) expect(logged.join('')).not.toContain(part);
});
