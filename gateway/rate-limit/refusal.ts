import { ERRORS, hubError, type HubError } from '../../subgraphs/shared/errors';
import type { Refused } from './rate-limiter';
import { WINDOW_MS } from './sliding-window';

const WINDOW_SECONDS = WINDOW_MS / 1_000;
const WHO = { organization: 'Your organisation', address: 'Your address, without a token,' } as const;
const WHAT = { operations: 'operations', cost: 'points of cost' } as const;

/** A refusal as HTTP and GraphQL tell it. */
export interface RateLimitAnswer {
  readonly status: number;
  readonly error: HubError;
  readonly headers: ReadonlyMap<string, string>;
}

/**
 * The sentence, and the same for machines: when to ask again (RFC 9110), which limit was met, and what is left of it
 * (RateLimit header fields for HTTP, draft 10 of the HTTPAPI working group).
 */
export function answerTo({ consumer, quota, most, left, waitMs }: Refused): RateLimitAnswer {
  const seconds = Math.ceil(waitMs / 1_000);
  return {
    status: ERRORS.RATE_LIMITED.status,
    error: hubError('RATE_LIMITED', { who: WHO[consumer.kind], most, what: WHAT[quota], seconds }),
    headers: new Map([
      ['retry-after', String(seconds)],
      ['ratelimit', `"${quota}";r=${String(left)};t=${String(seconds)}`],
      ['ratelimit-policy', `"${quota}";q=${String(most)};w=${String(WINDOW_SECONDS)}`],
    ]),
  };
}
