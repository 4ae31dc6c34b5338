import type * as RDF from '@rdfjs/types';
import { fileFault } from '../reading/file-fault';
import { FILE_LIMITS, type FileLimits } from '../reading/file-limits';
import { NO_BASE, placeOf, toTerm, type Term } from '../reading/term';
import { NumberList, TextStore } from './compact';

/** A node of the file: its IRI, or the label of a blank node behind `_:`. */
export type Node = string;

export interface Statement {
  readonly property: string;
  readonly value: Term;
}

/** What statements have in common beside their values: the property, and what the value is. */
interface Shape {
  readonly property: string;
  readonly type: Term['type'];
  readonly language: string;
  readonly datatype: string;
}

const NONE = -1;
const MIB = 1024 * 1024;
/** What a name takes beside its characters: its head, and its places in the lists of names. */
const BYTES_BESIDE_NAME = 80;

/**
 * The statements of a file by their subjects, each once. A file of 50 MB has a million statements that must fit beside
 * everything else, so they are kept as numbers: the shape of each, its value (the number of a node, or the place of a
 * text), and the next statement of the same subject.
 */
export class Graph {
  private readonly numbers = new Map<Node, number>();
  private readonly names: Node[] = [];
  private nameBytes = 0;
  /** The nodes of which something is said, in the order of the file. */
  private readonly subjects = new NumberList();
  /** The first and the last statement of each node. */
  private readonly first = new NumberList();
  private readonly last = new NumberList();

  private readonly shapes: Shape[] = [];
  private readonly shapeNumbers = new Map<string, number>();
  private readonly shape = new NumberList();
  private readonly value = new NumberList();
  private readonly next = new NumberList();
  private readonly texts = new TextStore();

  constructor(private readonly limits: FileLimits = FILE_LIMITS) {}

  add({ subject, predicate, object }: RDF.BaseQuad): void {
    const node = nodeOf(toTerm(subject, () => 'a subject', this.limits));
    const property = predicate.value;
    const value = toTerm(object, () => placeOf(node, property), this.limits);
    const number = this.numberOf(node);
    const statement = this.shape.push(this.shapeOf(property, value));
    this.value.push(isNode(value) ? this.numberOf(nodeOf(value)) : this.texts.push(value.value));
    this.next.push(NONE);
    if (this.first.at(number) === NONE) {
      this.subjects.push(number);
      this.first.set(number, statement);
    } else this.next.set(this.last.at(number), statement);
    this.last.set(number, statement);
  }

  /** The nodes of which something is said, in the order of the file. */
  get nodes(): Iterable<Node> {
    return Array.from({ length: this.subjects.length }, (_, i) => this.names[this.subjects.at(i)] as Node);
  }

  has(node: Node): boolean {
    const number = this.numbers.get(node);
    return number !== undefined && this.first.at(number) !== NONE;
  }

  /** What is said of a node, each statement once: a file that repeats itself says nothing more. */
  statements(node: Node): Statement[] {
    return this.read(node, () => true);
  }

  /** Those of the statements of a node that lead to other nodes. */
  links(node: Node): Statement[] {
    return this.read(node, ({ type }) => type === 'iri' || type === 'blank');
  }

  private read(node: Node, isWanted: (shape: Shape) => boolean): Statement[] {
    const number = this.numbers.get(node);
    const statements = new Map<string, Statement>();
    for (let i = number === undefined ? NONE : this.first.at(number); i !== NONE; i = this.next.at(i)) {
      const shape = this.shapes[this.shape.at(i)] as Shape;
      if (!isWanted(shape)) continue;
      const value = this.termOf(shape, this.value.at(i));
      const key = `${String(this.shape.at(i))} ${value.value}`;
      if (!statements.has(key)) statements.set(key, { property: shape.property, value });
    }
    return [...statements.values()];
  }

  private termOf({ type, language, datatype }: Shape, value: number): Term {
    if (type === 'iri' || type === 'blank') {
      const name = this.names[value] ?? '';
      return { type, value: type === 'iri' ? name : name.slice(BLANK.length) };
    }
    return type === 'literal' ? { type, value: this.texts.at(value), language, datatype } : { type, value: this.texts.at(value) };
  }

  private numberOf(node: Node): number {
    const known = this.numbers.get(node);
    if (known !== undefined) return known;
    const name = copy(node);
    this.nameBytes += name.length + BYTES_BESIDE_NAME;
    if (this.nameBytes > this.limits.names * MIB) throw fileFault('TOO_MANY_NAMES', { most: this.limits.names });
    this.first.push(NONE);
    this.last.push(NONE);
    this.numbers.set(name, this.names.length);
    return this.names.push(name) - 1;
  }

  private shapeOf(property: string, value: Term): number {
    const { language, datatype } = value.type === 'literal' ? value : { language: '', datatype: '' };
    const key = `${value.type} ${language} ${datatype} ${property}`;
    const known = this.shapeNumbers.get(key);
    if (known !== undefined) return known;
    this.shapeNumbers.set(copy(key), this.shapes.length);
    return this.shapes.push({ property: copy(property), type: value.type, language: copy(language), datatype: copy(datatype) }) - 1;
  }
}

/** A text of its own: a piece that was cut out of the file would keep all of the file in memory. */
const copy = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');

const BLANK = '_:';
const isNode = (term: Term): boolean => term.type === 'iri' || term.type === 'blank';

export function nodeOf(term: Term): Node {
  return term.type === 'blank' ? `${BLANK}${term.value}` : term.value;
}

export const isBlank = (node: Node): boolean => node.startsWith(BLANK);

/** Whether an IRI is an empty or relative reference, which in a catalogue is a placeholder that nobody has filled in. */
export function isPlaceholder(iri: string): boolean {
  return iri.startsWith(NO_BASE) || !/^[a-z][a-z0-9+.-]*:/i.test(iri);
}
