import type { FetchNode } from '@apollo/query-planner';
import { isNonNullType, Kind, OperationTypeNode, parse, type FragmentDefinitionNode, type GraphQLSchema, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { fieldTypeOf } from '../supergraph/field-type';
import type { PlanPath } from './places';
import { representationBuilder, type RepresentationBuilder } from './representation';
import { isOfType } from './response-shape';
import { rewriterOf, type Rewriter } from './rewrite';
import { writtenFields, type Conditions, type Fragments } from './selection';
import type { Suppliers } from './suppliers';

/** A value that a call asks of each object it is about. */
export interface AskedValue {
  readonly key: string;
  /** False when it is asked of some types only and the object does not say its type. */
  readonly isCertain: boolean;
  readonly isNonNull: boolean;
}

/** One call to a subgraph, with all that can be worked out before there are any values. */
export interface FetchUnit {
  readonly subgraph: string;
  readonly kind: 'query' | 'mutation';
  /** The objects of the answer that it is about; empty for the answer itself. */
  readonly path: PlanPath;
  readonly operationName: string | undefined;
  /** Null when the objects are asked for by fields of the query type, not as entities. */
  readonly representationOf: RepresentationBuilder | null;
  readonly rewriteAnswer: Rewriter | null;
  /** The request, given the variables of the client and the representations. */
  body(variables: Readonly<Record<string, unknown>>, representations: readonly string[] | null): string;
  /** What it asks of an object of a type, `__typename` apart; of one that does not say its type when null. */
  askedOf(typename: string | null): readonly AskedValue[];
  /** What it asks for, written out, for who wants to know what comes from where. */
  readonly selection: { readonly selectionSet: SelectionSetNode; readonly fragments: Fragments };
}

export interface UnitSource {
  readonly schema: GraphQLSchema;
  readonly conditions: Conditions;
  /** Who brings what, once all calls of the plan are known. */
  readonly suppliers: Suppliers;
}

export function fetchUnit(node: FetchNode, path: PlanPath, source: UnitSource): FetchUnit {
  const { schema, suppliers } = source;
  const { operation, fragments } = read(node.operation);
  const selectionSet = node.requires ? entitySelection(operation) : operation.selectionSet;
  const rootType = schema.getRootType(operation.operation)?.name ?? 'Query';
  const head = `{"query":${JSON.stringify(node.operation)}${node.operationName === undefined ? '' : `,"operationName":${JSON.stringify(node.operationName)}`},"variables":{`;
  const names = (node.variableUsages ?? []).map((name) => [name, `${JSON.stringify(name)}:`] as const);
  return {
    subgraph: node.serviceName,
    kind: operation.operation === OperationTypeNode.MUTATION ? 'mutation' : 'query',
    path,
    operationName: node.operationName,
    representationOf: node.requires ? representationBuilder(node.requires, rewriterOf(node.inputRewrites, schema), { schema, cameAlong: (way, typename) => suppliers.of([...path, ...way], typename).some(({ cameAlong }) => cameAlong) }) : null,
    rewriteAnswer: rewriterOf(node.outputRewrites, schema),
    body: (variables, representations) => {
      const parts = names.flatMap(([name, label]) => (Object.hasOwn(variables, name) && variables[name] !== undefined ? [label + JSON.stringify(variables[name])] : []));
      if (representations) parts.push(`"representations":[${representations.join(',')}]`);
      return `${head}${parts.join(',')}}}`;
    },
    askedOf: askedValues(selectionSet, fragments, source, node.requires ? null : rootType),
    selection: { selectionSet, fragments },
  };
}

function read(text: string): { operation: OperationDefinitionNode; fragments: Fragments } {
  const fragments = new Map<string, FragmentDefinitionNode>();
  let operation: OperationDefinitionNode | undefined;
  for (const definition of parse(text, { noLocation: true }).definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    else if (definition.kind === Kind.OPERATION_DEFINITION) operation = definition;
  }
  if (!operation) throw new Error('A fetch of the plan holds no operation');
  return { operation, fragments };
}

/** What is asked of the entities, under `_entities(representations:)`. */
function entitySelection({ selectionSet }: OperationDefinitionNode): SelectionSetNode {
  const [field] = selectionSet.selections;
  if (field?.kind !== Kind.FIELD || !field.selectionSet) throw new Error('A fetch of entities asks for none');
  return field.selectionSet;
}

/** `__typename` is left out: it costs nothing to do without. */
function askedValues(selectionSet: SelectionSetNode, fragments: Fragments, { schema, conditions }: UnitSource, rootType: string | null): FetchUnit['askedOf'] {
  const fields = writtenFields([selectionSet], fragments, conditions).filter(({ name }) => name !== '__typename');
  const known = new Map<string | null, readonly AskedValue[]>();
  const collect = (typename: string | null): readonly AskedValue[] => {
    const asked = new Map<string, AskedValue>();
    for (const { key, name, on } of fields) {
      if (typename !== null && !on.every((condition) => isOfType(schema, typename, condition))) continue;
      const type = fieldTypeOf(schema, on.at(-1) ?? typename, name);
      const isCertain = typename !== null || on.length === 0;
      asked.set(key, { key, isCertain: isCertain || (asked.get(key)?.isCertain ?? false), isNonNull: isNonNullType(type) });
    }
    return [...asked.values()];
  };
  return (given) => {
    const typename = given ?? rootType;
    const values = known.get(typename) ?? collect(typename);
    known.set(typename, values);
    return values;
  };
}
