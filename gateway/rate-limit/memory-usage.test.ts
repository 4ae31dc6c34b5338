import { describe, expect, test } from 'vitest';
import type { Consumer } from './consumer';
import { MemoryUsage, MOST_CONSUMERS } from './memory-usage';
import { SLOT_MS, SLOTS } from './sliding-window';

const ALLOWANCE = { operations: 2, cost: 2 };
const address = (n: number): Consumer => ({ kind: 'address', name: `10.${String(n >> 16)}.${String((n >> 8) & 255)}.${String(n & 255)}`, allowance: ALLOWANCE });
const AGENCY: Consumer = { kind: 'organization', name: '983544622', allowance: ALLOWANCE };
const OTHER_AGENCY: Consumer = { ...AGENCY, name: '991825827' };

function startUsage() {
  const clock = { now: 1_000_000 };
  const usage = new MemoryUsage(() => clock.now);
  const isGranted = (consumer: Consumer, quota: 'operations' | 'cost' = 'operations'): boolean => usage.spend({ consumer, quota, amount: 1, most: 2 }) === null;
  return { clock, isGranted };
}

test('operations and cost, organisations and addresses are counted apart', () => {
  const { isGranted } = startUsage();
  const namesake: Consumer = { ...AGENCY, kind: 'address' };
  for (const [consumer, quota] of [[AGENCY, 'operations'], [AGENCY, 'cost'], [namesake, 'operations'], [address(1), 'operations']] as const) expect([1, 2, 3].map(() => isGranted(consumer, quota))).toEqual([true, true, false]);
});

describe('a flood from very many addresses', () => {
  function flooded() {
    const started = startUsage();
    const all = Array.from({ length: MOST_CONSUMERS }, (_, n) => started.isGranted(address(n)));
    expect(all).not.toContain(false);
    return started;
  }

  test('gets no more than one consumer for all that come beyond those that can be told apart', () => {
    const { isGranted } = flooded();
    const beyond = Array.from({ length: 1_000 }, (_, i) => isGranted(address(MOST_CONSUMERS + i)));
    expect(beyond.filter(Boolean)).toHaveLength(2);
  });

  test('takes nothing from who was there before it, nor from organisations', () => {
    const { isGranted } = flooded();
    isGranted(address(MOST_CONSUMERS + 1));
    expect([isGranted(address(0)), isGranted(address(0))]).toEqual([true, false]);
    expect(isGranted(AGENCY)).toBe(true);
  });

  test('is forgotten when it is over', () => {
    const { clock, isGranted } = flooded();
    clock.now += SLOTS * SLOT_MS;
    // Who asks meanwhile is remembered over the change.
    isGranted(AGENCY);
    isGranted(address(7));
    clock.now += SLOTS * SLOT_MS;
    expect([0, 1, 2].map((n) => isGranted(address(2 * MOST_CONSUMERS + n)))).toEqual([true, true, true]);
  });
});

test('nobody is forgotten before their minute is over', () => {
  for (let offset = 0; offset < SLOTS * SLOT_MS; offset += 2_500) {
    const { clock, isGranted } = startUsage();
    isGranted(OTHER_AGENCY);
    clock.now += offset;
    expect([isGranted(AGENCY), isGranted(AGENCY), isGranted(AGENCY)]).toEqual([true, true, false]);
    clock.now += 59_999;
    isGranted(OTHER_AGENCY);
    expect(isGranted(AGENCY)).toBe(false);
  }
});
