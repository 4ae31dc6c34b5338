import type { Logger } from '../../subgraphs/shared/logger';
import type { Caller } from '../../subgraphs/shared/viewer';
import { networkOf, remembering } from './address';
import { consumerOf, type Allowances, type Consumer, type Quota } from './consumer';
import { MemoryUsage } from './memory-usage';
import type { Shortage } from './sliding-window';
import type { Usage } from './usage';

export interface RateLimits extends Allowances {
  /** Where several gateways share what was used; null where there is one. */
  readonly redisUrl: string | null;
  /** A clock in milliseconds that is never set back; that of the process when left out. */
  readonly now?: () => number;
}

/** An amount that a consumer may not use now. */
export interface Refused extends Shortage {
  readonly consumer: Consumer;
  readonly quota: Quota;
  readonly most: number;
}

/** Says of each consumer whether it may ask for something now. Null: it may. */
export class RateLimiter {
  private readonly networkOf = remembering(networkOf);

  constructor(
    private readonly allowances: Allowances,
    private readonly usage: Usage,
  ) {}

  consumerOf(caller: Caller, address: () => string): Consumer {
    return consumerOf(caller, () => this.networkOf(address()), this.allowances);
  }

  spend(consumer: Consumer, quota: Quota, amount: number): Refused | null | Promise<Refused | null> {
    const most = consumer.allowance[quota];
    if (most === null) return null;
    const shortage = this.usage.spend({ consumer, quota, amount, most });
    if (shortage === null) return null;
    const told = (found: Shortage | null): Refused | null => found && { ...found, consumer, quota, most };
    return shortage instanceof Promise ? shortage.then(told) : told(shortage);
  }

  close(): Promise<void> {
    return this.usage.close();
  }
}

const monotonic = (): number => performance.now();

export async function createRateLimiter(limits: RateLimits, log: Logger): Promise<RateLimiter> {
  const { redisUrl: url, now = monotonic } = limits;
  const memory = new MemoryUsage(now);
  if (url === null) return new RateLimiter(limits, memory);
  // Loaded only where it is used.
  const { RedisUsage } = await import('./redis-usage');
  return new RateLimiter(limits, new RedisUsage({ url, meanwhile: memory, now, log }));
}
