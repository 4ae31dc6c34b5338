import { fieldOf, type CatalogRecord } from '../catalog';
import { CATALOG_KINDS, type CatalogKind } from '../profile';
import { RDF_TYPE } from '../vocabulary';
import { buildRecord, type BuiltRecord, type Surroundings } from './build-record';
import { classify, INVERSES, type NodeClass } from './classes';
import { isBlank, isPlaceholder, nodeOf, type Graph, type Node } from './graph';
import { Names } from './names';
import { Account, type NotUnderstood, type Reason } from './not-understood';
import { addTo } from '../multimap';
import type { ReadList } from '../../../shared/importing/packed-list';
import type { Term } from '../reading/term';

/** What a file says, as records, one kind after the other; each is handed over once, and its statements are accounted for then. */
export class UnderstoodFile {
  private readonly account = new Account();
  private readonly classes: ReadonlyMap<Node, NodeClass>;
  private readonly names: Names;
  /** The node of each thing; several where it is described under several IRIs, as organisations often are. */
  private readonly things = new Map<string, Node | Node[]>();
  /** Nodes that have the IRI of a thing of another kind. */
  private readonly misfits = new Set<Node>();
  private readonly uris = new Map<CatalogKind | null, string[]>();
  /** What nodes say of other things: IRIs by the thing and the field that they add to. */
  private readonly added = new Map<string, Record<string, string[]>>();

  constructor(private readonly graph: Graph) {
    this.classes = classify(graph);
    this.names = new Names(graph, this.classes);
    for (const node of this.classes.keys()) this.collect(node);
    this.leaveStrangers();
    this.names.close();
    for (const uri of this.things.keys()) addTo(this.uris, this.kindOf(uri), uri);
    for (const uris of this.uris.values()) uris.sort();
  }

  /** The IRIs of everything of a kind that the file describes, in the order of their characters. */
  urisOf(kind: CatalogKind): readonly string[] {
    return this.uris.get(kind) ?? [];
  }

  kindOf(uri: string): CatalogKind | null {
    const [node = ''] = this.nodesOf(uri);
    return this.classes.get(node)?.kind ?? null;
  }

  get size(): number {
    return this.things.size;
  }

  /** Makes the record of a thing. Each can be made once. */
  take(uri: string): BuiltRecord {
    const nodes = this.nodesOf(uri);
    const nodeClass = this.classOf(nodes);
    const built = buildRecord({ uri, nodeClass, nodes: nodes.map((node) => [node, this.graph.statements(node)]), added: this.added.get(uri) ?? {} }, this.surroundings);
    this.account.finish();
    return built;
  }

  get used(): number {
    return this.account.used;
  }

  /** How many statements there are in what has been handed over, and in what could not be. */
  get total(): number {
    return this.account.total;
  }

  get notUnderstood(): ReadList<NotUnderstood> {
    return this.account.notUnderstood;
  }

  private nodesOf(uri: string): readonly Node[] {
    const nodes = this.things.get(uri) ?? [];
    return typeof nodes === 'string' ? [nodes] : nodes;
  }

  private readonly surroundings: Surroundings = {
    account: this.account,
    name: (node) => (isBlank(node) && !this.classes.has(node) ? null : this.names.of(node)),
    isUsedElsewhere: (property, value) => this.targetOf(property, value) !== null,
  };

  /** Of several nodes that are the same thing, the class that says most. */
  private classOf(nodes: readonly Node[]): NodeClass {
    const classes = nodes.flatMap((node) => this.classes.get(node) ?? []);
    const order = CATALOG_KINDS.indexOf(classes[0]?.kind ?? 'term');
    const ranked = classes.filter(({ kind }) => CATALOG_KINDS.indexOf(kind) === order).sort((a, b) => (a.class < b.class ? -1 : 1));
    const found = ranked.find(({ class: name }) => name !== 'foaf:Agent') ?? ranked[0];
    if (!found) throw new Error('A thing without a class cannot become a record.');
    return found;
  }

  private collect(node: Node): void {
    const uri = this.names.of(node);
    const known = this.things.get(uri);
    if (known === undefined) this.things.set(uri, node);
    else if (this.kindOf(uri) !== this.classes.get(node)?.kind) this.misfits.add(node);
    else if (typeof known === 'string') this.things.set(uri, [known, node]);
    else known.push(node);
    for (const { property, value } of this.graph.links(node)) {
      const field = this.targetOf(property, value);
      if (field === null) continue;
      const target = this.names.of(nodeOf(value));
      const fields = this.added.get(target) ?? {};
      (fields[field] ??= []).push(uri);
      this.added.set(target, fields);
    }
  }

  /** The field of another thing of this file that a statement adds to; null when it adds to none. */
  private targetOf(property: string, value: Term): string | null {
    const inverses = INVERSES.get(property);
    if (!inverses || value.type === 'literal' || value.type === 'other') return null;
    const kind = this.classes.get(nodeOf(value))?.kind;
    return inverses.find((inverse) => inverse.kind === kind)?.field ?? null;
  }

  /** Names every statement about something that is nothing known. */
  private leaveStrangers(): void {
    for (const node of this.graph.nodes) {
      if (this.classes.has(node) && !this.misfits.has(node)) continue;
      const statements = this.graph.statements(node);
      const isTyped = statements.some(({ property }) => property === RDF_TYPE);
      const reason: Reason = this.classes.has(node) ? 'SEVERAL_CLASSES' : isTyped ? 'UNKNOWN_CLASS' : isPlaceholder(node) && !isBlank(node) ? 'PLACEHOLDER' : 'NO_CLASS';
      for (const { property } of statements) this.account.leave(node, property, reason);
      this.account.finish();
    }
  }
}

/** Whether a record says nothing but of what class it is, as of terms that others keep. */
export function saysNothing(record: CatalogRecord): boolean {
  const { kind, uri, class: _, identifier, ...fields } = record;
  return identifier === null && Object.keys(fields).every((name) => isEmpty(fieldOf(record, name))) && (kind === 'concept' || kind === 'location' || kind === 'term') && uri !== '';
}

const isEmpty = (value: ReturnType<typeof fieldOf>): boolean => value === null || (typeof value === 'object' && Object.keys(value).length === 0);
