import { expect, test } from 'vitest';
import { wayBetween } from './dependency-way';

const links = (...pairs: string[]) => pairs.map((pair) => ({ from: pair.charAt(0), to: pair.charAt(1) }));

test('an initiative waits for another by the shortest way there is', () => {
  expect(wayBetween(links('ab', 'bc', 'cd', 'ad', 'de'), 'a', 'e')).toEqual(['a', 'd', 'e']);
});

test('an initiative that waits for nothing leads nowhere but to itself', () => {
  expect(wayBetween([], 'a', 'b')).toBeNull();
  expect(wayBetween([], 'a', 'a')).toEqual(['a']);
});

test('a circle that is there already is walked once', () => {
  expect(wayBetween(links('ab', 'ba'), 'a', 'c')).toBeNull();
});
