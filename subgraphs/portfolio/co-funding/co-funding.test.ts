import { describe, expect, test } from 'vitest';
import { millions, type CostEstimate } from '../finding/cost-estimate';
import { coFundingEligibility } from './co-funding';

const known = (amount: number): CostEstimate => ({ kind: 'KNOWN', hundredths: millions(amount) });
const MISSING = { nb: 'noe mangler', nn: 'noko manglar', en: 'something is missing' };

describe('whether the co-funding scheme can give a grant', () => {
  test.each<[string, CostEstimate, number, string, number | null]>([
    ['a cost within the limits of today', known(40), 2026, 'PASS', 20],
    ['the largest cost of today, whose half is the largest grant', known(100), 2026, 'PASS', 50],
    ['a cost below the limits of today', known(9), 2026, 'FAIL', null],
    ['a cost above the limits of today', known(101), 2026, 'FAIL', null],
    ['a cost that was too small for today but enough in 2022', known(9), 2022, 'PASS', 7.65],
    ['a cost in both categories of 2021, of which the second gives more', known(40), 2021, 'PASS', 34],
    ['a cost that is not wholly known', { kind: 'AT_LEAST', hundredths: millions(20), missing: MISSING }, 2026, 'NOT_ASSESSABLE', null],
    ['a cost that is not wholly known and too large already', { kind: 'AT_LEAST', hundredths: millions(101), missing: MISSING }, 2026, 'FAIL', null],
    ['a cost that nobody knows', { kind: 'UNKNOWN', missing: MISSING }, 2026, 'NOT_ASSESSABLE', null],
    ['a year whose rules are not kept here', known(40), 2019, 'NOT_ASSESSABLE', null],
  ])('%s', (_, cost, year, outcome, largest) => {
    const { verdict, largestGrant } = coFundingEligibility(cost, year);
    expect(verdict.outcome).toBe(outcome);
    expect(largestGrant).toBe(largest === null ? null : BigInt(Math.round(largest * 100)) * 1_000_000n);
  });
});
