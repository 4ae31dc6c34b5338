import type { GraphQLFormattedError } from 'graphql';

/** What graphql-js adds to a refusal when the schema has something of a similar name. */
const HINT = / ?Did you mean [^?]*\?$/;

/**
 * An error without the names that the schema has. Apollo Server leaves them out of what it finds in documents, but not
 * out of what is found in variables.
 */
export function withoutHint(error: GraphQLFormattedError): GraphQLFormattedError {
  return { ...error, message: error.message.replace(HINT, '') };
}
