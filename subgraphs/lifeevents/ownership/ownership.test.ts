import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isInPeriod, leastCertain, overlayOwnership, type ResponsibilityPeriod } from './ownership';

const day = (n: number): string => new Date(Date.UTC(2019, 0, 1 + n)).toISOString().slice(0, 10);

/** A timeline of one role: periods in order that never overlap, with holes between some, the last open or closed. */
function timeline(role: ResponsibilityPeriod['role']): fc.Arbitrary<ResponsibilityPeriod[]> {
  return fc
    .record({ start: fc.nat(400), lengths: fc.array(fc.record({ hole: fc.constantFrom(0, 0, 30), length: fc.integer({ min: 1, max: 300 }), actor: fc.constantFrom('a', 'b', 'c') }), { maxLength: 6 }), isOpen: fc.boolean() })
    .map(({ start, lengths, isOpen }) => {
      let at = start;
      return lengths.map(({ hole, length, actor }, i) => {
        const from = at + hole;
        at = from + length;
        return { role, actorId: actor, validFrom: day(from), validTo: isOpen && i === lengths.length - 1 ? null : day(at) };
      });
    });
}

const timelines = fc.tuple(timeline('OWNER'), timeline('MINISTRY'));

describe('the overlay of owner and ministry', () => {
  test('has no gap and no overlap, from the first day recorded to the last', () => {
    fc.assert(
      fc.property(timelines, ([owners, ministries]) => {
        const periods = overlayOwnership([...owners, ...ministries]);
        periods.forEach((period, i) => {
          if (period.validTo !== null) expect(period.validFrom < period.validTo).toBe(true);
          if (i > 0) expect(periods[i - 1]?.validTo).toBe(period.validFrom);
        });
        const all = [...owners, ...ministries];
        expect(periods.length === 0).toBe(all.length === 0);
        if (all.length > 0) {
          expect(periods[0]?.validFrom).toBe(all.map((period) => period.validFrom).sort()[0]);
          const ends = all.map((period) => period.validTo);
          expect(periods.at(-1)?.validTo).toBe(ends.includes(null) ? null : ends.sort().at(-1));
        }
      }),
    );
  });

  test('tells of every day the same owner and ministry as the two timelines', () => {
    fc.assert(
      fc.property(timelines, fc.nat(3_000), ([owners, ministries], n) => {
        const asked = day(n);
        const period = overlayOwnership([...owners, ...ministries]).find((candidate) => isInPeriod(asked, candidate));
        expect(period?.owner ?? null).toBe(owners.find((candidate) => isInPeriod(asked, candidate)) ?? null);
        expect(period?.ministry ?? null).toBe(ministries.find((candidate) => isInPeriod(asked, candidate)) ?? null);
      }),
    );
  });

  test('joins back into the two timelines it was made of', () => {
    fc.assert(
      fc.property(timelines, ([owners, ministries]) => {
        const periods = overlayOwnership([...owners, ...ministries]);
        for (const [role, timelineOfRole] of [['owner', owners], ['ministry', ministries]] as const) {
          const joined = timelineOfRole.map((original) => periods.filter((period) => period[role] === original)).map((parts) => [parts[0]?.validFrom, parts.at(-1)?.validTo]);
          expect(joined).toEqual(timelineOfRole.map((original) => [original.validFrom, original.validTo]));
        }
      }),
    );
  });

  test('shows a hole in the record instead of hiding it', () => {
    const periods = overlayOwnership([
      { role: 'OWNER', actorId: 'a', validFrom: '2019-01-01', validTo: '2020-01-01' },
      { role: 'OWNER', actorId: 'b', validFrom: '2021-01-01', validTo: null },
    ]);
    expect(periods.map((period) => [period.validFrom, period.owner?.actorId ?? null])).toEqual([['2019-01-01', 'a'], ['2020-01-01', null], ['2021-01-01', 'b']]);
  });
});

describe('a half-open period', () => {
  test('has its first day and not its last', () => {
    const period = { validFrom: '2020-01-01', validTo: '2022-01-01' };
    expect([isInPeriod('2019-12-31', period), isInPeriod('2020-01-01', period), isInPeriod('2021-12-31', period), isInPeriod('2022-01-01', period)]).toEqual([false, true, true, false]);
  });

  test('without a known beginning has always been', () => {
    expect(isInPeriod('1814-05-17', { validFrom: null, validTo: null })).toBe(true);
  });
});

test('a statement is as certain as the least certain record under it', () => {
  const record = (provenanceKind: 'SOURCED' | 'REPORTED' | 'INFERRED') => ({ provenanceKind });
  expect(leastCertain([record('SOURCED'), record('INFERRED'), record('REPORTED')])).toEqual(record('INFERRED'));
  expect(leastCertain([record('SOURCED'), record('REPORTED')])).toEqual(record('REPORTED'));
  expect(leastCertain([])).toBeNull();
});
