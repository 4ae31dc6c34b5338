import fc from 'fast-check';
import { Kind, parse, type DocumentNode, type SelectionSetNode } from 'graphql';
import { describe, expect, test } from 'vitest';
import { madeUpFields, printMadeUp } from '../../test/gateway/document-kit';
import { fragmentsOf, type Fragments } from './fragments';
import { measureDocument, type Measure } from './measure';
import { mostRepeated } from './repetition';

/** The same by putting every fragment in where it is used, as nobody must who does not know how often that is. */
function naively(set: SelectionSetNode, fragments: Fragments): Measure {
  return set.selections.reduce<Measure>((total, selection) => {
    const isField = selection.kind === Kind.FIELD;
    const inside = isField ? selection.selectionSet : selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments.get(selection.name.value)?.selectionSet;
    const within = inside ? naively(inside, fragments) : { depth: 0, selections: 0, aliases: 0, topFields: 0, introspections: 0 };
    return {
      depth: Math.max(total.depth, isField ? 1 + within.depth : within.depth),
      selections: total.selections + 1 + within.selections,
      aliases: total.aliases + (isField && selection.alias ? 1 : 0) + within.aliases,
      topFields: total.topFields + (isField ? 1 : within.topFields),
      introspections: 0,
    };
  }, { depth: 0, selections: 0, aliases: 0, topFields: 0, introspections: 0 });
}

function naivelyOfOperation(document: DocumentNode): Measure {
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  return naively(operation.selectionSet, fragmentsOf(document));
}

const doubling = (levels: number, end: string): string => `{ ...F0 } ${Array.from({ length: levels }, (_, i) => `fragment F${String(i)} on Query { ${i < levels - 1 ? `...F${String(i + 1)} ...F${String(i + 1)}` : end} }`).join(' ')}`;

describe('what a document asks for', () => {
  test('is counted as if every fragment were put in where it is used', () => {
    fc.assert(fc.property(madeUpFields, (fields) => {
      const document = parse(printMadeUp(fields));
      expect(measureDocument(document).most).toEqual(naivelyOfOperation(document));
    }));
  });

  test('is counted the same when a fragment is used many times over', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 10 }), (levels) => {
      const document = parse(doubling(levels, 'a b: c { d }'));
      expect(measureDocument(document).most).toEqual(naivelyOfOperation(document));
    }));
  });

  test('is as deep, and has as many aliases and fields at its top, with its fragments put in', () => {
    fc.assert(fc.property(madeUpFields, (fields) => {
      const [{ most: withFragments }, { most: without }] = [measureDocument(parse(printMadeUp(fields))), measureDocument(parse(printMadeUp(fields, { isInlined: true })))];
      expect({ ...withFragments, selections: 0 }).toEqual({ ...without, selections: 0 });
    }));
  });

  test.each(['a', '...Missing'])('is counted without end to it when fragments double themselves three hundred times over %s', (end) => {
    expect(measureDocument(parse(doubling(300, end))).most.selections).toBe(Number.MAX_SAFE_INTEGER);
  });

  test('names a fragment that leads back to itself, and is counted all the same', () => {
    const document = parse('{ ...A } fragment A on Query { a ...B } fragment B on Query { b { ...A } }');
    expect(measureDocument(document)).toMatchObject({ recursive: 'A', most: { depth: 1, selections: 5 } });
    expect(measureDocument(parse('{ a ...B ...B } fragment B on Query { b }')).recursive).toBeNull();
  });

  test('counts what is in a fragment that nobody uses', () => {
    expect(measureDocument(parse('{ a } fragment F on Query { a { b { c: d } } }')).most).toMatchObject({ depth: 3, aliases: 1, topFields: 1 });
  });

  test('counts directives wherever they stand', () => {
    expect(measureDocument(parse('query ($v: Int @a) @a @a { f @a @a @a ...F @a ... @a { g } } fragment F on Query @a { f }'))).toMatchObject({ directives: 9, directivesAtOnePlace: 3 });
  });
});

describe('a field that is asked for many times at one place', () => {
  test.each([
    ['side by side', '{ a a a }', 'a', 3],
    ['in fragments', '{ a ...F ... { a } } fragment F on Query { a a }', 'a', 4],
    ['inside fields that are one in the answer', '{ o { a a } o { a } ...F } fragment F on Query { o { a } }', 'a', 4],
    ['under one alias', '{ x: a x: a y: a }', 'x', 2],
    ['in a fragment that nobody uses', '{ b } fragment F on Query { a a }', 'a', 2],
  ])('is found %s', (_where, text, key, times) => {
    expect(mostRepeated(parse(text))).toEqual({ key, times });
  });

  test('is not confused with the same field at other places', () => {
    expect(mostRepeated(parse('{ o { a } p: o { a } q: o { a } }')).times).toBe(1);
  });
});
