import { assert, constantFrom, integer, property, record, tuple, array } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SlidingWindow, SLOT_MS, WINDOW_MS } from './sliding-window';

const AN_HOUR = 3_600_000;
const arrivals = array(record({ after: integer({ min: 0, max: 9_000 }), amount: integer({ min: 1, max: 7 }) }), { minLength: 40, maxLength: 120 });
const limit = integer({ min: 1, max: 40 });
const start = integer({ min: 0, max: AN_HOUR });

/** What was granted of requests that arrive one after the other, each with its time. */
function granted(window: SlidingWindow, most: number, from: number, requests: readonly { after: number; amount: number }[]): { at: number; amount: number }[] {
  let at = from;
  return requests.flatMap(({ after, amount }) => {
    at += after;
    return window.spend(amount, most, at) === null ? [{ at, amount: Math.min(amount, most) }] : [];
  });
}

const sum = (amounts: readonly { amount: number }[]): number => amounts.reduce((total, { amount }) => total + amount, 0);

describe('what is granted', () => {
  test('is never more than the limit in any minute, wherever it begins', () => {
    assert(
      property(limit, start, arrivals, (most, from, requests) => {
        const all = granted(new SlidingWindow(), most, from, requests);
        expect(Math.max(0, ...all.map(({ at }) => sum(all.filter((one) => one.at >= at && one.at < at + WINDOW_MS))))).toBeLessThanOrEqual(most);
      }),
      { numRuns: 100 },
    );
  });

  test('is everything, for whoever keeps below the limit', () => {
    assert(
      property(limit, start, integer({ min: 1, max: 200 }), (most, from, count) => {
        const evenly = Array.from({ length: count }, () => ({ after: Math.ceil((WINDOW_MS + SLOT_MS) / most), amount: 1 }));
        expect(granted(new SlidingWindow(), most, from, evenly)).toHaveLength(count);
      }),
    );
  });

  test('is the whole limit at once after a quiet minute, and what is dearer than the limit counts as the limit', () => {
    const window = new SlidingWindow();
    expect(window.spend(10, 10, AN_HOUR)).toBeNull();
    expect(window.spend(1, 10, AN_HOUR)).not.toBeNull();
    expect(window.spend(1_000, 10, 2 * AN_HOUR)).toBeNull();
    expect(window.spend(1, 10, 2 * AN_HOUR)).toMatchObject({ left: 0 });
  });
});

describe('who is refused', () => {
  test('is granted the same after the time that was told, and not a moment earlier', () => {
    assert(
      property(limit, start, arrivals, integer({ min: 1, max: 7 }), (most, from, requests, amount) => {
        const at = from + requests.reduce((time, { after }) => time + after, 0);
        const filled = (): SlidingWindow => {
          const window = new SlidingWindow();
          granted(window, most, from, requests);
          return window;
        };
        const window = filled();
        const refused = window.spend(amount, most, at);
        if (refused === null) return;
        expect(refused.waitMs).toBeGreaterThan(0);
        expect(refused.waitMs).toBeLessThanOrEqual(WINDOW_MS + SLOT_MS);
        const [early, later] = [filled(), filled()];
        early.spend(amount, most, at);
        later.spend(amount, most, at);
        expect(later.spend(amount, most, at + refused.waitMs)).toBeNull();
        if (refused.waitMs > 1) expect(early.spend(amount, most, at + refused.waitMs - 1)).not.toBeNull();
      }),
      { numRuns: 100 },
    );
  });

  test('is told what is left, and can have it', () => {
    const window = new SlidingWindow();
    window.spend(6, 10, AN_HOUR);
    expect(window.spend(5, 10, AN_HOUR)).toMatchObject({ left: 4 });
    expect(window.spend(3, 10, AN_HOUR)).toBeNull();
  });

  test('and hammers on gets less than who waits; who asks only a little too often gets no less', () => {
    const served = (every: number): number => granted(new SlidingWindow(), 60, AN_HOUR, Array.from({ length: (10 * WINDOW_MS) / every }, () => ({ after: every, amount: 1 }))).length;
    const [calm, eager, hammering] = [served(1_200), served(900), served(5)] as const;
    expect(eager).toBeGreaterThanOrEqual(calm);
    expect(hammering).toBeLessThan(calm / 4);
    expect(hammering).toBeGreaterThan(0);
  });
});

test('a clock that is set back gives nobody more', () => {
  assert(
    property(limit, array(tuple(integer({ min: AN_HOUR, max: AN_HOUR + WINDOW_MS / 2 }), constantFrom(1, 2)), { minLength: 20, maxLength: 100 }), (most, requests) => {
      const window = new SlidingWindow();
      const all = requests.filter(([at, amount]) => window.spend(amount, most, at) === null);
      expect(sum(all.map(([, amount]) => ({ amount: Math.min(amount, most) })))).toBeLessThanOrEqual(most);
    }),
  );
});
