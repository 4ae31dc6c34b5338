import { expect, test } from 'vitest';
import { withoutHeaders } from './tokenless-storage';

const HEADERS = '{"authorization":"Bearer a.b.c"}';

test('what was asked is remembered without the token it was asked with', () => {
  const stored = JSON.stringify({ queries: [{ query: '{ viewer { summary } }', variables: '{"headers":1}', headers: HEADERS, operationName: 'Me' }] });
  expect(JSON.parse(withoutHeaders(stored))).toEqual({ queries: [{ query: '{ viewer { summary } }', variables: '{"headers":1}', operationName: 'Me' }] });
});

test('a text that is no JSON stays as it is', () => {
  expect(withoutHeaders('{ headers')).toBe('{ headers');
});
