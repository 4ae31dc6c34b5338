import type { Caller } from '../subgraphs/shared/viewer';
import type { CallRecord } from './calls/failure';
import type { OperationTrace } from './observing/operation-trace';
import type { Consumer } from './rate-limit/consumer';

/** The client of a request, for as long as it waits. Nobody needs the rest of an answer whose client has gone. */
export interface ClientPresence {
  readonly isGone: boolean;
  /** Names who is to be told when the client goes before it is answered. */
  whenGone(listener: () => void): void;
  forget(listener: () => void): void;
}

/** What one request carries through the gateway. */
export interface GatewayContext {
  readonly correlationId: string;
  readonly caller: Caller;
  /** Who the request is counted for; null where nothing is counted. */
  readonly consumer: Consumer | null;
  /** Handed on as it came: each subgraph verifies it for itself. */
  readonly authorization: string | undefined;
  /** Who waits for the answer. */
  readonly client: ClientPresence;
  /** What went wrong on the way, for the log. */
  readonly failures: CallRecord[];
  /** The answer as it grows: what calls about root fields brought, with what was merged into it since. */
  readonly answer: Record<string, unknown>;
  /** How many calls to subgraphs were begun so far. */
  calls: number;
  /** What the operation is reckoned to cost; null until that is known. */
  cost: number | null;
  /** Null when the operation is not traced. */
  trace: OperationTrace | null;
}

/** What the gateway knows of a request before it reads the operation. */
export type RequestFacts = Pick<GatewayContext, 'correlationId' | 'caller' | 'consumer' | 'authorization' | 'client'>;

export function newContext(facts: RequestFacts): GatewayContext {
  return { ...facts, failures: [], answer: emptyRecord(), calls: 0, cost: null, trace: null };
}

/** A record without a prototype: a response key may be any name, `__proto__` too. */
export function emptyRecord(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>;
}
