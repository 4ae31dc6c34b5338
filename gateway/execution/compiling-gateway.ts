import type { ApolloGateway } from '@apollo/gateway';
import type { QueryPlanner } from '@apollo/query-planner';
import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import { getVariableValues, type GraphQLSchema } from 'graphql';
import type { GatewayContext } from '../context';
import type { AskSubgraph } from './execution';
import { RecentlyUsed } from '../recently-used';
import { isForThisExecutor, PreparedOperation } from './prepared-operation';

type GatewayInterface = ApolloServerOptionsWithGateway<BaseContext>['gateway'];
type LoadResult = Awaited<ReturnType<GatewayInterface['load']>>;
type Executor = NonNullable<LoadResult['executor']>;
type Request = Parameters<Executor>[0];

/** Operations that are kept planned and compiled; beyond, the one longest unused goes. */
const OPERATIONS_KEPT = 1_000;

export interface CompilingGatewayOptions {
  /** Loads the supergraph and plans; it executes only what `isForThisExecutor` leaves to it. */
  readonly apollo: ApolloGateway;
  /** With every type and field that the subgraphs share. */
  readonly supergraph: GraphQLSchema;
  readonly ask: AskSubgraph;
}

/** Whose executor runs the plans: this one, or Apollo's for comparison and for an operator in doubt. */
export type ExecutorName = 'compiled' | 'apollo';

const LEFT_TO_APOLLO = Symbol('left to Apollo');
type Prepared = PreparedOperation | typeof LEFT_TO_APOLLO;

/** Executes the plans of Apollo's planner, each compiled once, in place of Apollo's executor. */
export class CompilingGateway implements GatewayInterface {
  private readonly operations = new RecentlyUsed<Prepared>(OPERATIONS_KEPT);

  constructor(private readonly options: CompilingGatewayOptions) {}

  onSchemaLoadOrUpdate(...listener: Parameters<GatewayInterface['onSchemaLoadOrUpdate']>): ReturnType<GatewayInterface['onSchemaLoadOrUpdate']> {
    return this.options.apollo.onSchemaLoadOrUpdate(...listener);
  }

  async load(...options: Parameters<GatewayInterface['load']>): Promise<LoadResult> {
    const { executor } = await this.options.apollo.load(...options);
    // The one public way to the planner that the library has loaded; a second one would hold the whole supergraph twice.
    const { queryPlanner } = this.options.apollo.__testing();
    if (!queryPlanner) throw new Error('The supergraph was loaded without a planner');
    return {
      executor: (request) => {
        const prepared = this.prepare(request, queryPlanner);
        if (prepared !== LEFT_TO_APOLLO) (request.context as GatewayContext).trace?.planEnds();
        return prepared === LEFT_TO_APOLLO ? executor(request) : this.execute(request, prepared);
      },
    };
  }

  stop(): Promise<void> {
    return this.options.apollo.stop();
  }

  private prepare({ schema, document, operation, operationName, queryHash }: Request, planner: QueryPlanner): Prepared {
    const key = `${queryHash}\n${operationName ?? ''}`;
    const known = this.operations.get(key);
    if (known) return known;
    const prepared = isForThisExecutor(document) ? new PreparedOperation(document, operation, planner, { supergraph: this.options.supergraph, api: schema }) : LEFT_TO_APOLLO;
    this.operations.set(key, prepared);
    return prepared;
  }

  private async execute({ schema, operation, request, context }: Request, prepared: PreparedOperation): ReturnType<Executor> {
    const variables = request.variables ?? {};
    const { errors: refused } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    if (refused) return { errors: refused };
    const { data, errors } = await prepared.compiledFor(variables).execute(variables, context as GatewayContext, this.options.ask);
    return errors.length > 0 ? { data, errors } : { data };
  }
}
