import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromHundredths } from '../../shared/graphql/money';
import { foldName, likeness, trigramsOf } from './matching/name';
import { hubProfiles, parseProfile } from './profile/profile';
import { fitSheet } from './reading/heads';
import { looksLikeAmount, readAmount } from './understanding/amount';
import { readDay } from './understanding/day';

const POUNDS_IN_MILLIONS = { decimalMark: '.', amountsIn: 1_000_000 } as const;
const KRONER = { decimalMark: ',', amountsIn: 1 } as const;
const EITHER = { decimalMark: 'EITHER', amountsIn: 1 } as const;

describe('An amount', () => {
  test.each([
    ['£12,343.96', POUNDS_IN_MILLIONS, 'GBP', '12343960000'],
    ['34', POUNDS_IN_MILLIONS, 'GBP', '34000000'],
    ['0.00000001', POUNDS_IN_MILLIONS, 'GBP', '0.01'],
    ['kr 1 250,50', KRONER, 'NOK', '1250.50'],
    ['1.250.000,-', KRONER, 'NOK', '1250000'],
    ['1\u00a0250 NOK', KRONER, 'NOK', '1250'],
    ['0', KRONER, 'NOK', '0'],
    ['-0', KRONER, 'NOK', '0'],
    ['1.250,5', EITHER, 'NOK', '1250.50'],
    ['1,250.5', EITHER, 'NOK', '1250.50'],
    ['1250.5', EITHER, 'NOK', '1250.50'],
    ['1.250.000', EITHER, 'NOK', '1250000'],
  ] as const)('"%s" is read exactly', (text, profile, currency, amount) => {
    expect(readAmount(text, profile, currency)).toEqual({ amount });
  });

  test.each([
    ['-5', KRONER, 'AMOUNT_NEGATIVE'],
    ['£-5', POUNDS_IN_MILLIONS, 'AMOUNT_NEGATIVE'],
    ['1.250', EITHER, 'AMOUNT_AMBIGUOUS'],
    ['0,001', KRONER, 'AMOUNT_TOO_FINE'],
    ['12,34,5', POUNDS_IN_MILLIONS, 'AMOUNT_WRONG'],
    ['1 25', KRONER, 'AMOUNT_WRONG'],
    ['=1+1', KRONER, 'AMOUNT_WRONG'],
    ['99999999999', POUNDS_IN_MILLIONS, 'AMOUNT_ABSURD'],
    ['€5', KRONER, 'CURRENCY_WRONG'],
  ] as const)('"%s" is refused', (text, profile, fault) => {
    expect(readAmount(text, profile, profile === POUNDS_IN_MILLIONS ? 'GBP' : 'NOK')).toEqual({ fault });
  });

  test('comes back to the last øre, however it is written', () => {
    const groups = (digits: string, mark: string) => digits.replaceAll(/\B(?=(\d{3})+$)/g, mark);
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 16n), fc.constantFrom('', ' ', ','), fc.constantFrom('', '£', '£ '), (hundredths, mark, sign) => {
        const exact = fromHundredths(hundredths);
        const [whole = '', part] = exact.split('.');
        expect(readAmount(`${sign}${groups(whole, mark)}${part === undefined ? '' : `.${part}`}`, { decimalMark: '.', amountsIn: 1 }, 'GBP')).toEqual({ amount: exact });
      }),
    );
  });

  test('is told apart from words, which are never a number', () => {
    for (const words of ['Exempt under Section 43 of the Freedom of Information Act 2000', 'TBD', 'TBC 2024', 'Not provided', 'Early planning GMPP project', 'N/A']) expect(looksLikeAmount(words)).toBe(false);
    for (const amount of ['£1', '-5', '1 000', 'kr 5', '=1+1', '(5)']) expect(looksLikeAmount(amount)).toBe(true);
  });
});

describe('A day', () => {
  const formats = { dates: ['DD.MM.YYYY', 'DD.MM.YY', 'YYYY-MM-DD', 'YYYY-MM', 'YYYY'], twoDigitYearsFrom: 1970 } as const;

  test.each([['30.06.08', '2008-06-30'], ['31.12.40', '2040-12-31'], ['01.04.97', '1997-04-01'], ['31.03.2069', '2069-03-31'], ['2023-03-31', '2023-03-31'], ['2023-03', '2023-03'], ['2023', '2023'], ['29.02.2024', '2024-02-29']])('"%s" is %s', (text, day) => {
    expect(readDay(text, { ...formats, dates: [...formats.dates] })).toEqual({ day });
  });

  test.each([['29.02.2023', 'DAY_WRONG'], ['31/12/2020', 'DAY_WRONG'], ['01.13.2020', 'DAY_WRONG'], ['01.01.3024', 'YEAR_WRONG'], ['1066', 'YEAR_WRONG']])('"%s" is none', (text, fault) => {
    expect(readDay(text, { ...formats, dates: [...formats.dates] })).toEqual({ fault });
  });
});

describe('The profiles of the hub', () => {
  const gmpp = hubProfiles().get('gmpp');

  test('are whole, and each is the only one that fits its own sheet', () => {
    for (const profile of hubProfiles().values()) {
      const heads = Object.values(profile.columns).map((column) => column.heads[0] ?? '');
      expect(fitSheet(heads.map((head) => `"${head}"`).join(';'), [...hubProfiles().values()]).profile.key).toBe(profile.key);
    }
  });

  test.each([
    ['Whole Life Cost TOTAL Baseline \ufffd\ufffdm', 'cost'],
    ['TOTAL Baseline Whole Life Costs (£m) (including Non-Government Costs)', 'cost'],
    ['Total budgeted whole life costs (\ufffd\ufffdmillion) (including Non-government costs)', 'cost'],
    ['SRO Delivery Confidence Assessment ', 'rating'],
    ['IPA Delivery Confidence Assessment', 'rating'],
    ['MPA RAG rating', 'rating'],
    ['Description / Aims ', 'summary'],
    ['Project - End Date ', 'plannedEnd'],
    ['TOTAL Baseline Benefits (\ufffd\ufffdm)', 'baselineBenefit'],
  ] as const)('know the head "%s" of another year', (head, field) => {
    const others = ['Project Name', 'Department', 'colour_rating', 'wlc_budget', 'start_date'].filter((other) => !(field === 'rating' && other === 'colour_rating') && !(field === 'cost' && other === 'wlc_budget'));
    const shape = fitSheet([head, ...others].map((each) => `"${each}"`).join(','), gmpp ? [gmpp] : []);
    expect(shape.columns.get(field)).toEqual([0]);
  });

  test('know a head with any years in it', () => {
    const profile = parseProfile(JSON.stringify({ key: 'y', describes: 'y', register: 'y', layout: 'PROJECTS', isComplete: true, keepsAllColumns: true, language: 'en', currency: 'GBP', decimalMark: '.', dates: ['YYYY'], portfolio: null, columns: { title: { heads: ['name'], required: true }, cost: { heads: ['{years} TOTAL Baseline £m'] } } }), 'y');
    for (const head of ['2016/17 TOTAL Baseline £m', '2018/2019 Total baseline (m)', '2023 total baseline m']) expect(fitSheet(`name,${head}`, [profile]).columns.get('cost')).toEqual([1]);
    expect(fitSheet('name,last TOTAL Baseline £m', [profile]).columns.has('cost')).toBe(false);
  });

  test.each([
    ['{', 'it is not JSON'],
    ['{"key":"a","colour":1}', 'colour'],
    [JSON.stringify({ ...gmpp, columns: { cost: { heads: ['x'] } } }), 'no required column title'],
  ])('are refused where they say what nobody understands', (text, words) => {
    expect(() => parseProfile(text, 'own.json')).toThrow(words);
  });
});

describe('A name', () => {
  test('is the same without case, brackets, punctuation and words that say nothing', () => {
    expect(foldName('DEFRA Unity Programme (DUP)')).toBe(foldName('Defra - UNITY'));
    expect(foldName('The Programme')).toBe('the programme');
  });

  test('is as like another as that is like it, and like itself altogether', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => {
      const [one, other] = [trigramsOf(foldName(a)), trigramsOf(foldName(b))];
      expect(likeness(one, other)).toBe(likeness(other, one));
      expect(likeness(one, one)).toBe(1);
    }));
  });
});
