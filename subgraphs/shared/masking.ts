import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { AbandonedError } from './database/storage-fault';
import { HubError, hubError } from './errors';
import type { Logger } from './logger';
import { storageProblem } from './storage-answer';

/** Codes of faults that graphql-js and Apollo Server find in what the client sent; their texts are safe to show. */
export const CLIENT_CODES: ReadonlySet<unknown> = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE', 'PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_SUPPORTED']);

/**
 * What of a failure the client may see: our own errors and the client's mistakes as they are, everything else as one
 * sentence with a number under which the log tells the rest.
 */
export function maskError(formatted: GraphQLFormattedError, error: unknown, log: Logger, correlationId: string): GraphQLFormattedError {
  const { stacktrace: _stacktrace, ...extensions } = formatted.extensions ?? {};
  const cause = unwrapResolverError(error);
  const problem = storageProblem(cause, log, correlationId);
  if (problem) return { ...formatted, message: problem.message, extensions: { ...extensions, code: problem.code } };
  if (cause instanceof HubError || CLIENT_CODES.has(extensions['code'])) return { ...formatted, extensions };
  if (isArgumentFault(error)) return { ...formatted, extensions: { ...extensions, code: 'BAD_USER_INPUT' } };
  if (!(cause instanceof AbandonedError)) log.error({ err: cause, path: formatted.path, correlationId }, 'a resolver failed');
  const masked = hubError('INTERNAL_SERVER_ERROR', { correlationId });
  return { ...formatted, message: masked.message, extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId } };
}

/**
 * graphql-js finds some unusable arguments only while it executes (a null variable in an exactly-one input) and gives
 * the error no code. It is thrown before any resolver is called.
 */
function isArgumentFault(error: unknown): boolean {
  const cause = unwrapResolverError(error);
  return cause instanceof GraphQLError && cause.message.startsWith('Argument "');
}
