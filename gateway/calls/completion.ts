import { isCompositeType, isListType, isNonNullType, isObjectType, type GraphQLOutputType, type GraphQLSchema } from 'graphql';
import { emptyRecord } from '../context';
import { isObject } from './answer';
import { leafCheck } from './leaf';
import { askedOf, type AskedField, type Variables } from './operation';

type Path = readonly (string | number)[];
export interface CompletionRules {
  readonly schema: GraphQLSchema;
  readonly variables: Variables;
  /** Told of each place where the subgraph's answer is not what its schema promises. */
  readonly onInvalid: (path: Path) => void;
}

/**
 * Takes over from a subgraph's answer exactly what was asked for. A value of the wrong shape becomes null, since one
 * list where an object should be makes the executor drop the whole answer; a value that is missing becomes null too,
 * since a missing one makes it skip the entity in later calls.
 */
export function completeObject(source: Readonly<Record<string, unknown>>, fields: readonly AskedField[], typename: string | null, path: Path, rules: CompletionRules): Record<string, unknown> {
  const result = emptyRecord();
  if (typeof source['__typename'] === 'string') result['__typename'] = source['__typename'];
  for (const asked of askedOf(fields, typename, rules.schema, rules.variables)) {
    const value = Object.hasOwn(source, asked.key) ? source[asked.key] : undefined;
    if (value === undefined) {
      if (!asked.isCertain) continue;
      rules.onInvalid([...path, asked.key]);
    }
    result[asked.key] = value === undefined ? null : completeValue(value, asked.type, asked.fields, [...path, asked.key], rules);
  }
  return result;
}

function completeValue(value: unknown, type: GraphQLOutputType | null, fields: readonly AskedField[], path: Path, rules: CompletionRules): unknown {
  const invalid = (): null => {
    rules.onInvalid(path);
    return null;
  };
  if (type === null) return value;
  if (isNonNullType(type)) return value === null ? invalid() : completeValue(value, type.ofType, fields, path, rules);
  if (value === null) return null;
  if (isListType(type)) return Array.isArray(value) ? value.map((item, i) => completeValue(item, type.ofType, fields, [...path, i], rules)) : invalid();
  if (!isCompositeType(type)) return leafCheck(type)(value) ? value : invalid();
  if (!isObject(value)) return invalid();
  const typename = typenameOf(value, type, rules.schema);
  return typename === undefined ? invalid() : completeObject(value, fields, typename, path, rules);
}

/** The type of an object: the one it names, else the one its field has; undefined when it names one that is none. */
function typenameOf(value: Readonly<Record<string, unknown>>, type: GraphQLOutputType, schema: GraphQLSchema): string | null | undefined {
  const named = value['__typename'];
  if (named === undefined) return isObjectType(type) ? type.name : null;
  return typeof named === 'string' && isCompositeType(schema.getType(named)) ? named : undefined;
}
