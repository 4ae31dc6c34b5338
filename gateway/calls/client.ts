import type { Logger } from '../../subgraphs/shared/logger';
import type { ClientPresence } from '../context';
import type { BreakerState, Observers, SubgraphCallEvent } from '../observing/observer';
import type { SubgraphAnswer } from './answer';
import { CircuitBreaker, type CallVerdict } from './breaker';
import { Bulkhead } from './bulkhead';
import { CallLimit } from './call-limit';
import { CallCancelled, CallFailure, type FailureCode } from './failure';
import type { CallConfig } from './settings';
import { SubgraphTransport } from './transport';

/** A question that failed on its way is sent again after a pause between these; some chance keeps all from coming at once. */
const RETRY_PAUSE_MS = { least: 10, most: 60 } as const;

/** Where a subgraph is asked. */
export interface SubgraphAddress {
  readonly name: string;
  readonly url: string;
}

/** Who is told of what goes on between the gateway and its subgraphs. */
export interface CallWitnesses {
  readonly observers: Observers;
  readonly log: Logger;
}

export interface SubgraphRequest {
  readonly query: string;
  readonly variables?: object | undefined;
  readonly operationName?: string | undefined;
}

export interface CallOptions {
  /** Header lines: name, value, name, value … */
  readonly headers: readonly string[];
  /** Sent once and never cancelled: whether it was carried out must not hang on who is still listening. */
  readonly isMutation: boolean;
  /** Who waits for the answer; a question that nobody waits for any more is given up. */
  readonly client: ClientPresence | null;
}

interface Effort {
  readonly milliseconds: number;
  /** 0 when nothing was sent. */
  readonly attempts: number;
}

/** What became of a call. */
export type CallResult = Effort & ({ readonly outcome: 'OK'; readonly answer: SubgraphAnswer } | { readonly outcome: FailureCode; readonly failure: CallFailure } | { readonly outcome: 'CANCELLED' });

/** One subgraph: what it is asked, how often, how many at once, and when it is left in peace. */
export class SubgraphClient {
  private readonly transport: SubgraphTransport;
  private readonly bulkhead: Bulkhead;
  private readonly breaker: CircuitBreaker | null;

  constructor(
    private readonly subgraph: SubgraphAddress,
    private readonly config: CallConfig,
    private readonly witnesses: CallWitnesses,
  ) {
    this.transport = new SubgraphTransport(subgraph.url, { ...config, connections: config.callsAtOnce });
    this.bulkhead = new Bulkhead(config);
    this.breaker = config.breaker && new CircuitBreaker(config.breaker, { now: () => performance.now(), random: Math.random, onChange: (state, before) => { this.tellBreaker(state, before); } });
  }

  /** Where it is asked. */
  get url(): string {
    return this.subgraph.url;
  }

  /** Asks a question, given as it is or as the text of a body. It never throws: what becomes of it is a value. */
  async ask(request: SubgraphRequest | string, options: CallOptions): Promise<CallResult> {
    const client = options.isMutation ? null : options.client;
    if (client?.isGone) return { outcome: 'CANCELLED', milliseconds: 0, attempts: 0 };
    const began = performance.now();
    const effort = { attempts: 0 };
    const result = await this.admitted(request, options, client, effort).then(
      (answer) => ({ outcome: 'OK' as const, answer }),
      (error: unknown) => unanswered(error),
    );
    const call = { ...result, attempts: effort.attempts, milliseconds: performance.now() - began };
    this.witnesses.observers.subgraphCalled(this.eventOf(call));
    return call;
  }

  /** Whether the subgraph answers at all, now: past the breaker, so that its recovery is seen, and counted nowhere. */
  async probe(timeoutMs: number): Promise<boolean> {
    const limit = new CallLimit(timeoutMs, null);
    try {
      const { data } = await this.transport.send('{"query":"{ __typename }"}', [], limit);
      return data !== null;
    } catch {
      return false;
    } finally {
      limit.release();
    }
  }

  /** Ends every connection, calls under way included. */
  close(): Promise<void> {
    return this.transport.close();
  }

  private async admitted(request: SubgraphRequest | string, options: CallOptions, client: ClientPresence | null, effort: { attempts: number }): Promise<SubgraphAnswer> {
    const admission = this.breaker ? this.breaker.admit() : 0;
    if (admission === null) throw new CallFailure('SUBGRAPH_UNAVAILABLE', 'held back, since too many calls before it failed');
    let verdict: CallVerdict = 'NEITHER';
    try {
      const answer = await this.limited(request, options, client, effort);
      verdict = 'SUCCESS';
      return answer;
    } catch (error) {
      // Calls that were never sent tell nothing of the subgraph.
      if (effort.attempts > 0) verdict = verdictOn(error);
      throw error;
    } finally {
      this.breaker?.settle(admission, verdict);
    }
  }

  private async limited(request: SubgraphRequest | string, { headers, isMutation }: CallOptions, client: ClientPresence | null, effort: { attempts: number }): Promise<SubgraphAnswer> {
    const limit = new CallLimit(this.config.timeoutMs, client);
    try {
      const turn = this.bulkhead.enter(limit);
      if (turn) await turn;
      try {
        return await this.tried(typeof request === 'string' ? request : JSON.stringify(request), headers, isMutation, limit, effort);
      } finally {
        this.bulkhead.leave();
      }
    } finally {
      limit.release();
    }
  }

  private async tried(body: string, headers: readonly string[], isMutation: boolean, limit: CallLimit, effort: { attempts: number }): Promise<SubgraphAnswer> {
    effort.attempts = 1;
    try {
      return await this.transport.send(body, headers, limit);
    } catch (error) {
      if (isMutation || !(error instanceof CallFailure) || !error.isReset) throw error;
    }
    const { least, most } = RETRY_PAUSE_MS;
    await limit.pause(least + Math.random() * (most - least));
    effort.attempts = 2;
    return this.transport.send(body, headers, limit);
  }

  private eventOf({ outcome, milliseconds, attempts }: CallResult): SubgraphCallEvent {
    return { subgraph: this.subgraph.name, outcome, milliseconds, attempts };
  }

  /** A line when calls are first held back and one when they go out again; how the trials between go is for the observers. */
  private tellBreaker(state: BreakerState, before: BreakerState): void {
    const { observers, log } = this.witnesses;
    const line = { subgraph: this.subgraph.name, state };
    if (state === 'OPEN' && before === 'CLOSED') log.warn(line, 'calls to a subgraph are held back, since too many of them failed');
    else if (state === 'CLOSED') log.info(line, 'calls to a subgraph go out again');
    else log.debug(line, 'a subgraph is tried with one call');
    observers.breakerChanged({ subgraph: this.subgraph.name, state });
  }
}

/** A subgraph that answers, however badly, is there; only one that cannot be reached or is too slow needs rest. */
function verdictOn(error: unknown): CallVerdict {
  if (!(error instanceof CallFailure)) return 'NEITHER';
  return error.code === 'SUBGRAPH_INVALID_RESPONSE' ? 'SUCCESS' : 'FAILURE';
}

function unanswered(error: unknown): { readonly outcome: FailureCode; readonly failure: CallFailure } | { readonly outcome: 'CANCELLED' } {
  if (error instanceof CallCancelled) return { outcome: 'CANCELLED' };
  if (error instanceof CallFailure) return { outcome: error.code, failure: error };
  throw error;
}
