import { describe, expect, test } from 'vitest';
import { readGatewayConfig } from '../config';

const limits = (environment: Record<string, string>) => readGatewayConfig(environment).rateLimits;

describe('the settings of the rate limits', () => {
  test('limit everybody when nothing is set, and allow callers with a token more than those without', () => {
    const { anonymous, organizations, named, redisUrl } = limits({});
    expect(Number(organizations.operations)).toBeGreaterThan(Number(anonymous.operations));
    expect(Number(organizations.cost)).toBeGreaterThan(Number(anonymous.cost));
    expect(Number(anonymous.operations)).toBeGreaterThan(0);
    expect([...named]).toEqual([]);
    expect(redisUrl).toBeNull();
  });

  test.each(['off', '0'])('can each be taken off with %s', (off) => {
    expect(limits({ RATE_LIMIT_OPERATIONS: off, RATE_LIMIT_ANONYMOUS_COST: off })).toMatchObject({ organizations: { operations: null }, anonymous: { cost: null } });
  });

  test('give organisations allowances of their own', () => {
    const { named } = limits({ RATE_LIMIT_CONSUMERS: '983544622 20000 off,  991825827  10 1000 ' });
    expect([...named]).toEqual([['983544622', { operations: 20_000, cost: null }], ['991825827', { operations: 10, cost: 1_000 }]]);
  });

  test('take the word of no proxy unless told', () => {
    expect(readGatewayConfig({}).trustedProxies).toEqual([]);
    expect(readGatewayConfig({ TRUSTED_PROXIES: 'loopback, 10.0.0.0/8,2001:db8::1' }).trustedProxies).toEqual(['loopback', '10.0.0.0/8', '2001:db8::1']);
  });

  test.each([
    ['RATE_LIMIT_OPERATIONS', 'many', /neither a whole number a minute .* nor off/],
    ['RATE_LIMIT_COST', '-1', /neither a whole number/],
    ['RATE_LIMIT_ANONYMOUS_OPERATIONS', '1.5', /neither a whole number/],
    ['RATE_LIMIT_ANONYMOUS_COST', '99999999999', /neither a whole number/],
    ['RATE_LIMIT_CONSUMERS', '983544622 10', /entry 1 is not an organisation number, operations and cost/],
    ['RATE_LIMIT_CONSUMERS', '991825827 1 1, 983544621 1 1', /entry 2 begins with "983544621", which is no organisation number/],
    ['RATE_LIMIT_CONSUMERS', '991825827 1 1, 991825827 2 2', /entry 2 repeats the organisation 991825827/],
    ['RATE_LIMIT_REDIS_URL', 'http://127.0.0.1:6379', /not the address of a Redis server/],
    ['TRUSTED_PROXIES', '10.0.0.0/8, proxy.example.no', /"proxy.example.no" is neither an address/],
    ['TRUSTED_PROXIES', '0.0.0.0/0', /"0.0.0.0\/0" is neither/],
    ['TRUSTED_PROXIES', '10.0.0.0/33', /"10.0.0.0\/33" is neither/],
  ])('are told wrong by name: %s=%s', (name, value, words) => {
    expect(() => limits({ [name]: value })).toThrow(words);
    expect(() => limits({ [name]: value })).toThrow(name);
  });
});
