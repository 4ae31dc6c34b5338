import type { Consumer, Quota } from './consumer';
import type { Shortage } from './sliding-window';

/** An amount that a consumer asks to use. */
export interface Spending {
  readonly consumer: Consumer;
  readonly quota: Quota;
  readonly amount: number;
  /** What the consumer may use in a minute. */
  readonly most: number;
}

/** Keeps what everybody has used. Null when the amount is granted. What is known in this process is told at once. */
export interface Usage {
  spend(spending: Spending): Shortage | null | Promise<Shortage | null>;
  close(): Promise<void>;
}
