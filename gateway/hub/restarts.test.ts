import { expect, test } from 'vitest';
import { RestartPauses } from './restarts';

test('a part that ends by itself is started again after longer and longer, at most half a minute, and never given up', () => {
  const pauses = new RestartPauses();
  expect(Array.from({ length: 8 }, () => pauses.next(0))).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
});

test('one that had run well for a while is started again soon', () => {
  const pauses = new RestartPauses();
  pauses.next(0);
  pauses.next(0);
  expect([pauses.next(59_999), pauses.next(60_000), pauses.next(0)]).toEqual([4_000, 1_000, 2_000]);
});
