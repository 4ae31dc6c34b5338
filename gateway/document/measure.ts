import { Kind, type DirectiveNode, type DocumentNode, type SelectionSetNode } from 'graphql';
import { fragmentsOf, type Fragments } from './fragments';

/** What an operation or a fragment asks for, every fragment counted as often as it is used. */
export interface Measure {
  readonly depth: number;
  /** Fields, and uses of fragments. */
  readonly selections: number;
  readonly aliases: number;
  /** Fields at the top of it. */
  readonly topFields: number;
  readonly introspections: number;
}

export interface DocumentMeasure {
  /** The most of each that any operation asks for, or any fragment, since one that is used nowhere is read all the same. */
  readonly most: Measure;
  readonly operations: number;
  readonly directives: number;
  readonly directivesAtOnePlace: number;
  /** A fragment that uses itself, directly or through others; null when none does. */
  readonly recursive: string | null;
}

const NOTHING: Measure = { depth: 0, selections: 0, aliases: 0, topFields: 0, introspections: 0 };

/** Counts double at each of a chain of fragments that use the next twice; beyond this it no longer matters how often. */
const BEYOND_COUNTING = Number.MAX_SAFE_INTEGER;

/** Measures a document in a time that follows from its length: each fragment is measured once, however often it is used. */
export function measureDocument(document: DocumentNode): DocumentMeasure {
  const measuring = new Measuring(document);
  let most = NOTHING;
  let operations = 0;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      operations += 1;
      measuring.countDirectives(definition.directives);
      for (const { directives } of definition.variableDefinitions ?? []) measuring.countDirectives(directives);
      most = larger(most, measuring.measure(definition.selectionSet));
    } else if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      measuring.countDirectives(definition.directives);
      most = larger(most, { ...measuring.ofFragment(definition.name.value), topFields: 0 });
    }
  }
  const { directives, directivesAtOnePlace, recursive } = measuring;
  return { most, operations, directives, directivesAtOnePlace, recursive };
}

class Measuring {
  directives = 0;
  directivesAtOnePlace = 0;
  recursive: string | null = null;
  private readonly fragments: Fragments;
  /** Null while it is being measured: whoever asks then is inside it. */
  private readonly measured = new Map<string, Measure | null>();

  constructor(document: DocumentNode) {
    this.fragments = fragmentsOf(document);
  }

  measure({ selections }: SelectionSetNode): Measure {
    let total = NOTHING;
    for (const selection of selections) {
      this.countDirectives(selection.directives);
      if (selection.kind === Kind.FIELD) {
        const inside = selection.selectionSet ? this.measure(selection.selectionSet) : NOTHING;
        total = sum(total, {
          depth: selection.name.value.startsWith('__') ? 0 : 1 + inside.depth,
          selections: 1 + inside.selections,
          aliases: (selection.alias ? 1 : 0) + inside.aliases,
          topFields: 1,
          introspections: (isIntrospection(selection.name.value) ? 1 : 0) + inside.introspections,
        });
      } else {
        const inside = selection.kind === Kind.INLINE_FRAGMENT ? this.measure(selection.selectionSet) : this.ofFragment(selection.name.value);
        total = sum(total, { ...inside, selections: 1 + inside.selections });
      }
    }
    return total;
  }

  ofFragment(name: string): Measure {
    const known = this.measured.get(name);
    if (known) return known;
    if (known === null) this.recursive ??= name;
    const fragment = this.fragments.get(name);
    // One that is not there is another rule's to refuse.
    if (known === null || !fragment) return NOTHING;
    this.measured.set(name, null);
    const measure = this.measure(fragment.selectionSet);
    this.measured.set(name, measure);
    return measure;
  }

  countDirectives(directives: readonly DirectiveNode[] = []): void {
    this.directives += directives.length;
    this.directivesAtOnePlace = Math.max(this.directivesAtOnePlace, directives.length);
  }
}

const isIntrospection = (field: string): boolean => field === '__schema' || field === '__type';

/** Of what stands side by side: counts are added, the deepest counts. */
function sum(one: Measure, other: Measure): Measure {
  return {
    depth: Math.max(one.depth, other.depth),
    selections: added(one.selections, other.selections),
    aliases: added(one.aliases, other.aliases),
    topFields: added(one.topFields, other.topFields),
    introspections: added(one.introspections, other.introspections),
  };
}

const added = (one: number, other: number): number => Math.min(one + other, BEYOND_COUNTING);

function larger(one: Measure, other: Measure): Measure {
  return {
    depth: Math.max(one.depth, other.depth),
    selections: Math.max(one.selections, other.selections),
    aliases: Math.max(one.aliases, other.aliases),
    topFields: Math.max(one.topFields, other.topFields),
    introspections: Math.max(one.introspections, other.introspections),
  };
}
