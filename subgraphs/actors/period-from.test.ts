import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromDay, toDay } from '../shared/context';
import { isValidOn, type Period } from './period';
import { periodFrom } from './period-from';

const day = (n: number): string => toDay(new Date(Date.UTC(2024, 0, 1 + n)));
const period = (from: number | null, to: number | null): Period => ({ validFrom: from === null ? null : fromDay(day(from)), validTo: to === null ? null : fromDay(day(to)) });

test('a change ends what runs on that day and lasts as long as that would have', () => {
  const running = period(0, 20);
  expect(periodFrom([running, period(20, null)], day(5))).toEqual({ running, isTaken: false, validTo: running.validTo });
});

test('a change in a gap lasts until what is recorded for later begins', () => {
  expect(periodFrom([period(0, 5), period(20, null), period(12, 15)], day(8))).toEqual({ running: null, isTaken: false, validTo: fromDay(day(12)) });
  expect(periodFrom([], day(8))).toEqual({ running: null, isTaken: false, validTo: null });
});

test('a change on the day on which another begins takes all of it', () => {
  expect(periodFrom([period(8, null)], day(8)).isTaken).toBe(true);
  expect(periodFrom([period(null, null)], day(8)).isTaken).toBe(false);
});

test('a change leaves one period for each day, and nothing else than what ran that day is changed', () => {
  const bounds = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 6 }).map((days) => days.sort((a, b) => a - b));
  fc.assert(
    fc.property(bounds, fc.boolean(), fc.boolean(), fc.integer({ min: 0, max: 30 }), (days, isOpenBefore, isOpenAfter, on) => {
      const rows = days.slice(1).map((to, i) => period(days[i] ?? 0, to)).filter((_, i) => i % 2 === 0);
      if (isOpenBefore && rows[0]) rows[0] = { ...rows[0], validFrom: null };
      if (isOpenAfter && rows.length > 0) rows.push({ ...(rows.pop() as Period), validTo: null });
      const { running, isTaken, validTo } = periodFrom(rows, day(on));
      if (isTaken) return;
      const added = { validFrom: fromDay(day(on)), validTo };
      const after = [...rows.map((row) => (row === running ? { ...row, validTo: fromDay(day(on)) } : row)), added];
      for (let n = -1; n <= 32; n += 1) {
        const [before, now] = [rows, after].map((all) => all.filter((row) => isValidOn(row, day(n))));
        expect(now?.length).toBeLessThanOrEqual(1);
        expect(now?.length).toBeGreaterThanOrEqual(before?.length ?? 0);
        if (n < on) expect(now?.length).toBe(before?.length);
        if (n === on) expect(now).toEqual([added]);
        if (n > on && before?.[0] !== running) expect(now?.includes(added)).toBe(before?.length === 0 && isValidOn(added, day(n)));
      }
    }),
  );
});
