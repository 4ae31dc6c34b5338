import { isValues, valueAt, type Values } from './merge';

/** A way into an answer: names of fields, and `@` where it goes through each item of a list. */
export type PlanPath = readonly string[];

export type AnswerPath = readonly (string | number)[];

/** The objects at a path, in their order in the answer; nulls and what is no object are passed over. */
export function objectsAt(root: Values, path: PlanPath): Values[] {
  const found: Values[] = [];
  gather(root, path, 0, found);
  return found;
}

function gather(value: unknown, path: PlanPath, at: number, found: Values[]): void {
  if (Array.isArray(value)) {
    const next = path[at] === '@' ? at + 1 : at;
    for (const item of value) gather(item, path, next, found);
    return;
  }
  if (!isValues(value)) return;
  const key = path[at];
  if (key === undefined) found.push(value);
  else gather(valueAt(value, key), path, at + 1, found);
}

/** Where each of those objects is, in the same order; only asked for when there is something to tell of one. */
export function pathsOf(root: Values, path: PlanPath): AnswerPath[] {
  const found: AnswerPath[] = [];
  follow(root, path, 0, [], found);
  return found;
}

function follow(value: unknown, path: PlanPath, at: number, way: (string | number)[], found: AnswerPath[]): void {
  if (Array.isArray(value)) {
    const next = path[at] === '@' ? at + 1 : at;
    for (const [i, item] of value.entries()) {
      way.push(i);
      follow(item, path, next, way, found);
      way.pop();
    }
    return;
  }
  if (!isValues(value)) return;
  const key = path[at];
  if (key === undefined) {
    found.push([...way]);
    return;
  }
  way.push(key);
  follow(valueAt(value, key), path, at + 1, way, found);
  way.pop();
}
