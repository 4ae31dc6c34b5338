import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTOR_RULES } from './actor-values';
import { decideFields, valuesToNote, type Values } from './decide-fields';

const FIELDS = ['names.nb', 'names.nn', 'kind', 'level', 'altinnCode'] as const;
const values = fc.dictionary(fc.constantFrom(...FIELDS), fc.constantFrom('a', 'b', 'c'), { noNullPrototype: true });
const record = fc.record({ file: values, here: values, imported: fc.option(values, { nil: undefined }) });

/** The record as it is after an import. */
function after(here: Values, outcomes: ReturnType<typeof decideFields>): Values {
  return { ...here, ...Object.fromEntries(outcomes.flatMap(({ kind, field, value }) => (kind === 'write' ? [[field, value]] : []))) };
}

describe('An import, field by field,', () => {
  test('never overwrites what is recorded here unless the last import wrote it', () => {
    fc.assert(fc.property(record, ({ file, here, imported }) => {
      const changed = decideFields({ file, here, imported }, ACTOR_RULES, false).filter(({ kind, field }) => kind === 'write' && here[field] !== undefined);
      for (const { field } of changed) expect(here[field]).toBe(imported?.[field]);
    }));
  });

  test('leaves nothing to write when it is done again', () => {
    fc.assert(fc.property(record, fc.boolean(), ({ file, here, imported }, force) => {
      const first = decideFields({ file, here, imported }, ACTOR_RULES, force);
      const again = decideFields({ file, here: after(here, first), imported: valuesToNote(first, imported) }, ACTOR_RULES, force);
      expect(again.filter(({ kind }) => kind === 'write')).toEqual([]);
    }));
  });

  test('takes everything of the file when it is forced', () => {
    fc.assert(fc.property(record, ({ file, here, imported }) => {
      expect(after(here, decideFields({ file, here, imported }, ACTOR_RULES, true))).toMatchObject(file);
    }));
  });

  test('does not fill in a language of a name that it does not agree on', () => {
    const outcomes = decideFields({ file: { 'names.nb': 'Politiet', 'names.nn': 'Politiet' }, here: { 'names.nb': 'Politidirektoratet' }, imported: undefined }, ACTOR_RULES, false);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['conflict', 'conflict']);
  });

  test('takes capitals and punctuation for the same name', () => {
    expect(decideFields({ file: { officialName: 'ARBEIDS- OG VELFERDSETATEN (NAV)' }, here: { officialName: 'Arbeids- og velferdsetaten (Nav)' }, imported: undefined }, ACTOR_RULES, false)).toMatchObject([{ kind: 'same' }]);
  });
});
