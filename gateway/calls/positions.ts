import { isObject } from './answer';

type Path = readonly (string | number)[];

/** An entity in the answer as it stands, and its number among all at that place. */
export interface Place {
  readonly index: number;
  readonly entity: Readonly<Record<string, unknown>>;
}

/**
 * Finds which entity of the answer each representation of a call is about. The executor leaves out entities that
 * another type's fields do not concern, but counts them when it turns `["_entities", i]` into a path, so an error
 * would be told of the wrong one; and it does not tell a data source which were left out.
 */
export function placesOf(representations: readonly unknown[], answer: Readonly<Record<string, unknown>>, path: Path): (Place | null)[] {
  const entities = entitiesAt(answer, path);
  if (entities.length === representations.length) return entities.map((entity, index) => ({ index, entity }));
  let next = 0;
  return representations.map((representation) => {
    const found = entities.findIndex((entity, index) => index >= next && agrees(representation, entity));
    if (found < 0) return null;
    next = found + 1;
    const entity = entities[found];
    return entity ? { index: found, entity } : null;
  });
}

/** The objects at a path of the answer, in the order in which the executor counts them. */
function entitiesAt(value: unknown, path: Path): Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap((item) => entitiesAt(item, path[0] === '@' ? path.slice(1) : path));
  if (!isObject(value)) return [];
  const [head, ...rest] = path;
  if (head === undefined) return [value];
  return Object.hasOwn(value, head) ? entitiesAt(value[head], rest) : [];
}

/** Whether a representation could have been made from a value: everything in it is also there. */
function agrees(part: unknown, whole: unknown): boolean {
  if (Array.isArray(part)) return Array.isArray(whole) && part.length === whole.length && part.every((item, i) => agrees(item, whole[i]));
  if (isObject(part)) return isObject(whole) && Object.entries(part).every(([key, value]) => agrees(value, whole[key]));
  return part === whole;
}
