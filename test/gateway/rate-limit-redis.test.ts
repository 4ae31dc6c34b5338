import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RateLimits } from '../../gateway/rate-limit/rate-limiter';
import { freePorts } from '../support/ports';
import { HAS_REDIS, RedisServer } from '../support/redis-server';
import { startToyHub, type ToyHub } from '../support/toy-subgraphs';
import { money } from './toys';

const MOST = 6;
const AWAY = 'Redis, which keeps the rate limits, is away';
const BACK = 'Redis keeps the rate limits again';

let redis: RedisServer;
let gateways: [ToyHub, ToyHub];
let callers = 0;
/** Each test asks from an address of its own. */
let address = '';

beforeEach(() => {
  callers += 1;
  address = `192.0.2.${String(callers)}`;
});

const startGateway = (): Promise<ToyHub> => {
  const rateLimits: RateLimits = { organizations: { operations: null, cost: null }, anonymous: { operations: MOST, cost: null }, named: new Map(), redisUrl: redis.url };
  return startToyHub([money], { rateLimits, trustedProxies: ['loopback'] });
};
const ask = (gateway: ToyHub) => gateway.ask('{ rate }', undefined, { 'x-forwarded-for': address });
const told = ({ log }: ToyHub, what: string): number => log.filter(({ msg }) => String(msg).startsWith(what)).length;

/** Asks both in turn, and counts what was served by each. */
async function served(times: number): Promise<[number, number]> {
  const counts: [number, number] = [0, 0];
  for (let i = 0; i < times; i += 1) for (const [which, gateway] of gateways.entries()) if ((await ask(gateway)).status === 200) counts[which === 0 ? 0 : 1] += 1;
  return counts;
}

/** Asks with other addresses until each gateway has said something in its log. */
async function untilTold(what: string): Promise<void> {
  const own = address;
  for (let n = 0; gateways.some((gateway) => told(gateway, what) === 0); n += 1) {
    address = `198.51.100.${String(n % 250)}`;
    await Promise.all(gateways.map(ask));
  }
  address = own;
}

describe.skipIf(!HAS_REDIS)('two gateways with one Redis server', () => {
  beforeAll(async () => {
    const [port = 0] = await freePorts(1);
    redis = new RedisServer(port);
    // It is not there yet when they start.
    gateways = await Promise.all([startGateway(), startGateway()]);
  });
  afterAll(async () => {
    await Promise.all(gateways.map((gateway) => gateway.close()));
    await redis.stop();
  });
  beforeEach(() => { for (const { log } of gateways) log.length = 0; });

  test('start without it, count for themselves, and count together as soon as it is there', async () => {
    expect(await served(MOST + 2)).toEqual([MOST, MOST]);
    await redis.start();
    await untilTold(BACK);
    address = '192.0.2.200';
    const [first, second] = await served(MOST);
    expect(first + second).toBe(MOST);
  });

  test('grant together what one may have, also to many requests at once, and tell when to ask again', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => ask(gateways[i % 2 === 0 ? 0 : 1])));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(MOST);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(40 - MOST);
    for (const { headers } of refused) {
      const seconds = Number(headers.get('retry-after'));
      expect(seconds).toBeGreaterThanOrEqual(60);
      expect(seconds).toBeLessThanOrEqual(65);
      expect(headers.get('ratelimit')).toBe(`"operations";r=0;t=${String(seconds)}`);
    }
  });

  test.each<[what: string, leave: () => Promise<void>, comeBack: () => Promise<void>]>([
    ['stops', () => redis.stop(), () => redis.start()],
    ['hangs', () => redis.halt(), () => redis.resume()],
  ])('go on when it %s, each counting for itself, say so once, and count together again when it is back', async (_what, leave, comeBack) => {
    await leave();
    expect(await served(MOST + 2)).toEqual([MOST, MOST]);
    expect(gateways.map((gateway) => told(gateway, AWAY))).toEqual([1, 1]);
    await comeBack();
    await untilTold(BACK);
    address = `203.0.113.${String(callers)}`;
    const [first, second] = await served(MOST);
    expect(first + second).toBe(MOST);
    expect(gateways.map((gateway) => told(gateway, AWAY))).toEqual([1, 1]);
  });
});
