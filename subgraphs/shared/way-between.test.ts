import { expect, test } from 'vitest';
import { tellWay, wayBetween } from './way-between';

const links = (...pairs: string[]) => pairs.map((pair) => ({ from: pair.charAt(0), to: pair.charAt(1) }));

test('one thing leads to another by the shortest way there is', () => {
  expect(wayBetween(links('ab', 'bc', 'cd', 'ad', 'de'), 'a', 'e')).toEqual(['a', 'd', 'e']);
});

test('what no link begins at leads nowhere but to itself', () => {
  expect(wayBetween([], 'a', 'b')).toBeNull();
  expect(wayBetween([], 'a', 'a')).toEqual(['a']);
});

test('a circle that is there already is walked once', () => {
  expect(wayBetween(links('ab', 'ba'), 'a', 'c')).toBeNull();
});

test('a way is told by its names, and a long one by its beginning', () => {
  expect(tellWay(['Altinn', 'ID-porten'])).toBe('"Altinn" → "ID-porten"');
  expect(tellWay('abcdefghij'.split(''))).toBe('"a" → "b" → "c" → "d" → "e" → "f" → "g" → "h" → "i" → …');
});
