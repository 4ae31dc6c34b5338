import type { Environment } from '../config';

/** Settings whose values are secrets as a whole, or lists of them. */
const SECRET_NAME = /SECRET|PASSWORD|API_?KEY|TOKEN$/i;
/** Header lines for a collector: pairs of name and value. */
const HEADERS_NAME = /_HEADERS$/i;
/** A shorter text may be part of any word, and a line without that word would tell nothing. */
const SHORTEST = 8;

/** What must never be written of the settings of this process: secrets, and passwords in addresses. */
export function secretsIn(environment: Environment): readonly string[] {
  const found = Object.entries(environment).flatMap(([name, value = '']) => {
    if (SECRET_NAME.test(name)) return value.split(',');
    if (HEADERS_NAME.test(name)) return value.split(',').map((pair) => pair.slice(pair.indexOf('=') + 1));
    return passwordsIn(value);
  });
  return [...new Set(found.map((secret) => secret.trim()).filter((secret) => secret.length >= SHORTEST))];
}

function passwordsIn(value: string): string[] {
  if (!value.includes('@') || !URL.canParse(value)) return [];
  const { password } = new URL(value);
  return [password, decoded(password)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
