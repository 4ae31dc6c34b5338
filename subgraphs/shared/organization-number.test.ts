import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOrganizationNumber } from './organization-number';

const eightDigits = fc.stringMatching(/^\d{8}$/);
const checkDigits = Array.from('0123456789');

describe('an organisation number', () => {
  it('is accepted when its check digit is right, for real and for synthetic test organisations', () => {
    for (const number of ['991825827', '889640782', '974761076', '910244132']) expect(isOrganizationNumber(number)).toBe(true);
  });

  it('is refused when it is not nine digits', () => {
    for (const text of ['', '99182582', '9918258270', '991 825 827', '99182582A', ' 991825827']) expect(isOrganizationNumber(text)).toBe(false);
  });

  it('has at most one check digit for the eight digits before it', () => {
    fc.assert(fc.property(eightDigits, (digits) => checkDigits.filter((check) => isOrganizationNumber(digits + check)).length <= 1));
  });

  it('is refused when one digit is mistyped', () => {
    fc.assert(
      fc.property(eightDigits, fc.nat(8), fc.integer({ min: 1, max: 9 }), (digits, place, change) => {
        const number = checkDigits.map((check) => digits + check).find(isOrganizationNumber);
        fc.pre(number !== undefined);
        const mistyped = Array.from(number, (digit, i) => (i === place ? String((Number(digit) + change) % 10) : digit)).join('');
        return !isOrganizationNumber(mistyped);
      }),
    );
  });
});
