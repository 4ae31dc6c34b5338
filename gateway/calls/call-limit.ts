import type { ClientPresence } from '../context';
import { CallCancelled, CallFailure } from './failure';

type Stop = CallFailure | CallCancelled;

/**
 * What ends a call before its answer is there: its time is up, or its client has gone. One timer and one listener serve
 * all the stages of a call (waiting its turn, asking, pausing, asking again), of which the present one is told.
 */
export class CallLimit {
  private stopped: Stop | null = null;
  private onStop: ((why: Stop) => void) | null = null;
  private readonly timer: NodeJS.Timeout;

  /** Without a client the call goes on even when nobody waits for it. */
  constructor(timeoutMs: number, private readonly client: ClientPresence | null) {
    this.timer = setTimeout(() => { this.stop(new CallFailure('SUBGRAPH_TIMEOUT', `no answer within ${String(timeoutMs)} ms`)); }, timeoutMs);
    client?.whenGone(this.cancel);
  }

  /** Names who is to be told; null when the stage is over. At once when the call has been stopped already. */
  watch(onStop: ((why: Stop) => void) | null): void {
    this.onStop = onStop;
    if (this.stopped) onStop?.(this.stopped);
  }

  /** Waits, unless the call is stopped first. */
  pause(milliseconds: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.watch(null);
        resolve();
      }, milliseconds);
      this.watch((why) => {
        clearTimeout(timer);
        reject(why);
      });
    });
  }

  /** The call is over. */
  release(): void {
    clearTimeout(this.timer);
    this.client?.forget(this.cancel);
  }

  private readonly cancel = (): void => { this.stop(new CallCancelled()); };

  private stop(why: Stop): void {
    this.stopped ??= why;
    this.onStop?.(this.stopped);
  }
}
