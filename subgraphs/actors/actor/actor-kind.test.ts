import { expect, test } from 'vitest';
import { levelOfKind, placingFaults, type Placing } from './actor-kind';

test('the level of an actor follows from what it is, where it can be one only', () => {
  expect((['MINISTRY', 'COUNTY', 'MUNICIPALITY', 'AGENCY', 'COMPANY', 'GROUP'] as const).map(levelOfKind)).toEqual(['STATE', 'COUNTY', 'MUNICIPAL', null, null, null]);
});

test('a level or a sector that contradicts what the actor is, is a fault at its field', () => {
  const fields = (kind: Placing['kind'], level: Placing['level'], ownSector: Placing['ownSector']) => placingFaults({ kind, level, ownSector }).map(([field]) => field);
  expect(fields('MUNICIPALITY', 'STATE', null)).toEqual(['level']);
  expect(fields('COMPANY', 'STATE', 'BUSINESS')).toEqual(['level']);
  expect(fields('AGENCY', 'STATE', 'MINISTRY')).toEqual(['ownSector']);
  expect(fields('MUNICIPALITY', 'MUNICIPAL', 'BUSINESS')).toEqual(['ownSector']);
  expect(fields('AGENCY', 'MUNICIPAL', null)).toEqual([]);
  expect(fields('GROUP', null, 'CITIZENS')).toEqual([]);
});
