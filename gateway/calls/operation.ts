import { Kind, OperationTypeNode, getNamedType, isAbstractType, isInterfaceType, isObjectType, parse, type DirectiveNode, type DocumentNode, type FragmentDefinitionNode, type GraphQLOutputType, type GraphQLSchema, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { RecentlyUsed } from '../recently-used';
import { fieldTypeOf } from '../supergraph/field-type';

/** Subgraph operations that are kept read; beyond, the one longest unused goes. */
const OPERATIONS_KEPT = 1_000;

export type Variables = Readonly<Record<string, unknown>>;

interface Condition {
  readonly wanted: boolean;
  readonly value: boolean | { readonly variable: string };
}

/** A field of an operation to a subgraph, with the types and conditions it is asked under. */
export interface AskedField {
  readonly key: string;
  readonly name: string;
  /** Null when the supergraph does not know the field; its value is then taken as it is. */
  readonly type: GraphQLOutputType | null;
  readonly on: readonly string[];
  readonly when: readonly Condition[];
  readonly fields: readonly AskedField[];
}

/** An operation to a subgraph, read once for all the times it is sent. */
export interface SubgraphOperation {
  /** The root fields; for a call about entities, the fields of the entities. */
  readonly fields: readonly AskedField[];
  readonly isAboutEntities: boolean;
  readonly isMutation: boolean;
  /** Values of variables that are not sent, for @skip and @include. */
  readonly defaults: Variables;
}

/** Reads operations to subgraphs, each text once. */
export class OperationReader {
  private readonly kept = new RecentlyUsed<SubgraphOperation>(OPERATIONS_KEPT);

  constructor(private readonly schema: GraphQLSchema) {}

  read(text: string): SubgraphOperation {
    const known = this.kept.get(text);
    if (known) return known;
    const operation = this.readAnew(parse(text, { noLocation: true }));
    this.kept.set(text, operation);
    return operation;
  }

  private readAnew(document: DocumentNode): SubgraphOperation {
    const fragments = new Map<string, FragmentDefinitionNode>();
    for (const definition of document.definitions) if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    if (!operation) throw new Error('An operation to a subgraph holds no operation');
    const root = this.schema.getRootType(operation.operation)?.name ?? null;
    const fields = this.fieldsOf(operation.selectionSet, root, [], [], fragments);
    const entities = fields.find((field) => field.name === '_entities');
    const defaults = defaultsOf(operation);
    const isMutation = operation.operation === OperationTypeNode.MUTATION;
    return entities ? { fields: entities.fields, isAboutEntities: true, isMutation, defaults } : { fields, isAboutEntities: false, isMutation, defaults };
  }

  private fieldsOf(selectionSet: SelectionSetNode, parent: string | null, on: readonly string[], when: readonly Condition[], fragments: ReadonlyMap<string, FragmentDefinitionNode>): AskedField[] {
    return selectionSet.selections.flatMap((selection): AskedField[] => {
      const conditions = [...when, ...conditionsOf(selection.directives)];
      if (selection.kind === Kind.FIELD) {
        const type = fieldTypeOf(this.schema, parent, selection.name.value);
        const fields = selection.selectionSet ? this.fieldsOf(selection.selectionSet, type ? getNamedType(type).name : null, [], [], fragments) : [];
        return [{ key: selection.alias?.value ?? selection.name.value, name: selection.name.value, type, on, when: conditions, fields }];
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      if (!fragment) return [];
      const condition = fragment.typeCondition?.name.value;
      return this.fieldsOf(fragment.selectionSet, condition ?? parent, condition ? [...on, condition] : on, conditions, fragments);
    });
  }
}

function defaultsOf(operation: OperationDefinitionNode): Variables {
  return Object.fromEntries((operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) => (defaultValue?.kind === Kind.BOOLEAN ? [[variable.name.value, defaultValue.value]] : [])));
}

function conditionsOf(directives: readonly DirectiveNode[] | undefined): Condition[] {
  return (directives ?? []).flatMap((directive): Condition[] => {
    const wanted = directive.name.value === 'include';
    const value = wanted || directive.name.value === 'skip' ? directive.arguments?.[0]?.value : undefined;
    if (value?.kind === Kind.BOOLEAN) return [{ wanted, value: value.value }];
    return value?.kind === Kind.VARIABLE ? [{ wanted, value: { variable: value.name.value } }] : [];
  });
}

/** What is asked under one response key of an object. */
export interface AskedKey {
  readonly key: string;
  readonly type: GraphQLOutputType | null;
  readonly fields: readonly AskedField[];
  /** False when the object's type is not known and the field belongs to some of the possible ones only. */
  readonly isCertain: boolean;
}

/** What is asked of an object of a type, by response key; `__typename` apart, which costs nothing to leave out. */
export function askedOf(fields: readonly AskedField[], typename: string | null, schema: GraphQLSchema, variables: Variables): Iterable<AskedKey> {
  const asked = new Map<string, AskedKey>();
  for (const field of fields) {
    if (field.name === '__typename' || !field.on.every((type) => isOfType(schema, typename, type)) || !field.when.every((condition) => holds(condition, variables))) continue;
    const known = asked.get(field.key);
    asked.set(field.key, {
      key: field.key,
      type: known?.type ?? field.type,
      fields: known ? [...known.fields, ...field.fields] : field.fields,
      isCertain: (known?.isCertain ?? false) || typename !== null || field.on.length === 0,
    });
  }
  return asked.values();
}

function holds({ wanted, value }: Condition, variables: Variables): boolean {
  return (typeof value === 'boolean' ? value : variables[value.variable] === true) === wanted;
}

function isOfType(schema: GraphQLSchema, typename: string | null, condition: string): boolean {
  if (typename === null || typename === condition) return true;
  const type = schema.getType(typename);
  const wanted = schema.getType(condition);
  if (!type || !wanted) return true;
  return isAbstractType(wanted) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(wanted, type);
}
