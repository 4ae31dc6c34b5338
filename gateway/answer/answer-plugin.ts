import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, OperationTypeNode, type DocumentNode, type GraphQLFormattedError, type OperationDefinitionNode } from 'graphql';
import { HubError, hubError } from '../../subgraphs/shared/errors';
import type { Logger } from '../../subgraphs/shared/logger';
import { CLIENT_CODES } from '../../subgraphs/shared/masking';
import { TRACEPARENT_HEADER } from '../../subgraphs/shared/observing/tracing';
import type { GatewayContext } from '../context';
import type { Observers, OperationEvent } from '../observing/observer';
import { OperationTrace, type OperationTracing } from '../observing/operation-trace';
import { formattedError } from './formatted-error';
import { visiblePath } from './error-path';

/** Of one request, so many failures are written to the log; the rest only counted. */
const FAILURES_LOGGED = 20;

export interface AnswerPluginOptions {
  readonly log: Logger;
  readonly observers: Observers;
  /** Null when no traces are kept. */
  readonly tracing: OperationTracing | null;
}

/** Last look at an answer: what errors the client sees, one line for the operator when there are any, and word to all who watch. */
export function answerPlugin({ log, observers, tracing }: AnswerPluginOptions): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: ({ contextValue: context, request }) => {
      const began = performance.now();
      observers.operationBegan();
      if (tracing) context.trace = OperationTrace.begin(tracing, request.http?.headers.get(TRACEPARENT_HEADER), context.correlationId);
      return Promise.resolve({
        ...(tracing ? { executionDidStart: () => { context.trace?.planBegins(); return NOTHING_TO_ADD; } } : {}),
        willSendResponse: ({ response: { body }, errors = [], operation, document, operationName }) => {
          const result = body.kind === 'single' ? body.singleResult : body.initialResult;
          const unexpected: unknown[] = [];
          const shown = [...(result.errors ?? []).map((formatted, i) => present(formatted, errors[i], context, unexpected)), ...takeMissingValues(result)];
          if (shown.length > 0) result.errors = unique(shown.map((error) => atVisiblePath(error, operation, document)));
          const codes = codesOf(result.errors);
          const isWaitedFor = !context.client.isGone;
          // What became of the rest of an answer that nobody waits for is no fault.
          if (isWaitedFor && (result.errors || context.failures.length > 0)) logFailure(log, operationName ?? null, context, result.errors?.length ?? 0, codes, unexpected);
          const { correlationId, caller, cost, calls } = context;
          const outcome = isWaitedFor ? outcomeOf(result, codes) : 'ABANDONED';
          const event: OperationEvent = { correlationId, caller, operationName: operationName ?? null, kind: kindOf(operation), outcome, codes: isWaitedFor ? codes : NO_CODES, milliseconds: performance.now() - began, cost, calls };
          observers.operationAnswered(event);
          context.trace?.end(event);
          return Promise.resolve();
        },
      });
    },
  };
}

const NOTHING_TO_ADD = Promise.resolve();
const NO_CODES: readonly string[] = [];

function codesOf(errors: readonly GraphQLFormattedError[] | undefined): readonly string[] {
  return errors === undefined ? NO_CODES : [...new Set(errors.map(({ extensions }) => String(extensions?.['code'])))];
}

function outcomeOf({ data }: { readonly data?: unknown }, codes: readonly string[]): OperationEvent['outcome'] {
  if (codes.length === 0) return 'COMPLETE';
  return data === undefined ? 'REFUSED' : 'PARTIAL';
}

function kindOf(operation: OperationDefinitionNode | undefined): OperationEvent['kind'] {
  switch (operation?.operation) {
    case OperationTypeNode.QUERY: return 'query';
    case OperationTypeNode.MUTATION: return 'mutation';
    default: return 'unknown';
  }
}

function present(formatted: GraphQLFormattedError, error: unknown, context: GatewayContext, unexpected: unknown[]): GraphQLFormattedError {
  const { message, extensions = {} } = formatted;
  const { code, serviceName } = extensions;
  const own = hubErrorIn(error);
  if (own) return { ...formatted, message: own.message, extensions: own.extensions };
  // Errors of calls to subgraphs were made fit to be seen where they came in; the executor adds the subgraph's name.
  if (typeof serviceName === 'string') {
    const { serviceName: _serviceName, ...rest } = extensions;
    return { message, ...(formatted.path ? { path: formatted.path } : {}), extensions: rest };
  }
  if (CLIENT_CODES.has(code)) return { ...formatted, extensions: { code } };
  unexpected.push(error);
  const { correlationId } = context;
  return { ...formattedError(hubError('INTERNAL_SERVER_ERROR', { correlationId }), { correlationId }), ...(formatted.path ? { path: formatted.path } : {}) };
}

function hubErrorIn(error: unknown): HubError | null {
  if (error instanceof HubError) return error;
  const original = error instanceof GraphQLError ? error.originalError : undefined;
  if (original instanceof HubError) return original;
  return original instanceof GraphQLError ? hubErrorIn(original) : null;
}

/** The executor notes values that must not be missing in an extension of its own; to a client they are errors. */
function takeMissingValues(result: { extensions?: Record<string, unknown> }): GraphQLFormattedError[] {
  if (!result.extensions) return [];
  const { valueCompletion, ...extensions } = result.extensions;
  if (Object.keys(extensions).length > 0) result.extensions = extensions;
  else delete result.extensions;
  if (!Array.isArray(valueCompletion)) return [];
  return (valueCompletion as GraphQLError[]).map(({ path }) => ({ ...formattedError(hubError('VALUE_MISSING', {})), ...(path ? { path } : {}) }));
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

function logFailure(log: Logger, operationName: string | null, { correlationId, failures }: GatewayContext, errors: number, codes: readonly string[], unexpected: readonly unknown[]): void {
  const line = { correlationId, operationName, errors, codes, failures: failures.slice(0, FAILURES_LOGGED), failureCount: failures.length };
  if (unexpected.length > 0) log.error({ ...line, err: unexpected[0] }, 'a request failed unexpectedly');
  else log.warn(line, 'a request was answered in part or refused');
}
