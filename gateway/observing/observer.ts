import type { Caller } from '../../subgraphs/shared/viewer';
import type { FailureCode } from '../calls/failure';

/** An operation of a client, once its answer is on the way. */
export interface OperationEvent {
  readonly correlationId: string;
  readonly caller: Caller;
  /** As the client named it; null for an operation without a name, or when the document could not be read. */
  readonly operationName: string | null;
  readonly kind: 'query' | 'mutation' | 'unknown';
  /** COMPLETE without errors, PARTIAL with some, REFUSED when it was not begun, ABANDONED when its client has not waited. */
  readonly outcome: 'COMPLETE' | 'PARTIAL' | 'REFUSED' | 'ABANDONED';
  /** The codes of the errors, each once. */
  readonly codes: readonly string[];
  readonly milliseconds: number;
  /** What the operation was reckoned to cost; null when it was refused before that. */
  readonly cost: number | null;
  /** How many calls to subgraphs it took. */
  readonly calls: number;
}

/** A call to a subgraph, once it has an answer or has none. */
export interface SubgraphCallEvent {
  readonly subgraph: string;
  readonly outcome: 'OK' | FailureCode | 'CANCELLED';
  readonly milliseconds: number;
  /** 2 when it was tried again. */
  readonly attempts: number;
}

export type BreakerState = 'CLOSED' | 'OPEN' | 'HALF_OPEN';

/** A request that was not let in, by who it says it is from. */
export interface RefusalEvent {
  readonly correlationId: string;
  readonly status: number;
  readonly code: string;
  /** Null when the token itself was refused: nothing of it is believed. */
  readonly caller: Caller | null;
  readonly address: string;
  readonly path: string;
}

/**
 * Who wants to know what goes on in the gateway: figures, traces, the audit log. Each room says what happened in it and
 * knows none of the listeners. A listener never throws and never waits.
 */
export interface Observer {
  /** Each is followed by one operationAnswered. */
  readonly operationBegan?: () => void;
  readonly operationAnswered?: (event: OperationEvent) => void;
  readonly subgraphCalled?: (event: SubgraphCallEvent) => void;
  readonly breakerChanged?: (event: { readonly subgraph: string; readonly state: BreakerState }) => void;
  readonly refused?: (event: RefusalEvent) => void;
  readonly supergraphChanged?: (event: { readonly outcome: 'TAKEN' | 'REFUSED' }) => void;
}

type Told = Required<Observer>;

/** All observers as one. */
export function observersAsOne(observers: readonly Observer[]): Told {
  return {
    operationBegan: () => { for (const observer of observers) observer.operationBegan?.(); },
    operationAnswered: (event) => { for (const observer of observers) observer.operationAnswered?.(event); },
    subgraphCalled: (event) => { for (const observer of observers) observer.subgraphCalled?.(event); },
    breakerChanged: (event) => { for (const observer of observers) observer.breakerChanged?.(event); },
    refused: (event) => { for (const observer of observers) observer.refused?.(event); },
    supergraphChanged: (event) => { for (const observer of observers) observer.supergraphChanged?.(event); },
  };
}

export type Observers = Told;
