const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** A part that was ready for so long did not end for want of a good start: what went before is forgotten. */
const STEADY_MS = 60_000;

/**
 * How long to wait before a part that has ended by itself is started again: longer each time, so that one that cannot
 * start does not keep the machine busy, and never so long that a cause that has gone is noticed late.
 */
export class RestartPauses {
  private pauseMs = FIRST_PAUSE_MS;

  /** The next pause, for a part that was ready for `readyMs` before it ended; 0 when it did not get so far. */
  next(readyMs: number): number {
    if (readyMs >= STEADY_MS) this.pauseMs = FIRST_PAUSE_MS;
    const pause = this.pauseMs;
    this.pauseMs = Math.min(this.pauseMs * 2, LONGEST_PAUSE_MS);
    return pause;
  }
}
