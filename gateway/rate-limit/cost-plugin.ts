import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { GatewayContext } from '../context';
import { answerTo } from './refusal';
import type { RateLimiter, Refused } from './rate-limiter';

/**
 * Counts what an operation costs for its consumer, once that is known and before any subgraph is asked. Belongs behind
 * the plugin that reckons the cost; an operation that was refused there costs nothing.
 */
export function costPlugin(limiter: RateLimiter): ApolloServerPlugin<GatewayContext> {
  const listener = {
    didResolveOperation: ({ contextValue: { consumer, cost } }: { readonly contextValue: GatewayContext }): Promise<void> => {
      const refused = consumer === null || cost === null ? null : limiter.spend(consumer, 'cost', cost);
      return refused instanceof Promise ? refused.then(outcome) : outcome(refused);
    },
  };
  const listening = Promise.resolve(listener);
  return { requestDidStart: () => listening };
}

const GRANTED = Promise.resolve();

function outcome(refused: Refused | null): Promise<void> {
  if (refused === null) return GRANTED;
  const { status, error, headers } = answerTo(refused);
  return Promise.reject(new GraphQLError(error.message, { originalError: error, extensions: { ...error.extensions, http: { status, headers: new HeaderMap(headers) } } }));
}
