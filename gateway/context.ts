import type { CallRecord } from './calls/failure';

/** What one request carries through the gateway. */
export interface GatewayContext {
  readonly correlationId: string;
  /** Handed on as it came: each subgraph verifies it for itself. */
  readonly authorization: string | undefined;
  /** What went wrong on the way, for the log. */
  readonly failures: CallRecord[];
  /** The answer as it grows: what calls about root fields brought, with what was merged into it since. */
  readonly answer: Record<string, unknown>;
}

export function newContext(correlationId: string, authorization: string | undefined): GatewayContext {
  return { correlationId, authorization, failures: [], answer: emptyRecord() };
}

/** A record without a prototype: a response key may be any name, `__proto__` too. */
export function emptyRecord(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>;
}
