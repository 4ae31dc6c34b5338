import type { CallLimit } from './call-limit';
import { CallFailure } from './failure';

export interface BulkheadSettings {
  /** Calls to one subgraph under way at a time, each on a connection of its own. */
  readonly callsAtOnce: number;
  /** Calls that may wait for one of those to end; one more fails at once. */
  readonly callsWaiting: number;
}

/**
 * Bounds the calls to one subgraph. A subgraph that hangs holds as many as this and no more of the gateway's memory, and
 * those to other subgraphs never wait for it. Waiting calls go in the order in which they came.
 */
export class Bulkhead {
  private underWay = 0;
  private readonly waiting = new Set<() => void>();

  constructor(private readonly settings: BulkheadSettings) {}

  /** Null when the call may begin at once; otherwise it waits within its limit, or fails since too many wait already. */
  enter(limit: CallLimit): Promise<void> | null {
    if (this.underWay < this.settings.callsAtOnce) {
      this.underWay += 1;
      return null;
    }
    const { callsAtOnce, callsWaiting } = this.settings;
    if (this.waiting.size >= callsWaiting) throw new CallFailure('SUBGRAPH_UNAVAILABLE', `${String(callsAtOnce)} calls are under way and ${String(callsWaiting)} wait already`);
    return new Promise((resolve, reject) => {
      const begin = (): void => {
        limit.watch(null);
        resolve();
      };
      this.waiting.add(begin);
      limit.watch((why) => {
        this.waiting.delete(begin);
        reject(why);
      });
    });
  }

  /** A call that had begun is over, and the one that has waited longest takes its place. */
  leave(): void {
    const [next] = this.waiting;
    if (next === undefined) {
      this.underWay -= 1;
      return;
    }
    this.waiting.delete(next);
    next();
  }
}
