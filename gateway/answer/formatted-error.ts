import type { GraphQLError, GraphQLFormattedError } from 'graphql';

/** An error of ours as it stands in an answer, without a place: its sentence and its code. */
export function formattedError({ message, extensions }: GraphQLError, more: Readonly<Record<string, unknown>> = {}): GraphQLFormattedError {
  return { message, extensions: { ...extensions, ...more } };
}
