import type * as RDF from '@rdfjs/types';
import { FILE_LIMITS, type FileLimits } from '../reading/file-limits';
import { NO_BASE, placeOf, toTerm, type Term } from '../reading/term';

/** A node of the file: its IRI, or the label of a blank node behind `_:`. */
export type Node = string;

export interface Statement {
  readonly property: string;
  readonly value: Term;
}

/**
 * The statements of a file by their subjects, each once. Kept as packed texts, since a file of 50 MB has half a million
 * statements and must fit beside everything else.
 */
export class Graph {
  private readonly packed = new Map<Node, string[]>();
  private readonly interned = new Map<string, string>();

  constructor(private readonly limits: FileLimits = FILE_LIMITS) {}

  add({ subject, predicate, object }: RDF.BaseQuad): void {
    const node = nodeOf(toTerm(subject, () => 'a subject', this.limits));
    const property = this.intern(predicate.value);
    const value = toTerm(object, () => placeOf(node, property), this.limits);
    const known = this.packed.get(this.intern(node));
    const packed = pack(value);
    const entry = value.type === 'literal' ? copy(packed) : this.intern(packed);
    if (known) known.push(property, entry);
    else this.packed.set(this.intern(node), [property, entry]);
  }

  get nodes(): Iterable<Node> {
    return this.packed.keys();
  }

  has(node: Node): boolean {
    return this.packed.has(node);
  }

  /** What is said of a node, each statement once: a file that repeats itself says nothing more. */
  statements(node: Node): Statement[] {
    const packed = this.packed.get(node) ?? [];
    const seen = new Set<string>();
    const statements: Statement[] = [];
    for (let i = 0; i < packed.length; i += 2) {
      const [property = '', value = ''] = [packed[i], packed[i + 1]];
      if (seen.has(`${property} ${value}`)) continue;
      seen.add(`${property} ${value}`);
      statements.push({ property, value: unpack(value) });
    }
    return statements;
  }

  /** Nothing more is added; what only helped to add is let go. */
  close(): void {
    this.interned.clear();
  }

  /** Forgets a node that has been understood. */
  forget(node: Node): void {
    this.packed.delete(node);
  }

  private intern(text: string): string {
    const known = this.interned.get(text);
    if (known !== undefined) return known;
    const own = copy(text);
    this.interned.set(own, own);
    return own;
  }
}

/** A text of its own: a piece that was cut out of the file would keep all of the file in memory. */
const copy = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');

export function nodeOf(term: Term): Node {
  return term.type === 'blank' ? `_:${term.value}` : term.value;
}

export const isBlank = (node: Node): boolean => node.startsWith('_:');

/** Whether an IRI is an empty or relative reference, which in a catalogue is a placeholder that nobody has filled in. */
export function isPlaceholder(iri: string): boolean {
  return iri.startsWith(NO_BASE) || !/^[a-z][a-z0-9+.-]*:/i.test(iri);
}

function pack(term: Term): string {
  if (term.type === 'iri') return `<${term.value}`;
  if (term.type === 'blank') return `_${term.value}`;
  return term.type === 'literal' ? `"${term.language}\n${term.datatype}\n${term.value}` : `?${term.value}`;
}

function unpack(packed: string): Term {
  const rest = packed.slice(1);
  if (packed.startsWith('<')) return { type: 'iri', value: rest };
  if (packed.startsWith('_')) return { type: 'blank', value: rest };
  if (packed.startsWith('?')) return { type: 'other', value: rest };
  const [language = '', datatype = ''] = rest.split('\n', 2);
  return { type: 'literal', language, datatype, value: rest.slice(language.length + datatype.length + 2) };
}
