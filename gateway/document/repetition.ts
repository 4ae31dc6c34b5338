import { Kind, type DocumentNode, type FieldNode, type SelectionSetNode } from 'graphql';
import { fragmentsOf, type Fragments } from './fragments';

/** A field of an answer and how often a document asks for it. */
export interface Repetition {
  readonly key: string;
  readonly times: number;
}

const NONE: Repetition = { key: '', times: 0 };

/**
 * The field of the answer that is asked for most often at its place, fragments put in. Validation holds each pair of
 * such fields against each other, and each pair of what is asked inside of them, so without a limit a document of a few
 * thousand words keeps it busy for a second. Walks every selection: the document must have passed the limit on those.
 */
export function mostRepeated(document: DocumentNode): Repetition {
  const fragments = fragmentsOf(document);
  let most = NONE;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION || definition.kind === Kind.FRAGMENT_DEFINITION) most = mostOf(most, repeatedIn([definition.selectionSet], fragments));
  }
  return most;
}

function repeatedIn(sets: readonly SelectionSetNode[], fragments: Fragments): Repetition {
  const asked = new Map<string, FieldNode[]>();
  for (const set of sets) gather(set, fragments, asked);
  let most = NONE;
  for (const [key, fields] of asked) {
    most = mostOf(most, { key, times: fields.length });
    const inside = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
    if (inside.length > 0) most = mostOf(most, repeatedIn(inside, fragments));
  }
  return most;
}

function gather({ selections }: SelectionSetNode, fragments: Fragments, asked: Map<string, FieldNode[]>): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const key = (selection.alias ?? selection.name).value;
      const known = asked.get(key);
      if (known) known.push(selection);
      else asked.set(key, [selection]);
    } else {
      const inside = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (inside) gather(inside.selectionSet, fragments, asked);
    }
  }
}

const mostOf = (one: Repetition, other: Repetition): Repetition => (other.times > one.times ? other : one);
