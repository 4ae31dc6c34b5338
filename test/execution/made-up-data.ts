import { createHash } from 'node:crypto';
import { GraphQLError, getNamedType, getNullableType, isAbstractType, isEnumType, isLeafType, isListType, isNonNullType, isObjectType, type GraphQLField, type GraphQLFieldResolver, type GraphQLLeafType, type GraphQLOutputType, type GraphQLSchema } from 'graphql';

/** How often something is not as it should be, each one in so many; 0 for never. */
export interface Mishaps {
  readonly nulls: number;
  readonly errors: number;
}

/** A number that depends on nothing but the words it is made of, the same in every process. */
export function numberFrom(...words: readonly unknown[]): number {
  return createHash('sha256').update(JSON.stringify(words)).digest().readUInt32BE(0);
}

/** An object as its parent made it; nothing for the query type. */
type MadeUp = Readonly<Record<string, unknown>> | undefined;

const IDS = 4;
const LIST = 4;

/**
 * Answers any field of any schema with values that follow from what is asked alone: the type, the key of the object, the
 * field and its arguments. So subgraphs agree on what they share, and an answer is the same whoever joins it. A field
 * that requires values of other subgraphs has them in its own value.
 */
export function madeUpResolver(mishaps: () => Mishaps): GraphQLFieldResolver<MadeUp, unknown> {
  return (parent, args: Record<string, unknown>, _context, { parentType, fieldName, schema, returnType }) => {
    const field = parentType.getFields()[fieldName] as GraphQLField<unknown, unknown>;
    const own = parent?.[fieldName];
    if (own !== undefined) return own;
    const given = requiredBy(field, parent);
    const seed: readonly unknown[] = [parentType.name === 'Query' ? '' : parentType.name, parent?.['id'] ?? null, fieldName, args, given];
    const { errors } = mishaps();
    if (errors > 0 && numberFrom('error', ...seed) % errors === 0) throw new GraphQLError(`No ${fieldName} today`, { extensions: { code: 'NOT_FOUND' } });
    return valueOf(returnType, seed, schema, mishaps());
  };
}

/** What other subgraphs supplied for a computed field, so that a wrong one shows in its value. */
function requiredBy(field: GraphQLField<unknown, unknown>, parent: MadeUp): unknown {
  const isComputed = field.astNode?.directives?.some(({ name }) => name.value === 'requires') ?? false;
  return isComputed ? { ...parent, id: null, __typename: null } : null;
}

function valueOf(type: GraphQLOutputType, seed: readonly unknown[], schema: GraphQLSchema, mishaps: Mishaps): unknown {
  if (!isNonNullType(type) && mishaps.nulls > 0 && numberFrom('null', ...seed) % mishaps.nulls === 0) return null;
  const nullable = getNullableType(type);
  if (isListType(nullable)) return Array.from({ length: numberFrom('length', ...seed) % LIST }, (_, i) => valueOf(nullable.ofType, [...seed, i], schema, mishaps));
  if (isLeafType(nullable)) return leafOf(nullable, numberFrom(...seed));
  const named = getNamedType(nullable);
  const types = isAbstractType(named) ? schema.getPossibleTypes(named) : [named];
  const id = numberFrom('id', ...seed) % IDS;
  // An object's type follows from its key, so that all subgraphs agree on it.
  const chosen = types[id % types.length] ?? named;
  return { __typename: chosen.name, id: `${isObjectType(chosen) ? '' : chosen.name}${String(id)}` };
}

function leafOf(type: GraphQLLeafType, n: number): unknown {
  if (isEnumType(type)) return type.getValues()[n % type.getValues().length]?.value;
  if (type.name === 'Int') return n % 1_000;
  if (type.name === 'Float') return (n % 1_000) / 8;
  if (type.name === 'Boolean') return n % 2 === 0;
  return `${type.name}-${String(n % 100_000)}`;
}

const CORRUPTIONS: readonly ((value: unknown) => unknown)[] = [() => null, () => undefined, (value) => [value], () => ({}), () => 'a text', () => 1e10, () => true];

/** Spoils some values of an answer, one in so many, by what is around them: the same object is always spoilt the same way. */
export function spoilt(value: unknown, oneIn: number): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => spoilt(item, oneIn));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const n = numberFrom('spoilt', key, inner);
      const isSpared = key === '__typename' || key === '_entities' || n % oneIn > 0;
      return [key, isSpared ? spoilt(inner, oneIn) : CORRUPTIONS[Math.floor(n / oneIn) % CORRUPTIONS.length]?.(inner)];
    }),
  );
}
