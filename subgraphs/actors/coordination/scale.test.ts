import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { revisionOf, scaleDifference, type KeptStep } from './scale';

const REPORTED = { provenanceKind: 'REPORTED', sourceUrl: null, retrievedAt: null, provenanceNote: null } as const;
const codes = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 5 });
const steps = codes.chain((list) => fc.tuple(...list.map((code) => fc.constantFrom('x', 'y').map((name) => ({ code, names: { nb: name, en: name } })))));
const scaleOf = (list: readonly { code: string; names: object }[]): KeptStep[] => list.map((step, i) => ({ ...step, id: `id-${step.code}`, version: 1, ordinal: i + 1, ...REPORTED }));

describe('what becomes of the steps of a scale', () => {
  test('is that the list stands in its place, and no step that it has as it was is written', () => {
    fc.assert(fc.property(steps, steps, (before, wanted) => {
      const here = scaleOf(before);
      const { added, changed, removed } = scaleDifference(here, wanted, {});
      const gone = new Set(removed.map(({ id }) => id));
      const after = [...here.filter(({ id }) => !gone.has(id)).map((step) => changed.find(({ id }) => id === step.id) ?? step), ...added].sort((a, b) => a.ordinal - b.ordinal);
      expect(after.map(({ code, ordinal, names }) => ({ code, ordinal, names }))).toEqual(scaleOf(wanted).map(({ code, ordinal, names }) => ({ code, ordinal, names })));
      for (const { id, ordinal, names } of changed) expect(here.find((step) => step.id === id)).not.toMatchObject({ ordinal, names });
    }));
  });

  test('does not depend on the order of languages, and a source of its own is a change', () => {
    const here = scaleOf([{ code: 'a', names: { nb: 'x', en: 'y' } }]);
    const same = [{ code: 'a', names: { en: 'y', nb: 'x' } }];
    expect(scaleDifference(here, same, {})).toEqual({ added: [], changed: [], removed: [] });
    expect(scaleDifference(here, same, { ...REPORTED, retrievedAt: new Date() }).changed).toEqual([]);
    expect(scaleDifference(here, same, { ...REPORTED, provenanceKind: 'SOURCED', sourceUrl: 'https://dfo.no/' }).changed).toHaveLength(1);
  });
});

test('the revision of a scale is another after every change', () => {
  const scale = [{ id: 'a', version: 1 }, { id: 'b', version: 1 }];
  const states = [[], [{ id: 'a', version: 1 }], scale, [...scale].reverse(), [{ id: 'a', version: 1 }, { id: 'b', version: 2 }]].map(revisionOf);
  expect(new Set(states).size).toBe(states.length);
  expect(revisionOf([...scale])).toBe(revisionOf(scale));
});
