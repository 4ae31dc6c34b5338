import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OperationEvent, RefusalEvent } from '../../gateway/observing/observer';
import type { RateLimits } from '../../gateway/rate-limit/rate-limiter';
import { goodClaims, TestIssuer } from '../support/issuer';
import { startToyHub, type ToyDefinition, type ToyHub } from '../support/toy-subgraphs';
import { TOYS } from './toys';

const AGENCY = '983544622';
const OTHER_AGENCY = '991825827';
const LARGE_AGENCY = '889640782';

/** Where a schema has these, the gateway gives maps as files. */
const maps: ToyDefinition = { name: 'maps', sdl: 'type Query { map(kind: ActorMapEdgeKind, format: ActorMapFormat): String } enum ActorMapEdgeKind { FUNDS } enum ActorMapFormat { GRAPHML }', resolvers: {} };

let issuer: TestIssuer;
let hub: ToyHub;
const clock = { now: 10_000_000 };
const refusals: RefusalEvent[] = [];
const answered: OperationEvent[] = [];
const limits: RateLimits = {
  organizations: { operations: 4, cost: 60 },
  anonymous: { operations: 3, cost: null },
  named: new Map([[LARGE_AGENCY, { operations: 9, cost: null }]]),
  redisUrl: null,
  now: () => clock.now,
};

beforeAll(async () => {
  issuer = await TestIssuer.start();
  hub = await startToyHub([...TOYS, maps], {
    identity: issuer.identity,
    rateLimits: limits,
    // The tests come from this machine and say where they would have come from.
    trustedProxies: ['loopback'],
    passThroughs: [{ prefix: '/portfolio', subgraph: 'money' }],
    observers: [{ refused: (event) => { refusals.push(event); }, operationAnswered: (event) => { answered.push(event); } }],
  });
});
afterAll(async () => {
  await hub.close();
  await issuer.close();
});
beforeEach(() => {
  clock.now += 3_600_000;
  refusals.length = 0;
  answered.length = 0;
  for (const toy of Object.values(hub.toys)) toy.requests.length = 0;
});

const from = (address: string): Record<string, string> => ({ 'x-forwarded-for': address });
const as = async (organizationNumber: string, claims: object = {}): Promise<Record<string, string>> => ({ authorization: `Bearer ${await issuer.token({ claims: { ...goodClaims(organizationNumber), ...claims } })}` });
const ask = (headers: Record<string, string>) => hub.ask('{ rate }', undefined, headers);

async function statuses(times: number, headers: Record<string, string>): Promise<number[]> {
  const found: number[] = [];
  for (let i = 0; i < times; i += 1) found.push((await ask(headers)).status);
  return found;
}

describe('who is counted', () => {
  test('is the organisation of the token, whichever of its clients or suppliers asks and from wherever', async () => {
    const supplier = { authority: 'iso6523-actorid-upis', ID: `0192:${LARGE_AGENCY}` };
    const callers = [await as(AGENCY), await as(AGENCY, { client_id: 'another' }), { ...(await as(AGENCY, { jti: 'another' })), ...from('192.0.2.1') }, await as(AGENCY, { supplier })];
    for (const caller of callers) expect((await ask(caller)).status).toBe(200);
    expect((await ask(await as(AGENCY))).status).toBe(429);
    expect((await ask(await as(OTHER_AGENCY))).status).toBe(200);
    expect((await ask(from('192.0.2.1'))).status).toBe(200);
  });

  test('is an organisation with an allowance of its own by that', async () => {
    expect(await statuses(10, await as(LARGE_AGENCY))).toEqual([...Array.from({ length: 9 }, () => 200), 429]);
  });

  test('is without a token the address', async () => {
    expect(await statuses(4, from('192.0.2.7'))).toEqual([200, 200, 200, 429]);
    expect(await statuses(1, from('192.0.2.8'))).toEqual([200]);
  });

  test('is with IPv6 the network of /64, since whoever has one address of it has all', async () => {
    for (const address of ['2001:db8:0:7::1', '2001:db8:0:7:ffff::2', '2001:0DB8::7:1:2:3:4']) expect((await ask(from(address))).status).toBe(200);
    expect((await ask(from('2001:db8:0:7::9'))).status).toBe(429);
    expect((await ask(from('2001:db8:0:8::1'))).status).toBe(200);
  });

  test('is what a trusted proxy says, and not what a client wrote before it', async () => {
    for (const made of ['198.51.100.1', '198.51.100.2', 'garbage']) expect((await ask(from(`${made}, 192.0.2.20`))).status).toBe(200);
    expect((await ask(from('198.51.100.3, 192.0.2.20'))).status).toBe(429);
  });
});

describe('who asks for more than the limit', () => {
  test('is told in words and for machines which limit was met and when to ask again, and is served then', async () => {
    const address = from('192.0.2.30');
    await ask(address);
    clock.now += 20_000;
    await statuses(2, address);
    const refused = await ask(address);
    expect(refused.status).toBe(429);
    expect(refused.errors).toEqual([{ message: expect.stringMatching(/^Your address, without a token, may use 3 operations in a minute, and this would be more\. Ask again in \d+ seconds/) as string, extensions: { code: 'RATE_LIMITED' } }]);
    const seconds = Number(refused.headers.get('retry-after'));
    expect(refused.headers.get('ratelimit-policy')).toBe('"operations";q=3;w=60');
    expect(refused.headers.get('ratelimit')).toBe(`"operations";r=0;t=${String(seconds)}`);
    // The first of three was used 20 seconds ago.
    expect(seconds).toBeGreaterThan(30);
    expect(seconds).toBeLessThanOrEqual(65);
    clock.now += seconds * 1_000;
    expect((await ask(address)).status).toBe(200);
  });

  test('is not served a few seconds before that', async () => {
    const address = from('192.0.2.31');
    await statuses(3, address);
    const seconds = Number((await ask(address)).headers.get('retry-after'));
    clock.now += (seconds - 5) * 1_000;
    expect((await ask(address)).status).toBe(429);
  });

  test('costs no subgraph anything', async () => {
    await statuses(8, from('192.0.2.32'));
    expect(hub.toys['money']?.requests).toHaveLength(3);
  });

  test('is refused before the body is read', async () => {
    await statuses(3, from('192.0.2.33'));
    const socket = connect(Number(new URL(hub.url).port), '127.0.0.1');
    socket.write('POST /graphql HTTP/1.1\r\nHost: hub\r\nX-Forwarded-For: 192.0.2.33\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"query":');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    expect(answer.toString()).toMatch(/^HTTP\/1.1 429 /);
  });

  test('is told to the observers, with who it is', async () => {
    await statuses(5, { ...(await as(AGENCY)), ...from('192.0.2.34') });
    await statuses(4, from('192.0.2.35'));
    expect(refusals.filter(({ status }) => status === 429)).toMatchObject([
      { code: 'RATE_LIMITED', caller: { organizationNumber: AGENCY }, address: '192.0.2.34', path: '/graphql' },
      { code: 'RATE_LIMITED', caller: { organizationNumber: null }, address: '192.0.2.35', path: '/graphql' },
    ]);
  });
});

describe('an operation is also', () => {
  const get = async (path: string, headers: Record<string, string>): Promise<number> => (await fetch(`${hub.url}${path}`, { headers })).status;

  test.each(['/maps/life-events/e1.graphml', '/portfolio/report.csv', '/portfolio', '/graphql?query={rate}'])('what is asked for at %s', async (path) => {
    const caller = { ...from(`192.0.2.${String(40 + path.length)}`), 'apollo-require-preflight': '1' };
    for (let i = 0; i < 3; i += 1) expect(await get(path, caller)).not.toBe(429);
    expect(await get(path, caller)).toBe(429);
    expect((await ask(caller)).status).toBe(429);
  });

  test('what cannot be read', async () => {
    const address = from('192.0.2.90');
    for (const query of ['{', '{ nothing }', '']) expect((await hub.ask(query, undefined, address)).status).toBe(400);
    expect((await ask(address)).status).toBe(429);
  });

  test('not what is asked of the health of the hub, or of an address where nothing is', async () => {
    const address = from('192.0.2.91');
    await statuses(4, address);
    for (const path of ['/health/live', '/health/ready', '/nothing']) expect(await get(path, address)).not.toBe(429);
  });
});

describe('what operations cost', () => {
  // Five objects at most; see docs/documents.md for how that is reckoned.
  const MAP = '{ event(by: { id: "e1" }) { map { nodes { name } } } }';

  test('is counted beside their number, and refused in words before any subgraph is asked', async () => {
    const agency = await as(AGENCY);
    const { cost } = (await hub.ask(MAP, undefined, { ...agency, 'x-samspill-cost': '1' })).extensions as { cost: { requested: number } };
    const most = limits.organizations.cost ?? 0;
    const dear = `{ ${Array.from({ length: Math.ceil((most - cost.requested) / cost.requested) + 1 }, (_, i) => `m${String(i)}: ${MAP.slice(1, -1)}`).join(' ')} }`;
    const asked = hub.toys['events']?.requests.length;
    const refused = await hub.ask(dear, undefined, agency);
    expect(refused.status).toBe(429);
    expect(refused.errors).toEqual([{ message: expect.stringMatching(new RegExp(`^Your organisation may use ${String(most)} points of cost in a minute, and this would be more\\. Ask again in \\d+ seconds`)) as string, extensions: { code: 'RATE_LIMITED' } }]);
    expect(refused.headers.get('ratelimit')).toBe(`"cost";r=${String(most - cost.requested)};t=${refused.headers.get('retry-after') ?? ''}`);
    expect(refused.headers.get('ratelimit-policy')).toBe(`"cost";q=${String(most)};w=60`);
    expect(hub.toys['events']?.requests).toHaveLength(asked ?? -1);
    expect(answered.at(-1)).toMatchObject({ caller: { organizationNumber: AGENCY }, outcome: 'REFUSED', codes: ['RATE_LIMITED'] });
    // What is left can be used, and after the time that was told all of it again.
    expect((await hub.ask(MAP, undefined, agency)).status).toBe(200);
    clock.now += Number(refused.headers.get('retry-after')) * 1_000;
    expect((await hub.ask(dear, undefined, await as(AGENCY))).status).toBe(200);
  });

  test('is refused with the same status whatever type of answer a client asks for', async () => {
    const agency = { ...(await as(AGENCY)), accept: 'application/json' };
    const dearest = `{ ${Array.from({ length: 30 }, (_, i) => `m${String(i)}: ${MAP.slice(1, -1)}`).join(' ')} }`;
    expect((await hub.ask(dearest, undefined, agency)).status).toBe(200);
    expect((await hub.ask(MAP, undefined, agency)).status).toBe(429);
  });

  test('is not counted of an operation that is refused for what it is', async () => {
    const agency = await as(AGENCY);
    expect((await hub.ask('{ nothing }', undefined, agency)).status).toBe(400);
    expect((await hub.ask(MAP, undefined, agency)).status).toBe(200);
  });
});

test('without a trusted proxy nobody is believed where he comes from, and the log says once what may be missing', async () => {
  const direct = await startToyHub([...TOYS], { rateLimits: limits });
  try {
    const found: number[] = [];
    for (let i = 0; i < 6; i += 1) found.push((await direct.ask('{ rate }', undefined, from(`192.0.2.${String(100 + i)}`))).status);
    expect(found).toEqual([200, 200, 200, 429, 429, 429]);
    expect(direct.log.filter(({ msg }) => String(msg).includes('TRUSTED_PROXIES'))).toHaveLength(1);
  } finally {
    await direct.close();
  }
});
