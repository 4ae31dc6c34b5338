import { containsPersonNumber, withoutPersonNumbers } from '../person-number';

const PERSON_NUMBER = '[person number]';

/** What is written instead of what must not be, in this order; a person number is held against its control digits besides. */
const REPLACEMENTS: readonly (readonly [RegExp, string])[] = [
  // The parts of a token: a JSON object in Base64 begins like this.
  [/\beyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]*){0,3}/g, '[token]'],
  [/\b(Bearer|DPoP|Basic)\s+[\w.~+/-]{16,}=*/gi, '$1 [token]'],
  [/(:\/\/[^\s/?#@:"]*):[^\s/?#"]*@/g, '$1:[password]@'],
  [/\b(password|passwd|pwd)=(?:'[^']*'|[^\s'",;&]+)/gi, '$1=[password]'],
];

/** What a line has in it when there may be something to replace: all that the replacements see, and a little more. */
const DIGITS = /(?<!\d)\d{6}[ .\u00a0-]?\d{5}(?!\d)/;
const WORDS = /eyJ|bearer|dpop|basic|passwo?r?d=|pwd=/i;
const AT_SIGN = '@';

/**
 * Keeps out of log lines what must not be in them, whoever wrote it there: tokens, passwords, the secrets of this process
 * and the numbers of persons. Each line is looked at once; only one in which something may be is taken apart.
 */
export class Redaction {
  /** As they stand within JSON. */
  private readonly quotedSecrets: readonly string[];

  constructor(private readonly secrets: readonly string[]) {
    this.quotedSecrets = secrets.map((secret) => JSON.stringify(secret).slice(1, -1));
  }

  /** A line of JSON as it may be written. */
  ofLine(line: string): string {
    if (!this.isSuspicious(line)) return line;
    try {
      return `${JSON.stringify(this.ofValue(JSON.parse(line)))}\n`;
    } catch {
      return this.ofText(line);
    }
  }

  ofText(text: string): string {
    let shown = text;
    for (const secret of this.secrets) shown = shown.replaceAll(secret, '[secret]');
    for (const [pattern, instead] of REPLACEMENTS) shown = shown.replaceAll(pattern, instead);
    return withoutPersonNumbers(shown, PERSON_NUMBER);
  }

  private isSuspicious(line: string): boolean {
    return DIGITS.test(line) || WORDS.test(line) || line.includes(AT_SIGN) || this.quotedSecrets.some((secret) => line.includes(secret));
  }

  private ofValue(value: unknown): unknown {
    if (typeof value === 'string') return this.ofText(value);
    if (typeof value === 'number') return containsPersonNumber(String(value)) ? PERSON_NUMBER : value;
    if (Array.isArray(value)) return value.map((item) => this.ofValue(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [this.ofText(key), this.ofValue(item)]));
  }
}
