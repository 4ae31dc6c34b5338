import fc from 'fast-check';
import { Kind, parse, validate, type OperationDefinitionNode } from 'graphql';
import { describe, expect, test } from 'vitest';
import { SCHEMA, countObjects, fullestAnswer, madeUpFields, printMadeUp, withOneMore, type MadeUpField } from '../../../test/gateway/document-kit';
import { costOf, priceDocument } from './cost';

function costIn(text: string, variables: Record<string, unknown> = {}): number {
  const document = parse(text);
  expect(validate(SCHEMA, document).map(({ message }) => message)).toEqual([]);
  const [operation] = document.definitions.filter((definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION);
  const price = operation && priceDocument(document, SCHEMA).get(operation);
  if (!price) throw new Error('no price');
  return costOf(price, variables);
}

describe('the cost of an operation', () => {
  test('is the number of objects in its fullest answer', () => {
    fc.assert(fc.property(madeUpFields, (fields) => {
      const text = printMadeUp(fields);
      expect(costIn(text)).toBe(countObjects(fullestAnswer(SCHEMA, parse(text))));
    }), { numRuns: 50 });
  });

  test('is the same with its fragments put in', () => {
    fc.assert(fc.property(madeUpFields, (fields) => { expect(costIn(printMadeUp(fields))).toBe(costIn(printMadeUp(fields, { isInlined: true }))); }));
  });

  test('never falls when a field is added', () => {
    const leaf = (siblings: readonly MadeUpField[]): MadeUpField => ({ name: '__typename', type: siblings[0]?.type ?? 'Query', first: null, inside: [], wrapped: 'not' });
    const another = (siblings: readonly MadeUpField[]): MadeUpField => siblings[0] ?? leaf(siblings);
    fc.assert(fc.property(madeUpFields, fc.array(fc.nat(4)), (fields, steps) => {
      const before = costIn(printMadeUp(fields));
      expect(costIn(printMadeUp(withOneMore(fields, steps, leaf)))).toBe(before);
      expect(costIn(printMadeUp(withOneMore(fields, steps, another)))).toBeGreaterThanOrEqual(before);
      expect(costIn(printMadeUp([...fields, ...fields]))).toBe(2 * before - 1);
    }), { numRuns: 50 });
  });

  test.each([
    ['nothing but the answer for leaves', '{ __typename }', 1],
    ['the default page size where none is asked for', '{ things { nodes { id } } }', 1 + 1 + 20],
    ['the page size that is asked for', '{ things(first: 3) { nodes { id } } }', 1 + 1 + 3],
    ['nodes and edges each', '{ things(first: 3) { nodes { id } edges { node { id } } } }', 1 + 1 + 3 + 6],
    ['no page for what is asked of all of it', '{ things(first: 100) { totalCount pageInfo { hasNextPage } } }', 1 + 1 + 1],
    ['pages within pages', '{ things(first: 10) { nodes { others(first: 10) { nodes { id } } } } }', 1 + 1 + 10 * (1 + 1 + 10)],
    ['a page that is spread over fragments', '{ things(first: 3) { ...P } } fragment P on ThingConnection { totalCount nodes { ...N } } fragment N on Thing { others(first: 2) { ...Q } } fragment Q on ThingConnection { nodes { id } }', 1 + 1 + 3 * (1 + 1 + 2)],
    ['a list that has a size', '{ thing { best(first: 7) { id } } }', 1 + 1 + 7],
    ['a list that has none as ten', '{ all { parts { id } } }', 1 + 10 * 11],
    ['lists of texts nothing', '{ thing { names } }', 1 + 1],
    ['nothing for what is left out', '{ thing { id } all @include(if: false) { id } ... @skip(if: true) { all { id } } }', 1 + 1],
    ['a negative page nothing, which is refused elsewhere', '{ things(first: -5) { nodes { id } } }', 1 + 1],
  ])('counts %s', (_what, text, cost) => {
    expect(costIn(text)).toBe(cost);
  });

  test('follows the variables of the request', () => {
    const text = 'query ($first: Int! = 4, $more: Int! = 2, $with: Boolean = false) { things(first: $first) { nodes { others(first: $more) { nodes { id } } twin @include(if: $with) { id } } } }';
    expect(costIn(text)).toBe(1 + 1 + 4 * (1 + 1 + 2));
    expect(costIn(text, { first: 10, more: 5 })).toBe(1 + 1 + 10 * (1 + 1 + 5));
    expect(costIn(text, { first: 10, more: 5, with: true })).toBe(1 + 1 + 10 * (1 + 1 + 5 + 1));
    expect(costIn('query ($first: Int!) { things(first: $first) { nodes { id } } }')).toBe(1 + 1 + 20);
    expect(costIn('query ($first: Int!) { things(first: 3) { nodes { others(first: $first) { nodes { id } } } } }', { first: 7 })).toBe(1 + 1 + 3 * (1 + 1 + 7));
    expect(costIn('query ($without: Boolean!) { thing @skip(if: $without) { id } }', { without: true })).toBe(1);
  });

  test.each([[null], ['100'], [-7], [Number.POSITIVE_INFINITY], [{}]])('is a number of no harm when a variable is %j, which is refused later', (first) => {
    const cost = costIn('query ($first: Int! = 4) { things(first: $first) { nodes { id } } }', { first });
    expect(cost).toBeGreaterThanOrEqual(2);
    expect(cost).toBeLessThanOrEqual(6);
  });

  test('is the most there is to say for a page beyond all numbers', () => {
    expect(costIn('query ($first: Int!) { things(first: $first) { nodes { others(first: $first) { nodes { id } } } } }', { first: 1e200 })).toBe(Number.MAX_SAFE_INTEGER);
  });
});
