import { describe, expect, test } from 'vitest';
import { LanguageCode } from '../../shared/graphql/localized-text';
import { CommandFault } from '../../shared/cli/command-fault';
import { parseScale, printScale } from './scale-file';

const provenance = { kind: 'SOURCED', sourceUrl: 'https://dfo.no/rapport', retrievedAt: '2026-01-02T03:04:05.000Z', note: null };
const names = [{ language: LanguageCode.nb, text: 'Første' }, { language: LanguageCode.en, text: 'First' }];

describe('the file of a scale', () => {
  test('can be set as it was printed', () => {
    const printed = printScale({ revision: 'abc', degrees: [{ code: 'one', names, provenance }, { code: 'two', names, provenance }] });
    expect(parseScale(printed, 'scale.json')).toEqual({ expectedRevision: 'abc', degrees: [{ code: 'one', names }, { code: 'two', names }], source: { kind: 'SOURCED', url: 'https://dfo.no/rapport', note: null, retrievedAt: new Date('2026-01-02T03:04:05Z') } });
  });

  test('names no source where the installation made the scale itself, or its steps have several', () => {
    const own = { kind: 'REPORTED', sourceUrl: null, retrievedAt: null, note: null };
    for (const degrees of [[], [{ code: 'one', names, provenance: own }], [{ code: 'one', names, provenance: own }, { code: 'two', names, provenance }]]) expect(JSON.parse(printScale({ revision: 'abc', degrees }))).not.toHaveProperty('source');
  });

  test.each([['no JSON', '{', /not JSON/], ['another file', '{"a":1}', /revision[\s\S]*degrees/], ['an unknown language', '{"revision":"a","degrees":[{"code":"x","names":{"sv":"x"}}]}', /degrees\.0\.names/]])('that is %s is refused in words', (_what, text, words) => {
    expect(() => parseScale(text, 'scale.json')).toThrow(CommandFault);
    expect(() => parseScale(text, 'scale.json')).toThrow(words);
  });
});
