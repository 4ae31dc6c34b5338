import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type DocumentNode, type GraphQLFormattedError, type OperationDefinitionNode } from 'graphql';
import { HubError, hubError } from '../../subgraphs/shared/errors';
import type { Logger } from '../../subgraphs/shared/logger';
import { CLIENT_CODES } from '../../subgraphs/shared/masking';
import type { GatewayContext } from '../context';
import { visiblePath } from './error-path';
import { LIMITS } from '../document/limits';

/** Of one request, so many failures are written to the log; the rest only counted. */
const FAILURES_LOGGED = 20;

const TOO_MANY_TOKENS = /more tha[nt] \d+ tokens/;

/** Last look at an answer: what errors the client sees, and one line for the operator when there are any. */
export function answerPlugin(log: Logger): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ response: { body }, errors = [], contextValue, operation, document, operationName }) => {
          if (body.kind !== 'single') return Promise.resolve();
          const result = body.singleResult;
          const unexpected: unknown[] = [];
          const shown = [...(result.errors ?? []).map((formatted, i) => present(formatted, errors[i], contextValue, unexpected)), ...takeMissingValues(result)];
          if (shown.length > 0) result.errors = unique(shown.map((error) => atVisiblePath(error, operation, document)));
          if (result.errors || contextValue.failures.length > 0) logFailure(log, operationName ?? null, contextValue, result.errors ?? [], unexpected);
          return Promise.resolve();
        },
      }),
  };
}

function present(formatted: GraphQLFormattedError, error: unknown, context: GatewayContext, unexpected: unknown[]): GraphQLFormattedError {
  const { message, extensions = {} } = formatted;
  const { code, serviceName } = extensions;
  const own = hubErrorIn(error);
  if (own) return { ...formatted, message: own.message, extensions: own.extensions };
  if (code === 'GRAPHQL_PARSE_FAILED' && TOO_MANY_TOKENS.test(message)) return plain(hubError('OPERATION_TOO_LARGE', { most: LIMITS.tokens }));
  // Errors of calls to subgraphs were made fit to be seen where they came in; the executor adds the subgraph's name.
  if (typeof serviceName === 'string') {
    const { serviceName: _serviceName, ...rest } = extensions;
    return { message, ...(formatted.path ? { path: formatted.path } : {}), extensions: rest };
  }
  if (CLIENT_CODES.has(code)) return { ...formatted, extensions: { code } };
  unexpected.push(error);
  const { correlationId } = context;
  return { ...plain(hubError('INTERNAL_SERVER_ERROR', { correlationId }), { correlationId }), ...(formatted.path ? { path: formatted.path } : {}) };
}

function hubErrorIn(error: unknown): HubError | null {
  if (error instanceof HubError) return error;
  const original = error instanceof GraphQLError ? error.originalError : undefined;
  if (original instanceof HubError) return original;
  return original instanceof GraphQLError ? hubErrorIn(original) : null;
}

function plain({ message, extensions }: GraphQLError, more: Record<string, unknown> = {}): GraphQLFormattedError {
  return { message, extensions: { ...extensions, ...more } };
}

/** The executor notes values that must not be missing in an extension of its own; to a client they are errors. */
function takeMissingValues(result: { extensions?: Record<string, unknown> }): GraphQLFormattedError[] {
  if (!result.extensions) return [];
  const { valueCompletion, ...extensions } = result.extensions;
  if (Object.keys(extensions).length > 0) result.extensions = extensions;
  else delete result.extensions;
  if (!Array.isArray(valueCompletion)) return [];
  return (valueCompletion as GraphQLError[]).map(({ path }) => ({ ...plain(hubError('VALUE_MISSING', {})), ...(path ? { path } : {}) }));
}

function atVisiblePath(error: GraphQLFormattedError, operation: OperationDefinitionNode | undefined, document: DocumentNode | undefined): GraphQLFormattedError {
  if (!error.path || !operation || !document) return error;
  const { path: whole, ...rest } = error;
  const path = visiblePath(whole, operation, document);
  return path.length > 0 ? { ...rest, path } : rest;
}

function unique(errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] {
  return [...new Map(errors.map((error) => [JSON.stringify([error.path, error.message, error.locations]), error])).values()];
}

function logFailure(log: Logger, operationName: string | null, { correlationId, failures }: GatewayContext, errors: readonly GraphQLFormattedError[], unexpected: readonly unknown[]): void {
  const codes = [...new Set(errors.map(({ extensions }) => extensions?.['code']))];
  const line = { correlationId, operationName, errors: errors.length, codes, failures: failures.slice(0, FAILURES_LOGGED), failureCount: failures.length };
  if (unexpected.length > 0) log.error({ ...line, err: unexpected[0] }, 'a request failed unexpectedly');
  else log.warn(line, 'a request was answered in part or refused');
}
