import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { formattedError } from '../answer/formatted-error';
import type { SubgraphAnswer } from './answer';
import type { SubgraphClient, SubgraphRequest } from './client';
import { EntityCall } from './entity-call';
import { CallFailure, failureError, type CallRecord } from './failure';
import { OperationReader } from './operation';
import { RootCall } from './root-call';
import type { CallOutcome } from './situation';
import { readError } from './subgraph-errors';
import { tracedCall } from './traced-call';
import type { GatewayContext } from '../context';

/** An answer that is wrong in more places is not told place by place, but given up. */
const WRONG_PLACES_TOLD = 100;

type ProcessOptions = GraphQLDataSourceProcessOptions<GatewayContext>;

/**
 * One subgraph, as the executor of the gateway sees it. A call that fails is never an exception here: it answers null
 * for everything that was asked, with an error at each place, and the rest of the operation goes on.
 */
export class SubgraphDataSource implements GraphQLDataSource<GatewayContext> {
  private readonly operations: OperationReader;

  constructor(
    private readonly subgraph: string,
    private readonly client: SubgraphClient,
    private readonly schema: GraphQLSchema,
  ) {
    this.operations = new OperationReader(schema);
  }

  async process(options: ProcessOptions): Promise<{ data: Record<string, unknown>; errors?: readonly GraphQLFormattedError[] }> {
    const { query = '', operationName } = options.request;
    const variables = options.request.variables as Record<string, unknown> | undefined;
    const context = options.context as GatewayContext;
    const operation = this.operations.read(query);
    const situation = { operation, variables: { ...operation.defaults, ...variables }, schema: this.schema, context };
    const path = ('pathInIncomingRequest' in options ? options.pathInIncomingRequest : undefined) ?? [];
    const call = operation.isAboutEntities ? new EntityCall(situation, path) : new RootCall(situation);
    const { data, errors } = await this.ask(call, { query, variables, operationName }, operation.isMutation, context);
    return errors.length === 0 ? { data } : { data, errors };
  }

  private async ask(call: EntityCall | RootCall, request: SubgraphRequest, isMutation: boolean, context: GatewayContext): Promise<CallOutcome> {
    const result = await tracedCall(this.client, request, { subgraph: this.subgraph, isMutation, context });
    // Nobody reads what becomes of a question whose client has gone; it is no failure of the subgraph.
    if (result.outcome === 'CANCELLED') return call.failed(formattedError(failureError('SUBGRAPH_UNAVAILABLE', this.subgraph, context.correlationId)));
    const { attempts, milliseconds } = result;
    if (result.outcome !== 'OK') return this.failed(call, result.failure, { attempts, milliseconds: Math.round(milliseconds) }, context);
    try {
      return this.read(result.answer, call, context);
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      return this.failed(call, error, { attempts, milliseconds: Math.round(milliseconds) }, context);
    }
  }

  private failed(call: EntityCall | RootCall, { code, reason, cause }: CallFailure, effort: Pick<CallRecord, 'attempts' | 'milliseconds'>, context: GatewayContext): CallOutcome {
    context.failures.push({ subgraph: this.subgraph, code, reason, ...effort, cause });
    return call.failed(formattedError(failureError(code, this.subgraph, context.correlationId)));
  }

  private read(answer: SubgraphAnswer, call: EntityCall | RootCall, { correlationId, failures }: GatewayContext): CallOutcome {
    const errors = answer.errors.map((given) => readError(given, this.subgraph, correlationId));
    for (const { error, hidden } of errors) if (hidden !== null) failures.push({ subgraph: this.subgraph, code: String(error.extensions?.['code']), reason: hidden });
    const invalid = formattedError(failureError('SUBGRAPH_INVALID_RESPONSE', this.subgraph, correlationId));
    let wrongPlaces = 0;
    return call.answered(answer.data, errors, (place) => {
      wrongPlaces += 1;
      if (wrongPlaces > WRONG_PLACES_TOLD) throw new CallFailure('SUBGRAPH_INVALID_RESPONSE', `unexpected values in more than ${String(WRONG_PLACES_TOLD)} places`);
      failures.push({ subgraph: this.subgraph, code: 'SUBGRAPH_INVALID_RESPONSE', reason: `unexpected value at ${place.join('.')}` });
      return invalid;
    });
  }
}
