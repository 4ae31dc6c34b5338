import { describe, expect, it } from 'vitest';
import { fromDay } from '../../shared/context';
import { nameOn } from './actor';

const name = (text: string, validFrom: string | null, validTo: string | null) => ({ text, validFrom: validFrom === null ? null : fromDay(validFrom), validTo: validTo === null ? null : fromDay(validTo) });
const names = [name('KMD', '2014-01-01', '2022-01-01'), name('KDD', '2022-01-01', null)];

describe('the name of an actor', () => {
  it('is the one of the period that holds the day, and changes on the first day of the next', () => {
    expect(nameOn(names, '2021-12-31')?.text).toBe('KMD');
    expect(nameOn(names, '2022-01-01')?.text).toBe('KDD');
  });

  it('is the last one for an organisation that is dissolved', () => {
    expect(nameOn([name('Direktoratet for e-helse', '2016-01-01', '2024-01-01')], '2026-01-01')?.text).toBe('Direktoratet for e-helse');
  });

  it('is the first one before its names are known', () => {
    expect(nameOn(names, '1990-01-01')?.text).toBe('KMD');
  });

  it('does not depend on the order in which names are stored', () => {
    expect(nameOn([...names].reverse(), '2025-01-01')?.text).toBe('KDD');
  });

  it('is null where there is none', () => {
    expect(nameOn([], '2025-01-01')).toBeNull();
  });
});
