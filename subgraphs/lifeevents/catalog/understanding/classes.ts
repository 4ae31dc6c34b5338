import { CATALOG_KINDS, PROFILE, profileOf, type CatalogKind, type FieldProfile } from '../profile';
import { iriOf, RDF_TYPE, type Term as Name } from '../vocabulary';
import { isBlank, isPlaceholder, nodeOf, type Graph, type Node, type Statement } from './graph';

export interface NodeClass {
  readonly kind: CatalogKind;
  readonly class: Name;
}

/** Every class that is understood, by its IRI. */
const CLASSES: ReadonlyMap<string, NodeClass> = new Map(
  CATALOG_KINDS.flatMap((kind) => {
    const { classes, alsoClasses = {} } = profileOf(kind);
    const own = classes.map((name): [string, NodeClass] => [iriOf(name), { kind, class: name }]);
    return [...own, ...Object.entries(alsoClasses).map(([name, meant]): [string, NodeClass] => [iriOf(name as Name), { kind, class: meant }])];
  }),
);

/** The fields of each kind, by the IRI of the property; a property may stand for one field of a kind only. */
const FIELDS: ReadonlyMap<CatalogKind, ReadonlyMap<string, readonly [name: string, profile: FieldProfile, place: number]>> = new Map(
  CATALOG_KINDS.map((kind) => [
    kind,
    new Map(Object.entries(profileOf(kind).fields).flatMap(([name, profile]) => profile.properties.map((property, place) => [iriOf(property), [name, profile, place] as const] as const)).reverse()),
  ]),
);

/** The field of a kind that a property is a spelling of. */
export function fieldFor(kind: CatalogKind, property: string): readonly [name: string, profile: FieldProfile, place: number] | undefined {
  return FIELDS.get(kind)?.get(property);
}

/** The properties that say something of their object: with the kind of that object, and the field. */
export const INVERSES: ReadonlyMap<string, readonly { readonly kind: CatalogKind; readonly field: string }[]> = new Map(
  [...new Set(CATALOG_KINDS.flatMap((kind) => Object.values(profileOf(kind).fields).flatMap((field) => field.inverse ?? [])))].map((property) => [
    iriOf(property),
    CATALOG_KINDS.flatMap((kind) => Object.entries(profileOf(kind).fields).filter(([, field]) => field.inverse?.includes(property)).map(([field]) => ({ kind, field }))),
  ]),
);

/** What a node without a class is, by the kind of what leads to it. */
const BARE = Object.fromEntries(CATALOG_KINDS.map((kind) => [kind, { kind, class: profileOf(kind).classes[0] }])) as Readonly<Record<CatalogKind, NodeClass>>;

/** What a node is by its classes: the first that is understood, in the order of the profile. */
export function classOf(statements: readonly Statement[]): NodeClass | null {
  const known = statements.filter(({ property }) => property === RDF_TYPE).flatMap(({ value }) => CLASSES.get(value.value) ?? []);
  const rank = ({ kind, class: name }: NodeClass): number => CATALOG_KINDS.indexOf(kind) * 10 + (PROFILE[kind].classes as readonly Name[]).indexOf(name);
  return known.sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** Whether a class says nothing but what is known already of a node of this kind. */
export function isClassOf(iri: string, kind: CatalogKind): boolean {
  return CLASSES.get(iri)?.kind === kind;
}

/** What every node of a file is. A node without a class is what the property that leads to it says. */
export function classify(graph: Graph): Map<Node, NodeClass> {
  const found = new Map<Node, NodeClass>();
  for (const node of graph.nodes) {
    const nodeClass = isPlaceholder(node) && !isBlank(node) ? null : classOf(graph.links(node));
    if (nodeClass) found.set(node, nodeClass);
  }
  let reached: readonly Node[] = [...found.keys()];
  while (reached.length > 0) reached = reached.flatMap((node) => untypedValues(graph, node, found));
  return found;
}

/** The nodes without a class that a node's properties lead to; notes what they are. */
function untypedValues(graph: Graph, node: Node, found: Map<Node, NodeClass>): Node[] {
  const kind = found.get(node)?.kind;
  if (!kind) return [];
  return graph.links(node).flatMap(({ property, value }) => {
    const [only, ...others] = fieldFor(kind, property)?.[1].to ?? [];
    const target = nodeOf(value);
    if (only === undefined || others.length > 0 || found.has(target) || !graph.has(target) || hasClass(graph, target)) return [];
    found.set(target, BARE[only as CatalogKind]);
    return [target];
  });
}

function hasClass(graph: Graph, node: Node): boolean {
  return graph.links(node).some(({ property }) => property === RDF_TYPE);
}
