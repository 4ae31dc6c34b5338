import type { BreakerState } from '../observing/observer';
import { RollingWindow } from './rolling-window';

export interface BreakerSettings {
  /** Fewer calls than this within the window tell nothing. */
  readonly leastCalls: number;
  /** The share of calls, between 0 and 1, that must have failed within the window. */
  readonly failureShare: number;
  readonly windowMs: number;
  /** How long no call is let through; up to half as long again, so that several gateways do not come back as one. */
  readonly pauseMs: number;
}

export interface BreakerSurroundings {
  /** The time in milliseconds; it never goes back. */
  readonly now: () => number;
  /** Between 0 and 1. */
  readonly random: () => number;
  readonly onChange: (state: BreakerState, before: BreakerState) => void;
}

/** SUCCESS and FAILURE tell of the subgraph; NEITHER does a call that ended for another reason. */
export type CallVerdict = 'SUCCESS' | 'FAILURE' | 'NEITHER';

/** A call that was let through, by the state it was let through in: what comes of it later tells nothing of another. */
export type Admission = number;

/**
 * Holds calls back from a subgraph that fails: waiting for it helps nobody, and the rest it gets helps it to recover.
 * CLOSED lets all through; OPEN none; after a pause, HALF_OPEN lets one through at a time, whose verdict decides.
 */
export class CircuitBreaker {
  private state: BreakerState = 'CLOSED';
  private round: Admission = 0;
  private openUntil = 0;
  private isProbing = false;
  private readonly window: RollingWindow;

  constructor(private readonly settings: BreakerSettings, private readonly surroundings: BreakerSurroundings) {
    this.window = new RollingWindow(settings.windowMs);
  }

  /** Null when the call is held back. Whatever is let through must be settled once. */
  admit(): Admission | null {
    if (this.state === 'CLOSED') return this.round;
    if (this.state === 'OPEN') {
      if (this.surroundings.now() < this.openUntil) return null;
      this.change('HALF_OPEN');
    }
    if (this.isProbing) return null;
    this.isProbing = true;
    return this.round;
  }

  settle(admission: Admission, verdict: CallVerdict): void {
    if (admission !== this.round) return;
    if (this.state === 'CLOSED') this.count(verdict);
    else this.judge(verdict);
  }

  private count(verdict: CallVerdict): void {
    if (verdict === 'NEITHER') return;
    this.window.count(verdict === 'FAILURE', this.surroundings.now());
    if (verdict === 'FAILURE' && this.window.total >= this.settings.leastCalls && this.window.failures >= this.settings.failureShare * this.window.total) this.open();
  }

  private judge(verdict: CallVerdict): void {
    this.isProbing = false;
    if (verdict === 'SUCCESS') this.change('CLOSED');
    else if (verdict === 'FAILURE') this.open();
  }

  private open(): void {
    const { now, random } = this.surroundings;
    this.openUntil = now() + this.settings.pauseMs * (1 + random() / 2);
    this.change('OPEN');
  }

  private change(state: BreakerState): void {
    const before = this.state;
    this.state = state;
    this.round += 1;
    this.isProbing = false;
    this.window.clear();
    this.surroundings.onChange(state, before);
  }
}
