import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { GatewayContext } from '../context';
import type { SubgraphOperation, Variables } from './operation';
import type { ErrorPath, ReadError } from './subgraph-errors';

/** What a call to a subgraph is about. */
export interface Situation {
  readonly operation: SubgraphOperation;
  readonly variables: Variables;
  readonly schema: GraphQLSchema;
  readonly context: GatewayContext;
}

/** What the executor gets of a call: a value for all that was asked, and the errors that go with it. */
export interface CallOutcome {
  readonly data: Record<string, unknown>;
  readonly errors: readonly GraphQLFormattedError[];
}

/** Notes that the subgraph's answer is wrong at a place, and gives the error for it. */
export type NoteInvalid = (place: ErrorPath) => GraphQLFormattedError;

/** Several errors about a whole call as one, since each field that is missing gets one. */
export function joined(errors: readonly ReadError[]): GraphQLFormattedError {
  const messages = new Set(errors.map(({ error }) => error.message));
  return { message: [...messages].join(' '), extensions: errors[0]?.error.extensions ?? {} };
}

/** Whether a subgraph has itself reported an error at a place, above it or below it. */
export function isReported(errors: readonly ReadError[], place: ErrorPath): boolean {
  return errors.some(({ path }) => path?.slice(0, place.length).every((step, i) => step === place[i]) ?? false);
}
