import { createHash } from 'node:crypto';
import { stableId } from '../../../shared/graphql/id';
import { addTo } from '../multimap';
import { organizationNumberOf, organizationUri } from '../organization';
import { iriOf } from '../vocabulary';
import type { NodeClass } from './classes';
import { isBlank, nodeOf, type Graph, type Node, type Statement } from './graph';

const IDENTIFIER = iriOf('dct:identifier');
const TITLE = iriOf('dct:title');
const AUTHORITIES: ReadonlySet<string> = new Set([iriOf('cv:hasCompetentAuthority'), iriOf('cv:ownedBy')]);
/** Further than this nobody nests blank nodes; what lies deeper is told apart by its own words. */
const DEEPEST = 64;

/**
 * Gives every node of a file the IRI that the hub knows it by. Organisations have one IRI, whatever form the file uses.
 * A node without a name gets one made from what it says, so that the same file read twice describes the same things.
 */
export class Names {
  private readonly given = new Map<Node, string>();
  private readonly contents = new Map<Node, string>();
  private readonly referrers: Map<Node, readonly (readonly [subject: Node, property: string])[]>;

  constructor(private readonly graph: Graph, private readonly classes: ReadonlyMap<Node, NodeClass>) {
    this.referrers = referrersOfBlanks(graph);
    this.nameOrganizations();
    this.nameIdentified();
  }

  /** All nodes have been asked for; what only helped to name them is let go. */
  close(): void {
    this.referrers.clear();
    this.contents.clear();
  }

  of(node: Node): string {
    return this.given.get(node) ?? (isBlank(node) ? this.name(node, 0) : organizationIri(node));
  }

  private nameOrganizations(): void {
    for (const [node, { kind }] of this.classes) {
      if (kind !== 'organization') continue;
      const names = [node, ...this.identifiers(node)];
      const number = names.map(organizationNumberOf).find((found) => found !== null);
      if (number) this.given.set(node, organizationUri(number));
    }
  }

  /** Blank nodes with an identifier: it tells them apart, together with who answers for them or else what they are called. */
  private nameIdentified(): void {
    const seeds = new Map<string, Node[]>();
    for (const [node, { kind }] of this.classes) {
      if (!isBlank(node) || this.given.has(node)) continue;
      const identifiers = this.identifiers(node);
      if (identifiers.length === 0) continue;
      const seed = JSON.stringify([kind, identifiers, this.responsible(node)]);
      addTo(seeds, seed, node);
    }
    for (const [seed, nodes] of seeds) for (const node of nodes) this.given.set(node, urnOf(nodes.length === 1 ? seed : `${seed} ${this.content(node, 0)}`));
  }

  private name(node: Node, depth: number): string {
    const known = this.given.get(node);
    if (known !== undefined) return known;
    // Nodes that lead to each other are named by what they say themselves.
    this.given.set(node, urnOf(this.ownWords(node)));
    const name = depth > DEEPEST ? urnOf(this.ownWords(node)) : urnOf(this.seed(node, depth));
    this.given.set(node, name);
    return name;
  }

  /** A blank node is known by where it hangs; by its content only where several hang there, or where it hangs nowhere. */
  private seed(node: Node, depth: number): string {
    const places = this.referrers.get(node) ?? [];
    const [place] = places;
    if (place === undefined || places.length > 1) return `${this.classes.get(node)?.kind ?? ''} ${this.content(node, depth)}`;
    const [subject, property] = place;
    const siblings = this.graph.links(subject).filter((statement) => statement.property === property && statement.value.type === 'blank');
    const holder = isBlank(subject) ? this.name(subject, depth + 1) : organizationIri(subject);
    return JSON.stringify([holder, property, siblings.length > 1 ? this.content(node, depth) : '']);
  }

  /** What a node says, with the blank nodes that hang on it, as a text that does not depend on their labels. */
  private content(node: Node, depth: number): string {
    const known = this.contents.get(node);
    if (known !== undefined) return known;
    // Each node is read once, also where many lead to it or it leads back to itself.
    this.contents.set(node, '');
    const lines = this.graph.statements(node).map(({ property, value }) => {
      if (value.type === 'blank') return `${property} [${depth > DEEPEST ? '' : this.content(nodeOf(value), depth + 1)}]`;
      return lineOf({ property, value });
    });
    const content = hash(lines.sort().join('\n'));
    this.contents.set(node, content);
    return content;
  }

  private ownWords(node: Node): string {
    return this.graph.statements(node).filter(({ value }) => value.type !== 'blank').map(lineOf).sort().join('\n');
  }

  private identifiers(node: Node): string[] {
    return this.graph.statements(node).filter(({ property, value }) => property === IDENTIFIER && value.type !== 'blank').map(({ value }) => value.value).sort();
  }

  private responsible(node: Node): string[] {
    const statements = this.graph.statements(node);
    const authorities = statements.filter(({ property, value }) => AUTHORITIES.has(property) && value.type === 'iri').map(({ value }) => organizationIri(value.value));
    return (authorities.length > 0 ? authorities : statements.filter(({ property }) => property === TITLE).map(lineOf)).sort();
  }
}

function organizationIri(iri: string): string {
  const number = /^\d{9}$/.test(iri) ? null : organizationNumberOf(iri);
  return number === null ? iri : organizationUri(number);
}

const lineOf = ({ property, value }: Statement): string => `${property} ${value.type === 'literal' ? `"${value.value}"@${value.language}^^${value.datatype}` : value.value}`;
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const urnOf = (seed: string): string => `urn:uuid:${stableId('catalogue-node', seed)}`;

function referrersOfBlanks(graph: Graph): Map<Node, (readonly [Node, string])[]> {
  const found = new Map<Node, (readonly [Node, string])[]>();
  for (const subject of graph.nodes) {
    for (const { property, value } of graph.links(subject)) {
      if (value.type !== 'blank') continue;
      addTo(found, nodeOf(value), [subject, property]);
    }
  }
  return found;
}
