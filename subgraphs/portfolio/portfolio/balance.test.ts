import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divideRounded, fromUnits, toBalance, toUnits, weightedScore, type BalanceFacts } from './balance';

const decimal = (text: string) => ({ toFixed: () => text });
const criterion = (key: string, weight: string) => ({ id: key, key, weight: decimal(weight) as never, labels: { nb: key } });
const score = (criterionId: string, value: string) => ({ criterionId, score: decimal(value) });
const balance = (known: Partial<BalanceFacts>) => toBalance({ portfolio: { portfolioId: 'p', titles: { nb: 'P' }, initiatives: 3, fullyScored: 1, withNeeds: 1 }, criteria: [], sums: [], capacity: [], needs: [], ...known });

describe('a weighted score', () => {
  const criteria = [criterion('nytte', '0.6'), criterion('risiko', '0.4')];

  test('is the mean of the scores by weight, with the weights shown', () => {
    expect(weightedScore(criteria, [score('nytte', '4'), score('risiko', '2.5')])).toEqual({
      value: '3.4',
      coverage: { reported: 2, total: 2, withheld: 0 },
      scores: [{ key: 'nytte', weight: '0.6', score: '4' }, { key: 'risiko', weight: '0.4', score: '2.5' }],
    });
  });

  test('is not known while a score is missing, which is not zero', () => {
    expect(weightedScore(criteria, [score('nytte', '4')])).toMatchObject({ value: null, coverage: { reported: 1, total: 2 }, scores: [{ score: '4' }, { score: null }] });
    expect(weightedScore(criteria, [])).toMatchObject({ value: null, coverage: { reported: 0, total: 2 } });
  });

  test('does not wait for a criterion without weight, and does not exist where no weight is set', () => {
    expect(weightedScore([...criteria, criterion('farge', '0')], [score('nytte', '1'), score('risiko', '1')])).toMatchObject({ value: '1', coverage: { reported: 2, total: 2 } });
    expect(weightedScore([criterion('farge', '0')], [score('farge', '5')]).value).toBeNull();
  });

  test('lies between the lowest and the highest score, whatever the weights', () => {
    const units = fc.bigInt(1n, 100_000n);
    fc.assert(fc.property(fc.array(fc.tuple(units, units), { minLength: 1, maxLength: 8 }), (pairs) => {
      const all = pairs.map(([weight], i) => criterion(String(i), fromUnits(weight)));
      const { value } = weightedScore(all, pairs.map(([, points], i) => score(String(i), fromUnits(points))));
      const points = pairs.map(([, each]) => each).sort((a, b) => Number(a - b));
      expect(toUnits(value ?? '-1')).toBeGreaterThanOrEqual(points[0] as bigint);
      expect(toUnits(value ?? '-1')).toBeLessThanOrEqual(points.at(-1) as bigint);
    }));
  });

  test('is exact to four decimals, halves away from zero', () => {
    expect([[1n, 2n], [-1n, 2n], [1n, 3n], [5n, 10n], [4n, 10n]].map(([a, b]) => divideRounded(a as bigint, b as bigint))).toEqual([1n, -1n, 0n, 1n, 0n]);
    fc.assert(fc.property(fc.bigInt(-(10n ** 12n), 10n ** 12n), (value) => { expect(toUnits(fromUnits(value))).toBe(value); }));
  });
});

describe('a portfolio against its criteria', () => {
  test('has the mean of the scores that there are, and says how many', () => {
    const { criteria } = balance({ criteria: [criterion('nytte', '3'), criterion('risiko', '1')], sums: [{ portfolioId: 'p', criterionId: 'nytte', scored: 2, sum: '5.0000', lowest: '2.0000', highest: '3.0000' }] });
    expect(criteria).toMatchObject([
      { key: 'nytte', weight: '3', weightShare: 0.75, average: '2.5', lowest: '2', highest: '3', coverage: { reported: 2, total: 3 } },
      { key: 'risiko', weightShare: 0.25, average: null, lowest: null, highest: null, coverage: { reported: 0, total: 3 } },
    ]);
  });
});

describe('a portfolio against its capacity', () => {
  const has = (personYears: string | null) => [{ year: 2026, roleKey: 'utvikler', roleLabels: { nb: 'Utvikler' }, personYears: personYears === null ? null : (decimal(personYears) as never) }];
  const needs = (personYears: string | null, reported: number, total: number) => [{ portfolioId: 'p', year: 2026, roleKey: 'utvikler', roleLabels: { nb: 'Utvikler' }, total, reported, personYears }];

  test.each<[string, BalanceFacts['capacity'], BalanceFacts['needs'], object]>([
    ['is less what is needed', has('4'), needs('5.5', 2, 2), { capacity: '4', need: '5.5', remaining: '-1.5', coverage: { reported: 2, total: 2 } }],
    ['leaves what is left unknown while a need is', has('4'), needs('1', 1, 2), { capacity: '4', need: '1', remaining: null, coverage: { reported: 1, total: 2 } }],
    ['is unknown where nobody has said', has(null), needs('1', 1, 1), { capacity: null, need: '1', remaining: null }],
    ['shows a need in a role that it has not', [], needs('1', 1, 1), { capacity: null, need: '1', remaining: null }],
    ['takes no need for zero when none is given', has('4'), [], { capacity: '4', need: null, remaining: null, coverage: { reported: 0, total: 0 } }],
  ])('%s', (_name, capacity, needed, wanted) => {
    expect(balance({ capacity, needs: needed }).capacity).toMatchObject([wanted]);
  });
});
