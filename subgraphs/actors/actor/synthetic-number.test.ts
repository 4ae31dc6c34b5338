import { expect, test } from 'vitest';
import { isSyntheticNumber } from './synthetic-number';

test('numbers of the test environments are synthetic, and so is the one that a source tells', () => {
  for (const number of ['314270320', '313513580', '310163449', '910244132']) expect(isSyntheticNumber(number), number).toBe(true);
});

test('numbers of real organisations are not', () => {
  for (const number of ['991825827', '889640782', '974761076', '932384469']) expect(isSyntheticNumber(number), number).toBe(false);
});
