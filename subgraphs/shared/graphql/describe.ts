import { GraphQLEnumType, type GraphQLSchema } from 'graphql';

const described = new Map<string, Readonly<Record<string, string>>>();

/**
 * Gives every value of an enum its description. The enums that are generated from the Prisma schema carry none, and
 * the compiler checks here that no value is forgotten.
 */
export function describeEnumValues<Values extends string>(name: string, descriptions: Readonly<Record<Values, string>>): void {
  described.set(name, descriptions);
}

/** Writes the descriptions into the built schema, before it is printed. */
export function applyEnumDescriptions(schema: GraphQLSchema): void {
  for (const [name, descriptions] of described) {
    const type = schema.getType(name);
    if (!(type instanceof GraphQLEnumType)) continue;
    for (const value of type.getValues()) value.description = descriptions[value.name] ?? value.description;
  }
}
