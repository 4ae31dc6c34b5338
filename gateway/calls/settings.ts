import type { z } from 'zod';
import { numberSetting, readConfig, switchSetting } from '../../subgraphs/shared/config';
import { hubSecretSetting } from '../../subgraphs/shared/identity/hub-secret';
import type { BreakerSettings } from './breaker';
import type { BulkheadSettings } from './bulkhead';

const MOST_MS = 10 * 60_000;
const MOST_BYTES = 1024 * 1024 * 1024;

/** The settings of the calls to subgraphs; each holds for every subgraph by itself. */
export const callSettings = {
  /** A subgraph that has not answered by then, a second try included, is left out of the answer. */
  SUBGRAPH_TIMEOUT_MS: numberSetting(10_000, { most: MOST_MS }),
  SUBGRAPH_CONNECT_TIMEOUT_MS: numberSetting(2_000, { most: MOST_MS }),
  /** A subgraph's answer beyond this is not read to its end. */
  SUBGRAPH_RESPONSE_LIMIT_BYTES: numberSetting(32 * 1024 * 1024, { most: MOST_BYTES }),
  SUBGRAPH_CALLS_AT_ONCE: numberSetting(64, { most: 4_096 }),
  SUBGRAPH_CALLS_WAITING: numberSetting(256, { least: 0, most: 65_536 }),
  SUBGRAPH_BREAKER: switchSetting('on'),
  SUBGRAPH_BREAKER_CALLS: numberSetting(20, { most: 1_000_000 }),
  SUBGRAPH_BREAKER_PERCENT: numberSetting(50, { most: 100 }),
  SUBGRAPH_BREAKER_WINDOW_MS: numberSetting(10_000, { least: 100, most: MOST_MS }),
  SUBGRAPH_BREAKER_PAUSE_MS: numberSetting(2_000, { least: 100, most: MOST_MS }),
  HUB_SECRET: hubSecretSetting,
};

/** How subgraphs are called. */
export interface CallConfig extends BulkheadSettings {
  readonly timeoutMs: number;
  readonly connectTimeoutMs: number;
  readonly responseLimitBytes: number;
  /** Null when calls go out however many have failed. */
  readonly breaker: BreakerSettings | null;
  /** By which a subgraph knows its gateway; null where it asks for none. */
  readonly hubSecret: string | null;
}

export function toCallConfig(settings: z.output<z.ZodObject<typeof callSettings>>): CallConfig {
  return {
    timeoutMs: settings.SUBGRAPH_TIMEOUT_MS,
    connectTimeoutMs: settings.SUBGRAPH_CONNECT_TIMEOUT_MS,
    responseLimitBytes: settings.SUBGRAPH_RESPONSE_LIMIT_BYTES,
    callsAtOnce: settings.SUBGRAPH_CALLS_AT_ONCE,
    callsWaiting: settings.SUBGRAPH_CALLS_WAITING,
    breaker: settings.SUBGRAPH_BREAKER
      ? {
          leastCalls: settings.SUBGRAPH_BREAKER_CALLS,
          failureShare: settings.SUBGRAPH_BREAKER_PERCENT / 100,
          windowMs: settings.SUBGRAPH_BREAKER_WINDOW_MS,
          pauseMs: settings.SUBGRAPH_BREAKER_PAUSE_MS,
        }
      : null,
    // Of two, subgraphs take both and the gateway sends the first.
    hubSecret: settings.HUB_SECRET[0] ?? null,
  };
}

/** How subgraphs are called where nobody has said anything else. */
export const CALL_DEFAULTS: CallConfig = Object.freeze(toCallConfig(readConfig(callSettings, {})));
