import { hubError, type HubError } from '../../subgraphs/shared/errors';

export type FailureCode = 'SUBGRAPH_UNAVAILABLE' | 'SUBGRAPH_TIMEOUT' | 'SUBGRAPH_INVALID_RESPONSE';

interface FailureOptions extends ErrorOptions {
  /** Whether the connection was reset or refused before anything of an answer came, so that a question may be asked again. */
  readonly isReset?: boolean;
}

/** A call to a subgraph that brought nothing usable. The reason and the cause are for the log, never for the client. */
export class CallFailure extends Error {
  readonly isReset: boolean;

  constructor(
    readonly code: FailureCode,
    readonly reason: string,
    { isReset = false, ...options }: FailureOptions = {},
  ) {
    super(reason, options);
    this.name = 'CallFailure';
    this.isReset = isReset;
  }
}

/** A call that was given up since nobody waits for its answer any more. */
export class CallCancelled extends Error {
  constructor() {
    super('the client has gone');
    this.name = 'CallCancelled';
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
  /** How long the call took and how often it was tried; left out where the answer came and only part of it is missing. */
  readonly milliseconds?: number;
  readonly attempts?: number;
  readonly cause?: unknown;
}
