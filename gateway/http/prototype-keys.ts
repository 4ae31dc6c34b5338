const KEY = '__proto__';
/** How a part of the key looks when it is written in code points. */
const ESCAPED = '\\u00';

/**
 * Whether a JSON document has a key `__proto__` anywhere, by which a merge of objects somewhere behind would change what
 * all objects inherit. The text tells for nearly all documents that they have none; only others are walked.
 */
export function hasPrototypeKey(text: string, document: unknown): boolean {
  if (!text.includes(KEY) && !text.includes(ESCAPED)) return false;
  const left: unknown[] = [document];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (Object.hasOwn(value, KEY)) return true;
    for (const part of Object.values(value)) left.push(part);
  }
  return false;
}
