/** An object of an answer as JSON brings it. */
export type Values = Record<string, unknown>;

export function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Names that every object answers to without having them. */
const INHERITED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** A value of an object that came from outside: what it only inherits is not there. */
export function valueAt(values: Values, key: string): unknown {
  return INHERITED.has(key) && !Object.hasOwn(values, key) ? undefined : values[key];
}

/** A key that would reach an object's prototype instead of a value of its own; operations with such keys are executed elsewhere. */
export const PROTOTYPE_KEY = '__proto__';

/**
 * Joins what several subgraphs said of one object: objects in depth, lists item by item when they are of one length, and
 * of anything else what was said last. Objects of `source` become part of `target`; nothing is copied.
 */
export function mergeInto(target: Values, source: Values): void {
  for (const key of Object.keys(source)) {
    if (key === PROTOTYPE_KEY) continue;
    const value = source[key];
    if (value !== undefined) setJoined(target, key, value);
  }
}

/** Sets one value of an object, joined with what is there. */
export function setJoined(target: Values, key: string, value: unknown): void {
  const present = valueAt(target, key);
  target[key] = present === undefined || present === null ? value : joined(present, value);
}

function joined(present: unknown, value: unknown): unknown {
  if (present === value) return value;
  if (isValues(present) && isValues(value)) {
    mergeInto(present, value);
    return present;
  }
  if (!Array.isArray(present) || !Array.isArray(value) || present.length !== value.length) return value;
  const items: unknown[] = present;
  for (const [i, item] of (value as unknown[]).entries()) {
    const before = items[i];
    items[i] = before === undefined || before === null ? item : joined(before, item);
  }
  return items;
}
