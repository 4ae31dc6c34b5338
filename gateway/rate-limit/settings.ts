import { isIP, isIPv4 } from 'node:net';
import { z } from 'zod';
import { isOrganizationNumber } from '../../subgraphs/shared/organization-number';
import type { Allowance } from './consumer';
import type { RateLimits } from './rate-limiter';

/**
 * A dashboard of thirty panels that asks anew every half minute asks 60 operations a minute; so ten people behind one
 * address are far below the first, and fifty of an organisation below the second.
 */
const DEFAULT_ANONYMOUS_OPERATIONS = 1_200;
const DEFAULT_OPERATIONS = 6_000;
/** What so many operations cost when each of them is the whole dashboard of a life event (docs/documents.md). */
const DEFAULT_ANONYMOUS_COST = 1_500_000;
const DEFAULT_COST = 7_500_000;
const LARGEST = 1_000_000_000;

const NUMBER = /^\d{1,10}$/;
const NETWORKS = new Set(['loopback', 'linklocal', 'uniquelocal']);

/** A number a minute; `off`, or 0, for as many as anybody likes. */
const limitSetting = (fallback: number) =>
  z
    .string()
    .default(String(fallback))
    .transform((text, context) => {
      const limit = limitOf(text);
      if (limit === undefined) context.addIssue({ code: 'custom', message: `is neither a whole number a minute up to ${String(LARGEST)} nor off` });
      return limit ?? null;
    });

/** Undefined for what is no limit. */
function limitOf(text: string | undefined): number | null | undefined {
  if (text === 'off' || text === '0') return null;
  if (text === undefined || !NUMBER.test(text)) return undefined;
  const limit = Number(text);
  return limit >= 1 && limit <= LARGEST ? limit : undefined;
}

/** Organisations with allowances of their own: number, operations and cost with spaces between, the organisations apart by commas. */
const consumersSetting = z
  .string()
  .default('')
  .transform((text, context): ReadonlyMap<string, Allowance> => {
    const named = new Map<string, Allowance>();
    for (const [i, part] of partsOf(text).entries()) {
      const [number = '', operations, cost, ...more] = part.split(/\s+/);
      const allowance = { operations: limitOf(operations), cost: limitOf(cost) };
      const place = `entry ${String(i + 1)} `;
      if (allowance.operations === undefined || allowance.cost === undefined || more.length > 0) context.addIssue({ code: 'custom', message: `${place}is not an organisation number, operations and cost a minute with spaces between, such as 983544622 20000 10000000 (or off for no limit)` });
      else if (!isOrganizationNumber(number)) context.addIssue({ code: 'custom', message: `${place}begins with "${number}", which is no organisation number` });
      else if (named.has(number)) context.addIssue({ code: 'custom', message: `${place}repeats the organisation ${number}` });
      else named.set(number, { operations: allowance.operations, cost: allowance.cost });
    }
    return named;
  });

const redisSetting = z
  .string()
  .refine((text) => URL.canParse(text) && /^rediss?:$/.test(new URL(text).protocol), 'is not the address of a Redis server such as redis://127.0.0.1:6379')
  .optional();

/** Proxies in front of the gateway, whose word is taken for where a request comes from. */
const proxiesSetting = z
  .string()
  .default('')
  .transform((text, context): readonly string[] => {
    const proxies = partsOf(text);
    for (const proxy of proxies.filter((part) => !NETWORKS.has(part) && !isNetwork(part))) context.addIssue({ code: 'custom', message: `"${proxy}" is neither an address, nor a network such as 10.0.0.0/8, nor loopback, linklocal or uniquelocal` });
    return proxies;
  });

const partsOf = (text: string): string[] => text.split(',').map((part) => part.trim()).filter((part) => part !== '');

/** A network of everybody is none: it would let everybody write where he comes from. */
function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  if (isIP(address) === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= (isIPv4(address) ? 32 : 128));
}

/** The settings by which the gateway knows how much whom is answered. */
export const rateLimitSettings = {
  RATE_LIMIT_OPERATIONS: limitSetting(DEFAULT_OPERATIONS),
  RATE_LIMIT_COST: limitSetting(DEFAULT_COST),
  RATE_LIMIT_ANONYMOUS_OPERATIONS: limitSetting(DEFAULT_ANONYMOUS_OPERATIONS),
  RATE_LIMIT_ANONYMOUS_COST: limitSetting(DEFAULT_ANONYMOUS_COST),
  RATE_LIMIT_CONSUMERS: consumersSetting,
  RATE_LIMIT_REDIS_URL: redisSetting,
  TRUSTED_PROXIES: proxiesSetting,
};

interface RateLimitSettings {
  readonly RATE_LIMIT_OPERATIONS: number | null;
  readonly RATE_LIMIT_COST: number | null;
  readonly RATE_LIMIT_ANONYMOUS_OPERATIONS: number | null;
  readonly RATE_LIMIT_ANONYMOUS_COST: number | null;
  readonly RATE_LIMIT_CONSUMERS: ReadonlyMap<string, Allowance>;
  readonly RATE_LIMIT_REDIS_URL?: string | undefined;
}

export function toRateLimits(settings: RateLimitSettings): RateLimits {
  return Object.freeze({
    organizations: { operations: settings.RATE_LIMIT_OPERATIONS, cost: settings.RATE_LIMIT_COST },
    anonymous: { operations: settings.RATE_LIMIT_ANONYMOUS_OPERATIONS, cost: settings.RATE_LIMIT_ANONYMOUS_COST },
    named: settings.RATE_LIMIT_CONSUMERS,
    redisUrl: settings.RATE_LIMIT_REDIS_URL ?? null,
  });
}
