import { v5 as uuidv5 } from 'uuid';
import { hubError } from '../errors';
import { isUuid } from './uuid';

const LONGEST_ECHO = 60;

/** Checks that a text is an id of this hub before it reaches the database. `path` names the argument. */
export function parseId(value: string, path: string): string {
  const id = value.toLowerCase();
  if (!isUuid(id)) throw hubError('ID_MALFORMED', { value: value.slice(0, LONGEST_ECHO), path });
  return id;
}

/** Checks an input of which exactly one key must be given (a null counts as not given) and returns that key. */
export function exactlyOne<Input extends object>(input: Input, path: string, keys: readonly (keyof Input & string)[]): keyof Input & string {
  const given = keys.filter((key) => input[key] != null);
  const [only] = given;
  if (given.length === 1 && only !== undefined) return only;
  throw hubError('EXACTLY_ONE_REQUIRED', { path, keys: keys.join(', '), given: given.length });
}

const NAMESPACE = '6f0d5c1e-3b0a-5d0e-9a55-5a3e1f3c7d20';

/**
 * The id of a record that several subgraphs must agree on without asking each other, made from its public key, for
 * example `stableId('actor', '983544622')`. Only the starter dataset and imports use it; clients see an opaque id.
 */
export function stableId(kind: string, key: string): string {
  return uuidv5(`${kind}/${key}`, NAMESPACE);
}
