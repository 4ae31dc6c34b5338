import { isInterfaceType, isObjectType, type GraphQLOutputType, type GraphQLSchema } from 'graphql';

/** The type of a field of a type, both by name; null where the schema knows no such field. */
export function fieldTypeOf(schema: GraphQLSchema, parent: string | null, field: string): GraphQLOutputType | null {
  const type = parent === null ? undefined : schema.getType(parent);
  return isObjectType(type) || isInterfaceType(type) ? (type.getFields()[field]?.type ?? null) : null;
}
