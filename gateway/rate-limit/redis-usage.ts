import { createClient } from 'redis';
import type { Logger } from '../../subgraphs/shared/logger';
import { spendScript } from './redis-script';
import type { Shortage } from './sliding-window';
import type { Spending, Usage } from './usage';

const KEY_PREFIX = 'samspill:usage:';
/** A Redis server that takes longer holds requests up more than limits are worth. */
const ANSWER_TIMEOUT_MS = 200;
const CONNECT_TIMEOUT_MS = 2_000;
/** After a failure it is asked once in so long, until it answers. */
const PAUSE_MS = 1_000;

export interface RedisUsageOptions {
  readonly url: string;
  /** What counts while Redis is away: each gateway for itself. */
  readonly meanwhile: Usage;
  readonly now: () => number;
  readonly log: Logger;
}

/**
 * What everybody has used, in a Redis server that several gateways share. Limits are there to keep the hub up, so their
 * own server is never the reason why a request is not answered: while it is away each gateway counts for itself.
 */
export class RedisUsage implements Usage {
  private readonly client;
  private isAway = false;
  private askAgainAt = -Infinity;

  constructor(private readonly options: RedisUsageOptions) {
    this.client = createClient({ url: options.url, scripts: { spend: spendScript }, disableOfflineQueue: true, socket: { connectTimeout: CONNECT_TIMEOUT_MS } });
    // Told again for each attempt to connect; where there is nothing to count, nobody needs to know.
    this.client.on('error', (error: unknown) => { this.goAway(error); });
    // Connected in the background: a gateway starts without it, and finds it when it is there.
    void this.client.connect().catch((error: unknown) => { this.goAway(error); });
  }

  spend(spending: Spending): ReturnType<Usage['spend']> {
    const { meanwhile, now } = this.options;
    if (!this.client.isReady || now() < this.askAgainAt) return meanwhile.spend(spending);
    // One request finds out whether it is back; the others do not wait for that.
    if (this.isAway) this.askAgainAt = now() + PAUSE_MS;
    return this.ask(spending).then(
      (shortage) => {
        this.comeBack();
        return shortage;
      },
      (error: unknown) => {
        this.goAway(error);
        return meanwhile.spend(spending);
      },
    );
  }

  private ask({ consumer: { kind, name }, quota, amount, most }: Spending): Promise<Shortage | null> {
    return withinTime(this.client.spend(`${KEY_PREFIX}${quota}:${kind}:${name}`, amount, most), ANSWER_TIMEOUT_MS);
  }

  private goAway(error: unknown): void {
    this.askAgainAt = this.options.now() + PAUSE_MS;
    if (this.isAway) return;
    this.isAway = true;
    this.options.log.warn({ err: error }, 'Redis, which keeps the rate limits, is away; this gateway counts for itself until it is back');
  }

  private comeBack(): void {
    if (!this.isAway) return;
    this.isAway = false;
    this.askAgainAt = -Infinity;
    this.options.log.info('Redis keeps the rate limits again');
  }

  close(): Promise<void> {
    this.client.destroy();
    return Promise.resolve();
  }
}

function withinTime<T>(answer: Promise<T>, most: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => { reject(new Error(`no answer within ${String(most)} ms`)); }, most);
    answer.then(resolve, reject).finally(() => { clearTimeout(timer); });
  });
}
