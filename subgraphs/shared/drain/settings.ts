import type { z } from 'zod';
import { numberSetting } from '../config';

/** The longest that anybody can want to wait for a process to end. */
const MOST_MS = 10 * 60_000;
/** As long as load balancers usually take to notice that a process is no longer ready. */
const PRODUCTION_DELAY_MS = 2_000;
const LIMIT_MS = 3_500;

/** The settings of how a part of the hub ends. Both together stay below ten seconds, after which most platforms kill. */
export const drainSettings = {
  DRAIN_DELAY_MS: numberSetting(0, { least: 0, most: MOST_MS }).unwrap().optional(),
  DRAIN_LIMIT_MS: numberSetting(LIMIT_MS, { least: 0, most: MOST_MS }),
};

/** How a part of the hub ends. */
export interface DrainConfig {
  /** How long it goes on as before, save that it says that it is not ready; who sends it requests takes note meanwhile. */
  readonly delayMs: number;
  /** How long requests under way may then take to finish. */
  readonly limitMs: number;
}

interface DrainSettings extends z.output<z.ZodObject<typeof drainSettings>> {
  readonly NODE_ENV: string;
}

export function toDrainConfig({ NODE_ENV, DRAIN_DELAY_MS, DRAIN_LIMIT_MS: limitMs }: DrainSettings): DrainConfig {
  return { delayMs: DRAIN_DELAY_MS ?? (NODE_ENV === 'production' ? PRODUCTION_DELAY_MS : 0), limitMs };
}

/** For what nobody else looks at: ends when the last request does. */
export const DRAIN_DEFAULTS: DrainConfig = Object.freeze({ delayMs: 0, limitMs: LIMIT_MS });

/** What there is left to do after the last request: to close connections and databases. */
const CLOSING_MS = 1_500;

/** How long a part may take to end, all in all. */
export const longestDrainMs = ({ delayMs, limitMs }: DrainConfig): number => delayMs + limitMs + CLOSING_MS;
