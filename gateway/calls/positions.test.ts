import { describe, expect, test } from 'vitest';
import { placesOf } from './positions';

const actor = (id: string) => ({ __typename: 'Actor', id });
const event = (id: string) => ({ __typename: 'Event', id });
const indexes = (representations: unknown[], answer: Record<string, unknown>, path: (string | number)[]) => placesOf(representations, answer, path).map((place) => place?.index ?? null);

describe('the entity that a representation is about', () => {
  test('is the one at the same number when none was left out', () => {
    expect(indexes([actor('a'), actor('a')], { list: [actor('a'), null, actor('a')] }, ['list', '@'])).toEqual([0, 1]);
  });

  test('is found past entities of another type, and past nulls, which are not counted', () => {
    expect(indexes([actor('a'), actor('a'), actor('b')], { list: [event('a'), actor('a'), null, actor('a'), event('x'), actor('b')] }, ['list', '@'])).toEqual([1, 2, 4]);
  });

  test('is found in lists of lists', () => {
    expect(indexes([actor('c')], { list: [{ lead: event('a') }, { lead: null }, { lead: [[event('b')], [actor('c')]] }] }, ['list', '@', 'lead'])).toEqual([2]);
  });

  test('agrees in everything that was required of it', () => {
    const facts = (n: number) => ({ ...event('e'), facts: [{ n }, null], more: true });
    expect(indexes([{ ...event('e'), facts: [{ n: 2 }, null] }], { list: [facts(1), facts(2)] }, ['list', '@'])).toEqual([1]);
  });

  test('is unknown when nothing in the answer could be it', () => {
    expect(indexes([actor('z')], { list: [actor('a'), actor('b')] }, ['list', '@'])).toEqual([null]);
    expect(indexes([actor('z')], {}, ['list', '@'])).toEqual([null]);
  });
});
