import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placedAt } from './service-order';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];

test('a list gets the order that its new places spell out, whichever of them were written', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(IDS, { minLength: IDS.length }), (order) => {
      const moved = order.map((id, place) => [id, place + 1] as const).filter(([id, place]) => IDS.indexOf(id) !== place - 1);
      expect(placedAt(IDS, new Map(moved))).toEqual(order);
    }),
  );
});

test('nobody is lost or doubled, whatever places are asked for', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...IDS), fc.integer({ min: -5, max: 50 })), (wanted) => {
      expect(placedAt(IDS, new Map(Object.entries(wanted))).sort()).toEqual(IDS);
    }),
  );
});

test('whoever is put to a place takes it, and the others move up or down', () => {
  expect(placedAt(IDS, new Map([['e', 2]]))).toEqual(['a', 'e', 'b', 'c', 'd', 'f']);
  expect(placedAt(IDS, new Map([['a', 99]]))).toEqual(['b', 'c', 'd', 'e', 'f', 'a']);
  expect(placedAt(IDS, new Map([['e', 1], ['f', 1]]))).toEqual(['e', 'f', 'a', 'b', 'c', 'd']);
});
