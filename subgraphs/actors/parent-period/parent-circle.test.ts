import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDay } from '../../shared/context';
import { parentCircle, type ParentLink } from './parent-circle';

const day = (n: number): string => toDay(new Date(Date.UTC(2024, 0, 1 + n)));
const link = (actorId: string, parentId: string, from: number | null = null, to: number | null = null): ParentLink => ({ actorId, parentId, validFrom: from === null ? null : day(from), validTo: to === null ? null : day(to) });

describe('a circle of parents', () => {
  test('is told by its shortest way and the days on which all of it would hold', () => {
    const others = [link('b', 'c', 0, 20), link('c', 'a', 10, null), link('b', 'd'), link('d', 'c')];
    expect(parentCircle(link('a', 'b', 5, 15), others)).toEqual({ way: ['a', 'b', 'c', 'a'], validFrom: day(10), validTo: day(15) });
  });

  test('is none where its parts never hold on the same day', () => {
    expect(parentCircle(link('a', 'b', 10, null), [link('b', 'a', 0, 10)])).toBeNull();
    expect(parentCircle(link('a', 'b', 0, 10), [link('b', 'c', 0, 5), link('c', 'a', 5, 10)])).toBeNull();
  });

  test('is one of two, and of one alone', () => {
    expect(parentCircle(link('a', 'b'), [link('b', 'a', 3, 4)])).toEqual({ way: ['a', 'b', 'a'], validFrom: day(3), validTo: day(4) });
    expect(parentCircle(link('a', 'a'), [])?.way).toEqual(['a', 'a']);
  });

  test('that is there already among others holds nobody up', () => {
    expect(parentCircle(link('a', 'b'), [link('b', 'c'), link('c', 'b')])).toBeNull();
  });

  test('is found exactly where looking at every day finds one, whatever the periods', () => {
    const DAYS = 8;
    const end = fc.option(fc.integer({ min: 0, max: DAYS }), { nil: null });
    const anyLink = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom('a', 'b', 'c', 'd', 'e'), end, end).filter(([, , from, to]) => from === null || to === null || from < to).map((parts) => link(...parts));
    const holdsOn = (on: string) => (one: ParentLink): boolean => (one.validFrom === null || one.validFrom <= on) && (one.validTo === null || one.validTo > on);
    const isUnderItselfOn = (on: string, added: ParentLink, others: readonly ParentLink[]): boolean => {
      if (!holdsOn(on)(added)) return false;
      const above = new Set([added.parentId]);
      for (const id of above) for (const other of others.filter(holdsOn(on))) if (other.actorId === id) above.add(other.parentId);
      return above.has(added.actorId);
    };
    fc.assert(
      fc.property(anyLink, fc.array(anyLink, { maxLength: 14 }), (added, others) => {
        const circle = parentCircle(added, others);
        const days = Array.from({ length: DAYS + 2 }, (_, n) => day(n - 1)).filter((on) => isUnderItselfOn(on, added, others));
        expect(circle !== null).toBe(days.length > 0);
        // What is told is right: on its days everybody on the way belongs under the next.
        if (circle) expect(days).toEqual(expect.arrayContaining(Array.from({ length: DAYS + 2 }, (_, n) => day(n - 1)).filter((on) => holdsOn(on)({ ...added, ...circle }))));
      }),
      { numRuns: 1_000 },
    );
  });
});
