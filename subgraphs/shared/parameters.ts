import { hubError } from './errors';

/** The parameters of an address, as the server reads them: one that is there twice is a list. */
export type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Refuses parameters that are not known, and those that are given twice though one counts: an answer to something else would be worse than none. */
export function checkParameters(parameters: Parameters, { lists, once }: { readonly lists: ReadonlySet<string>; readonly once: ReadonlySet<string> }): void {
  for (const [name, value] of Object.entries(parameters)) {
    if (!lists.has(name) && !once.has(name)) throw outOfRange(name, `is not known here. There are ${[...lists, ...once].join(', ')}.`);
    if (!lists.has(name) && typeof value !== 'string') throw outOfRange(name, 'is given more than once. Give it once.');
  }
}

/** What a text stands for among the known ones; null when nothing is given. */
export function oneOf<Value>(name: string, text: string | null, known: Readonly<Record<string, Value>>): Value | null {
  if (text === null) return null;
  const value = Object.hasOwn(known, text) ? known[text] : undefined;
  if (value === undefined) throw outOfRange(name, `is none of ${Object.keys(known).join(', ')}.`);
  return value;
}

const LONGEST_ECHO = 40;

export function outOfRange(path: string, why: string): Error {
  return hubError('ARGUMENT_OUT_OF_RANGE', { path: `The parameter ${path.slice(0, LONGEST_ECHO)}`, why });
}
