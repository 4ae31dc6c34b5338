import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { AnswerPath } from './places';

/** An error of an answer that is fit to be shown: a sentence, a code, and a place in the answer. */
export function executionError({ message, extensions }: GraphQLFormattedError, path: AnswerPath | null): GraphQLError {
  // The extension tells the last look at an answer that nothing is left to mask; Apollo's executor marks its own the same way.
  return new GraphQLError(message, { ...(path ? { path } : {}), extensions: { ...extensions, serviceName: '' } });
}
