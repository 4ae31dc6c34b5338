const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2] as const;
const MODULUS = 11;

/**
 * Whether a text is a possible organisation number: nine digits of which the last is the check digit of the others,
 * by weights 3 2 7 6 5 4 3 2 modulo 11 (a remainder that would need the digit 10 is never issued). Source:
 * Enhetsregisteret. Synthetic test organisations pass it too, which is why an actor says itself whether it is one.
 */
export function isOrganizationNumber(text: string): boolean {
  if (!/^\d{9}$/.test(text)) return false;
  const digits = Array.from(text, Number);
  const sum = WEIGHTS.reduce<number>((total, weight, i) => total + weight * (digits[i] ?? 0), 0);
  return (MODULUS - (sum % MODULUS)) % MODULUS === digits[8];
}
