import type { QueryPlan } from '@apollo/query-planner';
import type { GraphQLError, GraphQLFormattedError, GraphQLObjectType, GraphQLSchema, SelectionSetNode } from 'graphql';
import type { GatewayContext } from '../context';
import { Execution, MISSING, WRONG_PLACES_TOLD, type AskSubgraph } from './execution';
import type { FetchUnit } from './fetch-unit';
import type { Values } from './merge';
import type { AnswerPath } from './places';
import { planStep, unitsOf, type PlanStep } from './plan-step';
import { Projection } from './projection';
import { ResponseShape } from './response-shape';
import type { Conditions, Fragments } from './selection';
import { Suppliers } from './suppliers';

/** The schemas of a supergraph: with all that the subgraphs share, and as clients see it. */
export interface Schemas {
  readonly supergraph: GraphQLSchema;
  readonly api: GraphQLSchema;
}

export interface OperationSource {
  readonly plan: QueryPlan;
  readonly selectionSet: SelectionSetNode;
  readonly fragments: Fragments;
  readonly rootType: GraphQLObjectType;
  readonly conditions: Conditions;
}

export interface ExecutedOperation {
  readonly data: Values | null;
  readonly errors: readonly GraphQLError[];
}

/** An operation with everything worked out that does not depend on values: its calls, and the shape of its answer. */
export class CompiledOperation {
  private readonly step: PlanStep | null;
  private readonly shape: ResponseShape;
  private readonly suppliers: Suppliers;

  constructor({ plan, selectionSet, fragments, rootType, conditions }: OperationSource, private readonly schemas: Schemas) {
    this.suppliers = new Suppliers(() => unitsOf(this.step), schemas.supergraph, conditions);
    this.step = plan.node ? planStep(plan.node, [], { schema: schemas.supergraph, conditions, suppliers: this.suppliers }) : null;
    this.shape = new ResponseShape(rootType, [selectionSet], { schema: schemas.api, fragments, conditions });
  }

  async execute(variables: Readonly<Record<string, unknown>>, context: GatewayContext, ask: AskSubgraph, before: Values = {}): Promise<ExecutedOperation> {
    const execution = new Execution({ variables, context, ask, suppliers: this.suppliers });
    Object.assign(execution.data, before);
    if (this.step) await execution.run(this.step);
    return { data: this.project(execution), errors: execution.errors };
  }

  private project(execution: Execution): Values | null {
    const told = execution.mark();
    for (;;) {
      try {
        return new Projection(this.schemas.api, this.faultsOf(execution)).of(execution.data, this.shape);
      } catch (error) {
        if (!(error instanceof WrongAllOver)) throw error;
        execution.backTo(told);
        execution.giveUp(error.unit);
      }
    }
  }

  private faultsOf(execution: Execution): ConstructorParameters<typeof Projection>[1] {
    const wrong = new Map<FetchUnit, number>();
    const tell = (error: () => GraphQLFormattedError, path: AnswerPath): void => {
      if (!execution.errorPaths.covers(path)) execution.addError(error(), path);
    };
    const tellWrong = (unit: FetchUnit | undefined, path: AnswerPath): void => {
      if (!unit || execution.errorPaths.covers(path)) return;
      const places = (wrong.get(unit) ?? 0) + 1;
      if (places > WRONG_PLACES_TOLD) throw new WrongAllOver(unit);
      wrong.set(unit, places);
      tell(() => execution.noteInvalid(unit, path.join('.')), path);
    };
    return {
      invalid: (path, typename) => { tellWrong(this.suppliers.of(path, typename)[0]?.unit, path); },
      absent: (path, typename) => { tellWrong(this.suppliers.of(path, typename).find(({ cameAlong }) => cameAlong)?.unit, path); },
      missing: (path, typename) => {
        const supplier = this.suppliers.of(path, typename).find(({ cameAlong }) => cameAlong);
        if (supplier) tellWrong(supplier.unit, path);
        else tell(() => MISSING, path);
      },
    };
  }
}

/** A call whose answer is wrong in so many places that none of it is used. */
class WrongAllOver extends Error {
  constructor(readonly unit: FetchUnit) {
    super('wrong all over');
  }
}
