import fc from 'fast-check';
import { buildSchema, execute, getNamedType, getNullableType, isEnumType, isListType, isObjectType, isAbstractType, type DocumentNode, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { ASSUMED_LIST_SIZE, LONG_LISTS } from '../../gateway/document/cost/list-sizes';

/** A schema with every kind of list: pages, lists with a size of their own, and lists without. */
export const SCHEMA = buildSchema(/* GraphQL */ `
  type Query { thing: Thing  things(first: Int! = 20): ThingConnection  all: [Thing!]! }
  type Thing { id: ID!  names: [String!]!  twin: Thing  parts: [Part!]!  best(first: Int! = 5): [Part!]  others(first: Int! = 20): ThingConnection! }
  type Part { id: ID!  of: Thing }
  type ThingConnection { nodes: [Thing!]!  edges: [ThingEdge!]!  pageInfo: PageInfo!  totalCount: Int! }
  type ThingEdge { cursor: String!  node: Thing! }
  type PageInfo { hasNextPage: Boolean! }
`);

/** A field of a document that is made up; it may stand by itself or in a fragment. */
export interface MadeUpField {
  readonly name: string;
  readonly type: string;
  readonly first: number | null;
  readonly inside: readonly MadeUpField[];
  readonly wrapped: 'not' | 'inline' | 'named';
}

const FIELDS: Readonly<Record<string, readonly (readonly [name: string, type: string | null, paged: boolean])[]>> = {
  Query: [['thing', 'Thing', false], ['things', 'ThingConnection', true], ['all', 'Thing', false]],
  Thing: [['id', null, false], ['names', null, false], ['twin', 'Thing', false], ['parts', 'Part', false], ['best', 'Part', true], ['others', 'ThingConnection', true]],
  Part: [['id', null, false], ['of', 'Thing', false]],
  ThingConnection: [['nodes', 'Thing', false], ['edges', 'ThingEdge', false], ['pageInfo', 'PageInfo', false], ['totalCount', null, false]],
  ThingEdge: [['cursor', null, false], ['node', 'Thing', false]],
  PageInfo: [['hasNextPage', null, false]],
};

function fieldOf(type: string, depth: number): fc.Arbitrary<MadeUpField> {
  const choices = (FIELDS[type] ?? []).filter(([, inside]) => depth > 0 || inside === null);
  const deepest = choices.length > 0 ? choices : (FIELDS[type] ?? []);
  return fc.constantFrom(...deepest).chain(([name, inside, paged]) =>
    fc.record({
      name: fc.constant(name),
      type: fc.constant(type),
      first: paged ? fc.option(fc.integer({ min: 0, max: 3 })) : fc.constant(null),
      inside: inside === null ? fc.constant([]) : fc.array(fieldOf(inside, depth - 1), { minLength: 1, maxLength: depth > 0 ? 3 : 1 }),
      wrapped: fc.constantFrom('not', 'not', 'inline', 'named'),
    }),
  );
}

/** The fields of an operation: at most so deep that its fullest answer can be made. */
export const madeUpFields: fc.Arbitrary<readonly MadeUpField[]> = fc.array(fieldOf('Query', 2), { minLength: 1, maxLength: 3 });

/** The text of an operation, every field under a name of its own, with its fragments or with all of them put in. */
export function printMadeUp(fields: readonly MadeUpField[], { isInlined = false } = {}): string {
  const fragments: string[] = [];
  let aliases = 0;
  const print = (field: MadeUpField): string => {
    aliases += 1;
    const alias = `f${String(aliases)}`;
    const inside = field.inside.length === 0 ? '' : ` { ${field.inside.map(print).join(' ')} }`;
    const text = `${alias}: ${field.name}${field.first === null ? '' : `(first: ${String(field.first)})`}${inside}`;
    if (isInlined || field.wrapped === 'not') return text;
    if (field.wrapped === 'inline') return `... on ${field.type} { ${text} }`;
    fragments.push(`fragment Of_${alias} on ${field.type} { ${text} }`);
    return `...Of_${alias}`;
  };
  const operation = `{ ${fields.map(print).join(' ')} }`;
  return [operation, ...fragments].join('\n');
}

/** Adds a field somewhere, at the place that the steps lead to: what `more` makes of those that are there. */
export function withOneMore(fields: readonly MadeUpField[], steps: readonly number[], more: (siblings: readonly MadeUpField[]) => MadeUpField): readonly MadeUpField[] {
  const [step = 0, ...rest] = steps;
  const at = step % (fields.length + 1);
  const field = fields[at];
  if (!field || field.inside.length === 0) return [...fields, more(fields)];
  return fields.map((other, i) => (i === at ? { ...field, inside: withOneMore(field.inside, rest, more) } : other));
}

/** The fullest answer there can be: every page and every list as long as it is reckoned to be. */
export function fullestAnswer(schema: GraphQLSchema, document: DocumentNode, variableValues: Record<string, unknown> = {}): unknown {
  const fieldResolver: GraphQLFieldResolver<{ size?: number }, unknown, { first?: number }> = (source, { first }, _context, { fieldName, parentType, returnType }) => {
    const type = getNamedType(returnType);
    const value: unknown = isObjectType(type) || isAbstractType(type) ? { size: first ?? 20 } : isEnumType(type) ? type.getValues()[0]?.value : type.name === 'Int' || type.name === 'Float' ? 1 : type.name === 'Boolean' ? true : 'x';
    if (!isListType(getNullableType(returnType))) return value;
    const ofPage = 'pageInfo' in parentType.getFields() ? source.size : undefined;
    return Array.from({ length: ofPage ?? first ?? LONG_LISTS[`${parentType.name}.${fieldName}`] ?? ASSUMED_LIST_SIZE }, () => value);
  };
  const typeResolver = (_value: unknown, _context: unknown, _info: unknown, type: Parameters<GraphQLSchema['getPossibleTypes']>[0]) => schema.getPossibleTypes(type)[0]?.name;
  const result = execute({ schema, document, rootValue: {}, variableValues, fieldResolver: fieldResolver as GraphQLFieldResolver<unknown, unknown>, typeResolver });
  if (result instanceof Promise || result.errors) throw new Error('The fullest answer has errors');
  return result.data;
}

export function countObjects(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + countObjects(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Object.values(value).reduce((sum: number, item) => sum + countObjects(item), 0);
}

