import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromDay } from '../../shared/context';
import { isValidOn } from '../period';
import { operatorChange } from './operator-change';

interface Row {
  readonly actorId: string;
  readonly validFrom: Date | null;
  readonly validTo: Date | null;
}

const days = Array.from({ length: 28 }, (_, i) => `2026-02-${String(i + 1).padStart(2, '0')}`);
const period = (actorId: string, from: string | null, to: string | null): Row => ({ actorId, validFrom: from === null ? null : fromDay(from), validTo: to === null ? null : fromDay(to) });

test('however operators follow each other, there is never more than one on a day, and days gone by keep theirs', () => {
  const step = fc.record({ from: fc.constantFrom(...days), operator: fc.constantFrom('a', 'b', null) });
  fc.assert(
    fc.property(fc.boolean(), fc.array(step, { maxLength: 8 }), (isSinceEver, steps) => {
      let rows: readonly Row[] = isSinceEver ? [period('a', null, null)] : [];
      const on = (day: string): string[] => rows.filter((row) => isValidOn(row, day)).map(({ actorId }) => actorId);
      for (const { from, operator } of steps) {
        const change = operatorChange(rows, from, operator);
        if (change.kind !== 'POSSIBLE') continue;
        const before = days.filter((day) => day < from).map(on);
        rows = [...rows.map((row) => (row === change.ends ? { ...row, validTo: fromDay(from) } : row)), ...(operator === null ? [] : [period(operator, from, null)])];
        expect(days.filter((day) => day < from).map(on)).toEqual(before);
        expect(days.filter((day) => day >= from).every((day) => on(day).join() === (operator ?? ''))).toBe(true);
      }
      expect(days.every((day) => on(day).length <= 1)).toBe(true);
    }),
  );
});

test('what is recorded for that day or later stands, and the same operator is not recorded twice', () => {
  const now = period('a', '2026-02-01', null);
  expect(operatorChange([now], '2026-02-01', 'b')).toEqual({ kind: 'FOLLOWED', by: now });
  expect(operatorChange([now], '2026-02-02', 'a')).toEqual({ kind: 'SAME', as: now });
  expect(operatorChange([now], '2026-02-02', null)).toEqual({ kind: 'POSSIBLE', ends: now });
  expect(operatorChange([], '2026-02-02', null)).toEqual({ kind: 'POSSIBLE', ends: null });
});
