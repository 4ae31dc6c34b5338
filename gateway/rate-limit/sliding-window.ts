/** What a limit counts over. */
export const WINDOW_MS = 60_000;
/** Usage is kept by slots of this length, and falls out of the window slot by slot. */
export const SLOT_MS = 5_000;
/** A minute that begins anywhere touches this many slots, so that no minute at all has more than the limit. */
export const SLOTS = WINDOW_MS / SLOT_MS + 1;
/** A request that is refused counts this much of itself: who hammers on the door gets less, who waits loses nothing. */
export const REFUSED_SHARE = 1 / 64;

/** Why an amount was not granted. */
export interface Shortage {
  /** What could have been granted. */
  readonly left: number;
  /** After this time the same amount is granted, if nothing else was asked for meanwhile. */
  readonly waitMs: number;
}

/**
 * What one consumer has used in the last minute. A window that begins anew every minute would let twice the limit
 * through around each beginning; this one slides.
 */
export class SlidingWindow {
  /** What was used in each slot, by the slot's number modulo their count. */
  private readonly slots: number[] = Array.from({ length: SLOTS }, () => 0);
  private latest = 0;
  private used = 0;

  /** Grants an amount and counts it, or tells why not. What is more than the whole limit is granted as the whole limit. */
  spend(wanted: number, most: number, now: number): Shortage | null {
    const slot = this.moveTo(Math.floor(now / SLOT_MS));
    const amount = Math.min(wanted, most);
    if (this.used + amount <= most) {
      this.count(slot, amount);
      return null;
    }
    const left = Math.max(0, Math.floor(most - this.used));
    this.count(slot, amount * REFUSED_SHARE);
    return { left, waitMs: this.roomAt(most - amount) - now };
  }

  private count(slot: number, amount: number): void {
    this.slots[slot % SLOTS] = (this.slots[slot % SLOTS] ?? 0) + amount;
    this.used += amount;
  }

  /** Empties the slots that the window has left behind. A clock that is set back counts as standing still. */
  private moveTo(slot: number): number {
    if (slot <= this.latest) return this.latest;
    for (let passed = Math.max(this.latest + 1, slot - SLOTS + 1); passed <= slot; passed += 1) {
      this.used -= this.slots[passed % SLOTS] ?? 0;
      this.slots[passed % SLOTS] = 0;
    }
    this.latest = slot;
    return slot;
  }

  /** When so many slots have fallen out that no more than `most` is used. */
  private roomAt(most: number): number {
    let used = this.used;
    let slot = this.latest - SLOTS;
    while (used > most && slot < this.latest) {
      slot += 1;
      used -= this.slots[slot % SLOTS] ?? 0;
    }
    return (slot + SLOTS) * SLOT_MS;
  }
}
