import { expect, test } from 'vitest';
import { keyOfName } from '../../shared/key-of-name';
import { Faults } from '../../shared/writing/fault';
import { checkNaturalKey } from './natural-key';

test.each([
  ['Dødsfall og arv', 'dodsfall-og-arv'],
  ['  DSOP – Digital samhandling (offentlig/privat) ', 'dsop-digital-samhandling-offentlig-privat'],
  ['Ærlig på Åsen: café', 'aerlig-pa-asen-cafe'],
  ['保健', ''],
])('the name "%s" gives the key "%s"', (name, key) => {
  expect(keyOfName(name)).toBe(key);
});

test('a key that is given is taken as it is or refused, and never made anew', () => {
  const faults = new Faults();
  expect(checkNaturalKey(faults, 'id-porten', { nb: 'ID-porten' }, ['input'])).toBe('id-porten');
  faults.stopIfAny();
  checkNaturalKey(faults, 'ID-porten', { nb: 'ID-porten' }, ['input']);
  expect(() => { faults.stopIfAny(); }).toThrow('VALUE_OUT_OF_RANGE');
});
