/**
 * Eleven digits that stand for themselves: as one run, or in two groups after the day of birth, as people write them.
 */
const CANDIDATE = /(?<!\d)(\d{6})[ .\u00a0-]?(\d{5})(?!\d)/g;

const FIRST_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2] as const;
const SECOND_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2] as const;

/** Added to the day: 40 in D-numbers, for persons without a place in the register of residents. */
const DAY_SHIFTS = [0, 40];
/** Added to the month: 40 in the numbers that health services give out, 80 and 65 in synthetic ones for tests. */
const MONTH_SHIFTS = [0, 40, 65, 80];
const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a text has a national identity number (fødselsnummer) in it, or a D-number or a synthetic one. */
export function containsPersonNumber(text: string): boolean {
  return [...text.matchAll(CANDIDATE)].some(([, day = '', rest = '']) => isPersonNumber(day + rest));
}

/** A text with something else in the place of each such number. */
export function withoutPersonNumbers(text: string, instead: string): string {
  return text.replaceAll(CANDIDATE, (found, day: string, rest: string) => (isPersonNumber(day + rest) ? instead : found));
}

/**
 * Whether eleven digits are a national identity number: a day, and two control digits by modulus 11.
 *
 * Source: folkeregisterforskriften § 2-2-1; Skatteetaten on D-numbers (day + 40) and on Tenor (month + 80).
 */
export function isPersonNumber(digits: string): boolean {
  if (!/^\d{11}$/.test(digits) || !beginsWithDay(digits)) return false;
  const numbers = Array.from(digits, Number);
  return controlDigit(numbers, FIRST_WEIGHTS) === numbers[9] && controlDigit(numbers, SECOND_WEIGHTS) === numbers[10];
}

/** The control digit after as many digits as there are weights; 10, which no digit is, where there is none. */
export function controlDigit(digits: readonly number[], weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, i) => total + weight * (digits[i] ?? 0), 0);
  return (11 - (sum % 11)) % 11;
}

/** Whether the first four digits are a day and month of some year, in any of the kinds of number. */
function beginsWithDay(digits: string): boolean {
  const days = DAY_SHIFTS.map((shift) => Number(digits.slice(0, 2)) - shift);
  const months = MONTH_SHIFTS.map((shift) => Number(digits.slice(2, 4)) - shift);
  return months.some((month) => days.some((day) => day >= 1 && day <= (LONGEST_MONTHS[month - 1] ?? 0)));
}
