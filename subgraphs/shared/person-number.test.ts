import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { containsPersonNumber, controlDigit } from './person-number';

const FIRST = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const SECOND = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
const ORGANISATION = [3, 2, 7, 6, 5, 4, 3, 2];
const two = (n: number): string => String(n).padStart(2, '0');

/** Made-up numbers of every kind, with right control digits. */
const personNumber = fc
  .record({ day: fc.integer({ min: 1, max: 28 }), dayShift: fc.constantFrom(0, 40), month: fc.integer({ min: 1, max: 12 }), monthShift: fc.constantFrom(0, 40, 65, 80), year: fc.nat(99), individual: fc.nat(999) })
  .map(({ day, dayShift, month, monthShift, year, individual }) => {
    const nine = Array.from(`${two(day + dayShift)}${two(month + monthShift)}${two(year)}${String(individual).padStart(3, '0')}`, Number);
    const first = controlDigit(nine, FIRST);
    return [...nine, first, controlDigit([...nine, first], SECOND)];
  })
  .filter((digits) => digits.every((digit) => digit < 10))
  .map((digits) => digits.join(''));

const organizationNumber = fc
  .tuple(fc.constantFrom(8, 9), fc.array(fc.nat(9), { minLength: 7, maxLength: 7 }))
  .map(([head, tail]) => [head, ...tail])
  .map((eight) => [...eight, controlDigit(eight, ORGANISATION)])
  .filter((digits) => digits.every((digit) => digit < 10))
  .map((digits) => digits.join(''));

const words = fc.string().filter((text) => !/\d/.test(text));
const written = (number: string): string[] => [number, `${number.slice(0, 6)} ${number.slice(6)}`, `${number.slice(0, 6)}-${number.slice(6)}`];

describe('a national identity number', () => {
  test('is found wherever it stands in a text, in one run or in two groups', () => {
    fc.assert(fc.property(personNumber, words, words, fc.nat(2), (number, before, after, form) => containsPersonNumber(`${before}${String(written(number)[form])}${after}`)));
  });

  test('is one no longer when any of its digits is another', () => {
    fc.assert(
      fc.property(personNumber, fc.nat(10), fc.integer({ min: 1, max: 9 }), (number, place, more) => {
        const digits = Array.from(number, (digit, i) => (i === place ? (Number(digit) + more) % 10 : Number(digit)));
        return !containsPersonNumber(digits.join(''));
      }),
    );
  });

  test('is never seen in organisation numbers, however they are written', () => {
    const grouped = (number: string): string => `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}`;
    fc.assert(fc.property(fc.array(fc.tuple(organizationNumber, fc.boolean(), words.filter((text) => text.trim() !== ''))), (parts) => !containsPersonNumber(parts.map(([number, isGrouped, word]) => `${isGrouped ? grouped(number) : number} ${word}`).join(' '))));
  });

  test('is not seen in longer or shorter numbers, amounts, dates and ids', () => {
    for (const text of ['0192:983544622', '57383633', '2024-01-01T12:00:00.000Z', '12.06.2019–21.09.2019', '+47 22 45 10 00', '123456789012', 'https://www.regjeringen.no/id2632848']) expect(containsPersonNumber(text), text).toBe(false);
    fc.assert(fc.property(fc.uuid({ version: 7 }), (id) => !containsPersonNumber(id)));
  });
});
