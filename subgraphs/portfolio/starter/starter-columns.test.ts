import { describe, expect, it } from 'vitest';
import { toDay } from '../../shared/context';
import { dayWithPrecision } from './starter-columns';

describe('a partial day', () => {
  it.each([
    ['2022', '2022-01-01', 'YEAR'],
    ['2022-05', '2022-05-01', 'MONTH'],
    ['2022-05-17', '2022-05-17', 'DAY'],
  ])('%s is stored as its first day, with how exactly it is known', (partial, day, precision) => {
    const stored = dayWithPrecision(partial);
    expect({ day: stored.day && toDay(stored.day), precision: stored.precision }).toEqual({ day, precision });
  });

  it('that is not known stays unknown', () => {
    expect(dayWithPrecision(undefined).day).toBeNull();
  });
});
