import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeCursor, encodeCursor, LARGEST_PAGE_SIZE, toPageRequest } from './connection';
import { exactlyOne, parseId, stableId } from './id';

describe('a page that is asked for', () => {
  test('starts where the cursor says, whatever text the list is sorted by', () => {
    fc.assert(fc.property(fc.string(), fc.uuid(), (sort, id) => { expect(decodeCursor(encodeCursor({ sort, id }))).toEqual({ sort, id }); }));
  });

  test('is refused in words when its cursor was not made here', () => {
    fc.assert(fc.property(fc.string(), (text) => { expect(() => decodeCursor(text)).toThrow(/was not made by this field/); }));
  });

  test.each([-1, LARGEST_PAGE_SIZE + 1])('is refused in words when it is of size %i', (first) => {
    expect(() => toPageRequest({ first })).toThrow(/outside 0–100/);
  });

  test.each([0, 1, LARGEST_PAGE_SIZE])('may be of size %i', (first) => {
    expect(toPageRequest({ first })).toEqual({ first, after: null });
  });
});

describe('an id', () => {
  test('is refused before it reaches the database when it is malformed, without echoing it at length', () => {
    expect(() => parseId(`'; DROP TABLE ${'x'.repeat(500)}`, 'id')).toThrow(/is not an id of this hub/);
    try {
      parseId('x'.repeat(500), 'id');
    } catch (error) {
      expect((error as Error).message.length).toBeLessThan(200);
    }
  });

  test('that several subgraphs make from the same public key is the same', () => {
    expect(stableId('actor', '983544622')).toBe(stableId('actor', '983544622'));
    expect(stableId('actor', '983544622')).not.toBe(stableId('service', '983544622'));
    expect(parseId(stableId('actor', '983544622'), 'id')).toBe(stableId('actor', '983544622'));
  });
});

describe('an input of which exactly one key is given', () => {
  test('tells which one it is', () => {
    expect(exactlyOne({ id: 'x', uri: null }, 'by', ['id', 'uri'])).toBe('id');
  });

  test.each([{}, { id: null }, { id: 'x', uri: 'y' }])('is refused when it is %j', (input) => {
    expect(() => exactlyOne<{ id?: string | null; uri?: string }>(input, 'by', ['id', 'uri'])).toThrow(/by takes exactly one of id, uri/);
  });
});
