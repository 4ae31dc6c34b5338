import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PackedList } from './packed-list';

test('A packed list has what was put into it, in that order, however long it is and however often it is read', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_100 }), fc.string(), (length, text) => {
      const items = Array.from({ length }, (_, i) => ({ i, text, nothing: null }));
      const list = new PackedList<(typeof items)[number]>();
      for (const item of items) list.push(item);
      expect([list.length, [...list], [...list]]).toEqual([length, items, items]);
    }),
    { numRuns: 10 },
  );
});
