import { Kind, type DirectiveNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

/** The values of the variables that decide what @skip and @include leave of an operation; all else is the same for all. */
export type Conditions = Readonly<Record<string, boolean>>;

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** A field as it is written, once @skip and @include are decided. */
export interface WrittenField {
  /** The name that its value has in the answer. */
  readonly key: string;
  readonly name: string;
  /** The types of the fragments around it, outermost first; it is asked only of what is of all of them. */
  readonly on: readonly string[];
  readonly selectionSet: SelectionSetNode | undefined;
}

/** The fields of selection sets in their order, fragments opened and what conditions leave out left out. */
export function writtenFields(selectionSets: readonly SelectionSetNode[], fragments: Fragments, conditions: Conditions): WrittenField[] {
  const fields: WrittenField[] = [];
  for (const selectionSet of selectionSets) collect(selectionSet, [], { fragments, conditions, fields });
  return fields;
}

interface Collecting {
  readonly fragments: Fragments;
  readonly conditions: Conditions;
  readonly fields: WrittenField[];
}

function collect({ selections }: SelectionSetNode, on: readonly string[], collecting: Collecting): void {
  for (const selection of selections) {
    if (!isIncluded(selection.directives, collecting.conditions)) continue;
    if (selection.kind === Kind.FIELD) {
      const name = selection.name.value;
      collecting.fields.push({ key: selection.alias?.value ?? name, name, on, selectionSet: selection.selectionSet });
      continue;
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : collecting.fragments.get(selection.name.value);
    if (!fragment) continue;
    const type = fragment.typeCondition?.name.value;
    collect(fragment.selectionSet, type === undefined ? on : [...on, type], collecting);
  }
}

function isIncluded(directives: readonly DirectiveNode[] | undefined, conditions: Conditions): boolean {
  if (directives === undefined || directives.length === 0) return true;
  return directives.every(({ name, arguments: given }) => {
    if (name.value !== 'skip' && name.value !== 'include') return true;
    const value = given?.[0]?.value;
    const decided = value?.kind === Kind.BOOLEAN ? value.value : value?.kind === Kind.VARIABLE && conditions[value.name.value] === true;
    return decided === (name.value === 'include');
  });
}
