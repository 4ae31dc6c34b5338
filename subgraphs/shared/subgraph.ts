import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { buildSchema, createResolversMap, type BuildSchemaOptions, type ClassType } from 'type-graphql';
import { hubError } from './errors';
import { applyEnumDescriptions } from './graphql/describe';
import { printFederatedSdl } from './sdl';

type Representation = Readonly<Record<string, unknown>>;

/** How an entity is found again from the representation that the gateway sends. */
export interface EntityReference<Context> {
  /** The class of the entity; it is in the schema even where no root field leads to it. */
  readonly type: ClassType;
  readonly name: string;
  /**
   * Returns the entity, or null when it is not known here. For an entity that another subgraph owns the
   * representation itself is the entity, with whatever that subgraph supplied for @requires.
   */
  resolve(representation: Representation, context: Context): Promise<object | null> | object | null;
}

export interface SubgraphSchema {
  readonly schema: GraphQLSchema;
  /** The text that composition reads, with the federation directives. */
  readonly sdl: string;
}

export interface SubgraphParts<Context> {
  readonly resolvers: readonly ClassType[];
  readonly entities: readonly EntityReference<Context>[];
  /**
   * Fields that one answer may have tens of thousands of, by type and name: resolved without what TypeGraphQL does around
   * each, which would take most of the time of a large answer. Arguments come as GraphQL has checked them.
   */
  // oxlint-disable-next-line typescript/no-explicit-any -- each has a source and arguments of its own
  readonly quickFields?: Readonly<Record<string, Readonly<Record<string, GraphQLFieldResolver<any, Context>>>>>;
}

/** The same words in every subgraph, since the gateway joins their root types into one. */
const QUERY_DESCRIPTION = 'Questions to the hub. Each may be null on its own, so that one fault never empties the rest of an answer.';

const MUTATION_DESCRIPTION = 'Changes, one for each thing that people do. What was refused is told in errors of the payload, and then nothing was done.';

/** Builds a subgraph's schema from its resolvers and entities. */
export async function buildFederatedSchema<Context>({ resolvers, entities, quickFields = {} }: SubgraphParts<Context>): Promise<SubgraphSchema> {
  const plain = await buildSchema({
    resolvers: resolvers as unknown as BuildSchemaOptions['resolvers'],
    orphanedTypes: entities.map((entity) => entity.type) as never,
    validate: false,
    // Checked below, when the schema is made of its text; twice would take a good part of the start.
    skipCheck: true,
  });
  applyEnumDescriptions(plain);
  const query = plain.getQueryType();
  if (query) query.description = QUERY_DESCRIPTION;
  const mutation = plain.getMutationType();
  if (mutation) mutation.description = MUTATION_DESCRIPTION;
  const sdl = printFederatedSdl(plain);
  const resolversMap = createResolversMap(plain) as Record<string, Record<string, unknown>>;
  for (const [type, fields] of Object.entries(quickFields)) resolversMap[type] = { ...resolversMap[type], ...fields };
  for (const entity of entities) resolversMap[entity.name] = { ...resolversMap[entity.name], __resolveReference: referenceResolver(entity) };
  return { schema: buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolversMap as never }), sdl };
}

/** A reference to something that is not there is an error at its path: who asked did not make it up, a register did. */
function referenceResolver<Context>(entity: EntityReference<Context>) {
  return async (representation: Representation, context: Context): Promise<object> => {
    const found = await entity.resolve(representation, context);
    if (found) return { ...found, __typename: entity.name };
    const { id, uri, organizationNumber } = representation;
    throw hubError('NOT_FOUND', { type: entity.name, id: String(id ?? uri ?? organizationNumber) });
  };
}
