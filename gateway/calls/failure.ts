import { hubError, type HubError } from '../../subgraphs/shared/errors';

export type FailureCode = 'SUBGRAPH_UNAVAILABLE' | 'SUBGRAPH_TIMEOUT' | 'SUBGRAPH_INVALID_RESPONSE';

/** A call to a subgraph that brought nothing usable. The reason and the cause are for the log, never for the client. */
export class CallFailure extends Error {
  constructor(
    readonly code: FailureCode,
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(reason, options);
    this.name = 'CallFailure';
  }
}

/** The sentence that the client gets; it names the register and nothing of where or how it runs. */
export function failureError(code: FailureCode, subgraph: string, correlationId: string): HubError {
  return hubError(code, { subgraph, correlationId });
}

/** What an operator is told about a part of an answer that is missing. */
export interface CallRecord {
  readonly subgraph: string;
  readonly code: string;
  readonly reason: string;
  readonly cause?: unknown;
}
