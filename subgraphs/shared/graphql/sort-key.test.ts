import { describe, expect, test } from 'vitest';
import { searchFold, sortKey } from './sort-key';

describe('the order of Norwegian names', () => {
  test('puts æ, ø and å last, in that order, whatever the database thinks', () => {
    const names = ['Ålesund', 'Østfold', 'Ærfugl', 'Zürich', 'Arendal', 'bergen', 'Bodø', 'Bø'];
    expect(names.sort((a, b) => Buffer.compare(Buffer.from(sortKey(a)), Buffer.from(sortKey(b))))).toEqual(['Arendal', 'bergen', 'Bodø', 'Bø', 'Zürich', 'Ærfugl', 'Østfold', 'Ålesund']);
  });

  test('does not care for case, accents or extra spaces', () => {
    expect(sortKey(' Idé  og  Konsept ')).toBe(sortKey('ide og konsept'));
  });

  test('folds what is searched for in the same way as what is searched in', () => {
    expect(searchFold('Helse- og omsorgsdepartementet!')).toBe('helse og omsorgsdepartementet');
  });
});
