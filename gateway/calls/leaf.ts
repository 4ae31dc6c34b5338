import { GraphQLBoolean, GraphQLFloat, GraphQLID, GraphQLInt, GraphQLString, isEnumType, type GraphQLLeafType } from 'graphql';

export type LeafCheck = (value: unknown) => boolean;

const LEAST_INT = -(2 ** 31);
const MOST_INT = 2 ** 31 - 1;
/** A value of another scalar may be a structure; deeper ones than this exhaust whoever writes or reads them. */
const DEEPEST_VALUE = 32;

/** What values the built-in scalars have in JSON; those of other scalars are their subgraph's affair. */
const BUILT_IN: ReadonlyMap<string, LeafCheck> = new Map<string, LeafCheck>([
  [GraphQLString.name, (value) => typeof value === 'string'],
  [GraphQLBoolean.name, (value) => typeof value === 'boolean'],
  [GraphQLInt.name, (value) => Number.isInteger(value) && (value as number) >= LEAST_INT && (value as number) <= MOST_INT],
  // JSON has no infinity, but numbers that are read as one.
  [GraphQLFloat.name, (value) => Number.isFinite(value)],
  [GraphQLID.name, (value) => typeof value === 'string' || Number.isInteger(value)],
]);

/** Whether a value that is not null can be one of a type. */
export function leafCheck(type: GraphQLLeafType): LeafCheck {
  if (!isEnumType(type)) return BUILT_IN.get(type.name) ?? ((value) => isNoDeeperThan(value, DEEPEST_VALUE));
  const names: ReadonlySet<unknown> = new Set(type.getValues().map(({ name }) => name));
  return (value) => names.has(value);
}

function isNoDeeperThan(value: unknown, most: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return most > 0 && Object.values(value).every((part) => isNoDeeperThan(part, most - 1));
}
