import { SLOT_MS, SLOTS, SlidingWindow, type Shortage } from './sliding-window';
import type { Spending, Usage } from './usage';

/** So many consumers of a kind are told apart; whoever comes beyond, while they are all active, is counted as one. */
export const MOST_CONSUMERS = 20_000;
/** After this long a window has nothing in it any more. */
const FORGOTTEN_AFTER_MS = SLOTS * SLOT_MS;

/**
 * What everybody has used, in the memory of this process.
 *
 * The limiter of rate-limiter-flexible for this keeps every key that it meets, with a timer for each, and answers with a
 * promise; a flood from many addresses must not grow this process, and a request must not wait for what is known.
 */
export class MemoryUsage implements Usage {
  private readonly tables = { organization: { operations: new Table(), cost: new Table() }, address: { operations: new Table(), cost: new Table() } };

  constructor(private readonly now: () => number) {}

  spend({ consumer: { kind, name }, quota, amount, most }: Spending): Shortage | null {
    const now = this.now();
    return this.tables[kind][quota].windowOf(name, now).spend(amount, most, now);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

/**
 * Windows by name, in two generations: who was not seen for the length of a window is forgotten together with the elder
 * one, without a timer and without a walk through all.
 */
class Table {
  private young = new Map<string, SlidingWindow>();
  private old = new Map<string, SlidingWindow>();
  private youngSince = -Infinity;
  private readonly everybodyElse = new SlidingWindow();

  windowOf(name: string, now: number): SlidingWindow {
    if (now - this.youngSince >= FORGOTTEN_AFTER_MS) this.renew(now);
    return this.young.get(name) ?? this.remembered(name) ?? this.added(name);
  }

  private renew(now: number): void {
    this.old = now - this.youngSince >= 2 * FORGOTTEN_AFTER_MS ? new Map<string, SlidingWindow>() : this.young;
    this.young = new Map();
    this.youngSince = now;
  }

  private remembered(name: string): SlidingWindow | undefined {
    const window = this.old.get(name);
    if (!window) return undefined;
    this.old.delete(name);
    this.young.set(name, window);
    return window;
  }

  private added(name: string): SlidingWindow {
    if (this.young.size + this.old.size >= MOST_CONSUMERS) return this.everybodyElse;
    const window = new SlidingWindow();
    this.young.set(name, window);
    return window;
  }
}
