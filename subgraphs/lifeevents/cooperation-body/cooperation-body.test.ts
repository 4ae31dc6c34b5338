import { describe, expect, test } from 'vitest';
import { currentFirst, currentMemberships } from './cooperation-body';

const TODAY = '2026-01-01';
const member = (actorId: string, validFrom: string | null, validTo: string | null) => ({ actorId, validFrom, validTo });
const members = [member('stayed', '2015-01-01', '2021-04-01'), member('left early', '2015-01-01', '2018-01-01'), member('has no end', '2019-01-01', null)];

describe('the members of a body', () => {
  test('are those of today while it is at work', () => {
    expect(currentMemberships({ validFrom: '2015-01-01', validTo: null }, members, TODAY).map((each) => each.actorId)).toEqual(['has no end']);
  });

  test('are those who were there at the end when it has ended', () => {
    expect(currentMemberships({ validFrom: '2015-01-01', validTo: '2021-04-01' }, members, TODAY).map((each) => each.actorId)).toEqual(['stayed', 'has no end']);
  });
});

test('bodies at work come before those that ended, each by title', () => {
  const body = (sortKey: string, validTo: string | null) => ({ sortKey, validFrom: null, validTo });
  expect(currentFirst([body('b', null), body('a', '2020-01-01'), body('a', null)], TODAY).map((each) => `${each.sortKey} ${String(each.validTo)}`)).toEqual(['a null', 'b null', 'a 2020-01-01']);
});
