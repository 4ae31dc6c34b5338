import type { Caller } from '../subgraphs/shared/viewer';
import type { CallRecord } from './calls/failure';

/** What one request carries through the gateway. */
export interface GatewayContext {
  readonly correlationId: string;
  readonly caller: Caller;
  /** Handed on as it came: each subgraph verifies it for itself. */
  readonly authorization: string | undefined;
  /** Aborted when the client has gone before it was answered: nobody waits for the rest. */
  readonly signal: AbortSignal;
  /** What went wrong on the way, for the log. */
  readonly failures: CallRecord[];
  /** The answer as it grows: what calls about root fields brought, with what was merged into it since. */
  readonly answer: Record<string, unknown>;
}

/** What the gateway knows of a request before it reads the operation. */
export type RequestFacts = Pick<GatewayContext, 'correlationId' | 'caller' | 'authorization' | 'signal'>;

export function newContext(facts: RequestFacts): GatewayContext {
  return { ...facts, failures: [], answer: emptyRecord() };
}

/** A record without a prototype: a response key may be any name, `__proto__` too. */
export function emptyRecord(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>;
}
