import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currentSuccessors, type SuccessionStep } from './current-successors';

type Kind = SuccessionStep['kind'];

/** Steps told as "a MERGED_INTO b 2020"; `gone` no longer exist. */
function steps(gone: string, ...told: string[]): SuccessionStep[] {
  return told.map((step) => {
    const [predecessorId = '', kind = '', successorId = '', effectiveOn = ''] = step.split(' ');
    return { predecessorId, successorId, kind: kind as Kind, effectiveOn, isPredecessorLiving: !gone.includes(predecessorId), isSuccessorLiving: !gone.includes(successorId) };
  });
}

describe('those who have the tasks of an actor today', () => {
  test('are the last in a chain of mergers and replacements', () => {
    expect(currentSuccessors('a', steps('abc', 'a MERGED_INTO b 2010', 'b REPLACED_BY c 2015', 'c MERGED_INTO d 2020'))).toEqual(['d']);
  });

  test('are the parts of a split, and the rest where it still exists', () => {
    const split = ['a SPLIT_INTO b 2010', 'a SPLIT_INTO c 2010', 'c MERGED_INTO d 2015'];
    expect(currentSuccessors('a', steps('ac', ...split))).toEqual(['b', 'd']);
    expect(currentSuccessors('a', steps('c', ...split))).toEqual(['a', 'b', 'd']);
  });

  test('are both after a merger that was undone', () => {
    expect(currentSuccessors('a', steps('', 'a MERGED_INTO b 2010', 'b SPLIT_INTO a 2015'))).toEqual(['b', 'a']);
  });

  test('do not come from what a successor had handed on before', () => {
    expect(currentSuccessors('a', steps('a', 'b SPLIT_INTO c 2005', 'a MERGED_INTO b 2010'))).toEqual(['b']);
  });

  test('are nobody for one that has handed nothing on, and where the last is gone without a successor', () => {
    expect(currentSuccessors('a', steps('', 'b MERGED_INTO a 2010'))).toEqual([]);
    expect(currentSuccessors('a', steps('ab', 'a MERGED_INTO b 2010'))).toEqual([]);
  });

  test('are found in an end whatever the steps, circles on one day included, and all of them exist', () => {
    const step = fc.record({ predecessorId: fc.constantFrom('a', 'b', 'c', 'd'), successorId: fc.constantFrom('a', 'b', 'c', 'd'), kind: fc.constantFrom<Kind>('MERGED_INTO', 'SPLIT_INTO', 'REPLACED_BY'), effectiveOn: fc.constantFrom('2010', '2011', '2012') });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.subarray(['a', 'b', 'c', 'd']), (some, gone) => {
        const all = some.map((one) => ({ ...one, isPredecessorLiving: !gone.includes(one.predecessorId), isSuccessorLiving: !gone.includes(one.successorId) }));
        for (const id of ['a', 'b', 'c', 'd']) expect(currentSuccessors(id, all).filter((holder) => gone.includes(holder))).toEqual([]);
      }),
    );
  });
});
