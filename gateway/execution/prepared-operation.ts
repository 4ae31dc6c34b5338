import type { QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { operationFromDocument } from '@apollo/federation-internals';
import { Kind, visit, type DocumentNode, type FragmentDefinitionNode, type OperationDefinitionNode } from 'graphql';
import { CompiledOperation, type Schemas } from './compiled-operation';
import { PROTOTYPE_KEY } from './merge';
import { RecentlyUsed } from '../recently-used';
import type { Conditions, Fragments } from './selection';

/** Of one operation, so many combinations of what @skip and @include decide are kept compiled. */
const VARIANTS_KEPT = 16;

/** An operation with its plan, compiled once for each combination of what its conditions decide. */
export class PreparedOperation {
  private readonly plan: QueryPlan;
  private readonly fragments: Fragments;
  /** The variables that @skip and @include ask for, with what they are when they are not given. */
  private readonly conditions: readonly (readonly [name: string, fallback: boolean])[];
  private readonly variants = new RecentlyUsed<CompiledOperation>(VARIANTS_KEPT);

  constructor(
    document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
    planner: QueryPlanner,
    private readonly schemas: Schemas,
  ) {
    const name = operation.name?.value;
    this.plan = planner.buildQueryPlan(operationFromDocument(planner.supergraph.apiSchema(), document, name === undefined ? {} : { operationName: name }));
    this.fragments = new Map(document.definitions.filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION).map((fragment) => [fragment.name.value, fragment]));
    this.conditions = conditionsOf(document, operation);
  }

  compiledFor(variables: Readonly<Record<string, unknown>>): CompiledOperation {
    let key = '';
    for (const [name, fallback] of this.conditions) key += decided(variables[name], fallback) ? '1' : '0';
    const known = this.variants.get(key);
    if (known) return known;
    const compiled = this.compile(Object.fromEntries(this.conditions.map(([name, fallback]) => [name, decided(variables[name], fallback)])));
    this.variants.set(key, compiled);
    return compiled;
  }

  private compile(conditions: Conditions): CompiledOperation {
    const rootType = this.schemas.api.getRootType(this.operation.operation);
    if (!rootType) throw new Error(`The schema has no ${this.operation.operation} type`);
    return new CompiledOperation({ plan: this.plan, selectionSet: this.operation.selectionSet, fragments: this.fragments, rootType, conditions }, this.schemas);
  }
}

function decided(given: unknown, fallback: boolean): boolean {
  return given === undefined ? fallback : given === true;
}

function conditionsOf(document: DocumentNode, operation: OperationDefinitionNode): [name: string, fallback: boolean][] {
  const asked = new Set<string>();
  visit(document, {
    Directive: ({ name, arguments: given }) => {
      const value = name.value === 'skip' || name.value === 'include' ? given?.[0]?.value : undefined;
      if (value?.kind === Kind.VARIABLE) asked.add(value.name.value);
    },
  });
  const fallbacks = new Map((operation.variableDefinitions ?? []).map(({ variable, defaultValue }) => [variable.name.value, defaultValue?.kind === Kind.BOOLEAN && defaultValue.value]));
  return [...asked].sort().map((name) => [name, fallbacks.get(name) ?? false]);
}

/**
 * Whether this executor takes an operation. Fields about the schema beside others, and a response key that would reach
 * an object's prototype, are nobody's daily work: Apollo's own executor knows them.
 */
export function isForThisExecutor(document: DocumentNode): boolean {
  let isFor = true;
  visit(document, {
    Field: ({ name, alias }) => {
      if (name.value === '__schema' || name.value === '__type' || (alias ?? name).value === PROTOTYPE_KEY) isFor = false;
    },
  });
  return isFor;
}
