import {
  Kind, getNamedType, getNullableType, isInterfaceType, isLeafType, isListType, isObjectType,
  type ArgumentNode, type DirectiveNode, type DocumentNode, type FieldNode, type GraphQLField, type GraphQLNamedType, type GraphQLSchema, type OperationDefinitionNode, type SelectionNode, type SelectionSetNode,
} from 'graphql';
import type { Variables } from '../../calls/operation';
import { fragmentsOf, type Fragments } from '../fragments';
import { ASSUMED_LIST_SIZE, CHANGE, DEFAULT_PAGE_SIZE, INTROSPECTION, LONG_LISTS, WORKED_OUT } from './list-sizes';
import { FREE, amountOf, fixed, plus, times, type Factor, type Price } from './price';

/** What the operations of a document cost, reckoned once; each request only fills in its variables. */
export type PriceList = ReadonlyMap<OperationDefinitionNode, Price>;

/** Reckons a document that is valid and within the limits. */
export function priceDocument(document: DocumentNode, schema: GraphQLSchema): PriceList {
  const fragments = fragmentsOf(document);
  const prices = new Map<OperationDefinitionNode, Price>();
  for (const operation of document.definitions) {
    if (operation.kind === Kind.OPERATION_DEFINITION) prices.set(operation, new Reckoning(schema, fragments, operation).price());
  }
  return prices;
}

/** What an operation costs with the variables of a request: as many as the objects of its fullest answer, and what is worked out for them. */
export function costOf(price: Price, variables: Variables): number {
  return Math.min(Math.ceil(amountOf(price, variables)), Number.MAX_SAFE_INTEGER);
}

/** What a selection costs once, and what it costs for each node of the page that it is asked of. */
interface Share {
  readonly once: Price;
  readonly perNode: Price;
}

const NO_SHARE: Share = { once: FREE, perNode: FREE };
const OBJECT = fixed(1);

/** One operation: its variables have defaults of their own. */
class Reckoning {
  private readonly ofFragments = new Map<string, Share>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: Fragments,
    private readonly operation: OperationDefinitionNode,
  ) {}

  /** The answer itself is an object too. */
  price(): Price {
    const root = this.schema.getRootType(this.operation.operation) ?? undefined;
    return plus(OBJECT, this.ofSet(this.operation.selectionSet, root).once);
  }

  private ofSet({ selections }: SelectionSetNode, parent: GraphQLNamedType | undefined): Share {
    let { once, perNode } = NO_SHARE;
    for (const selection of selections) {
      const share = this.ofSelection(selection, parent);
      const when = conditionsOf(selection.directives, this.operation);
      once = plus(once, when.reduce((price, condition) => times(condition, price), share.once));
      perNode = plus(perNode, when.reduce((price, condition) => times(condition, price), share.perNode));
    }
    return { once, perNode };
  }

  private ofSelection(selection: SelectionNode, parent: GraphQLNamedType | undefined): Share {
    if (selection.kind === Kind.FIELD) return this.ofField(selection, parent);
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.ofSet(selection.selectionSet, this.typeOf(selection.typeCondition?.name.value) ?? parent);
    const name = selection.name.value;
    const known = this.ofFragments.get(name);
    if (known) return known;
    const fragment = this.fragments.get(name);
    const share = fragment ? this.ofSet(fragment.selectionSet, this.typeOf(fragment.typeCondition.name.value)) : NO_SHARE;
    this.ofFragments.set(name, share);
    return share;
  }

  private ofField(node: FieldNode, parent: GraphQLNamedType | undefined): Share {
    const name = node.name.value;
    if (name.startsWith('__')) return { once: fixed(INTROSPECTION[name] ?? 0), perNode: FREE };
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    const type = field && getNamedType(field.type);
    if (!parent || !field || !type || isLeafType(type)) return NO_SHARE;
    const place = `${parent.name}.${name}`;
    const inside = node.selectionSet ? this.ofSet(node.selectionSet, type) : NO_SHARE;
    const object = plus(OBJECT, inside.once);
    if (isPage(parent) && NODES.has(name)) return { once: FREE, perNode: object };
    const size = this.pageSize(node, field);
    const answered = isListType(getNullableType(field.type)) ? times(size ?? LONG_LISTS[place] ?? ASSUMED_LIST_SIZE, object) : plus(object, times(size ?? DEFAULT_PAGE_SIZE, inside.perNode));
    const besides = (WORKED_OUT[place] ?? 0) + (parent === this.schema.getMutationType() ? CHANGE : 0);
    return { once: plus(answered, fixed(besides)), perNode: FREE };
  }

  private typeOf(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : this.schema.getType(name);
  }

  /** What `first` says, its default where it is left out; null for a field that has none. */
  private pageSize(node: FieldNode, { args }: GraphQLField<unknown, unknown>): number | Factor | null {
    const argument = args.find(({ name }) => name === 'first');
    if (!argument) return null;
    const otherwise = typeof argument.defaultValue === 'number' ? argument.defaultValue : DEFAULT_PAGE_SIZE;
    const given = node.arguments?.find(({ name }) => name.value === 'first')?.value;
    if (given?.kind === Kind.INT) return Math.max(Number(given.value), 0);
    if (given?.kind !== Kind.VARIABLE) return otherwise;
    const byDefault = defaultOf(given.name.value, this.operation);
    return { kind: 'page size', variable: given.name.value, otherwise: byDefault?.kind === Kind.INT ? Math.max(Number(byDefault.value), 0) : otherwise };
  }
}

const NODES: ReadonlySet<string> = new Set(['nodes', 'edges']);

/** A connection: what it holds is as many as its field was asked for. */
function isPage(type: GraphQLNamedType): boolean {
  if (!isObjectType(type)) return false;
  const fields = type.getFields();
  return 'pageInfo' in fields && ('nodes' in fields || 'edges' in fields);
}

function conditionsOf(directives: readonly DirectiveNode[] | undefined, operation: OperationDefinitionNode): (number | Factor)[] {
  return (directives ?? []).flatMap(({ name, arguments: given }) => (name.value === 'include' || name.value === 'skip' ? conditionOf(name.value === 'include', given?.[0], operation) : []));
}

function conditionOf(isInclude: boolean, argument: ArgumentNode | undefined, operation: OperationDefinitionNode): number | Factor {
  const value = argument?.value;
  if (value?.kind === Kind.BOOLEAN) return Number(value.value === isInclude);
  if (value?.kind !== Kind.VARIABLE) return 1;
  const byDefault = defaultOf(value.name.value, operation);
  return { kind: isInclude ? 'included' : 'skipped', variable: value.name.value, otherwise: byDefault?.kind === Kind.BOOLEAN ? Number(byDefault.value === isInclude) : 1 };
}

function defaultOf(variable: string, { variableDefinitions = [] }: OperationDefinitionNode) {
  return variableDefinitions.find(({ variable: { name } }) => name.value === variable)?.defaultValue;
}
