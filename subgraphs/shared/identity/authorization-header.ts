import { Refusal } from './refusal';

/** What a bearer token may consist of (RFC 6750, section 2.1). */
const BEARER = /^bearer +([\w\-.~+/]+=*)$/i;

/**
 * The token of a request, from its header lines as they came (name, value, name, value …): Node keeps the first of two
 * Authorization headers and hides the other. Null when there is none at all.
 */
export function bearerToken(rawHeaders: readonly string[]): string | null {
  const values = rawHeaders.filter((_, i) => i % 2 === 1 && rawHeaders[i - 1]?.toLowerCase() === 'authorization');
  const [value] = values;
  if (value === undefined) return null;
  if (values.length > 1) throw Refusal.ofHeader('there are several.');
  if (value.trim() === '') throw Refusal.ofHeader('it is empty.');
  if (!/^bearer\b/i.test(value.trim())) throw Refusal.ofToken('the scheme of the Authorization header is not Bearer.');
  const token = BEARER.exec(value.trim())?.[1];
  if (token === undefined) throw Refusal.ofHeader('after Bearer there is not exactly one token.');
  return token;
}
