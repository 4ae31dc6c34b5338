import { CORRELATION_HEADER } from '../../subgraphs/shared/server';
import { TRACEPARENT_HEADER } from '../../subgraphs/shared/observing/tracing';
import type { GatewayContext } from '../context';
import type { CallResult, SubgraphClient, SubgraphRequest } from './client';

export interface CallOccasion {
  readonly subgraph: string;
  readonly isMutation: boolean;
  readonly context: GatewayContext;
}

/** Sends a call with what it carries from the client's request, and keeps account of it there. It never fails. */
export async function tracedCall(client: SubgraphClient, request: SubgraphRequest | string, { subgraph, isMutation, context }: CallOccasion): Promise<CallResult> {
  const span = context.trace?.callBegins(subgraph);
  context.calls += 1;
  const { correlationId, authorization } = context;
  const headers = [CORRELATION_HEADER, correlationId];
  if (authorization !== undefined) headers.push('authorization', authorization);
  if (span) headers.push(TRACEPARENT_HEADER, span.traceparent);
  const result = await client.ask(request, { headers, isMutation, client: context.client });
  span?.note({ 'samspill.attempts': result.attempts });
  span?.end(result.outcome === 'OK' ? null : result.outcome);
  return result;
}
