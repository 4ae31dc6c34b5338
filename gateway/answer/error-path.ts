import { Kind, type DocumentNode, type OperationDefinitionNode, type SelectionNode, type SelectionSetNode } from 'graphql';
import { fragmentSelections } from '../document/fragments';

type Path = readonly (string | number)[];

/**
 * A path as far as the client's own operation goes. Between the subgraphs more is fetched than was asked for: keys,
 * and fields that clients cannot see at all; an error there is told at the nearest place that the client knows.
 */
export function visiblePath(path: Path, operation: OperationDefinitionNode, document: DocumentNode): Path {
  let selections: readonly SelectionNode[] = operation.selectionSet.selections;
  for (const [i, step] of path.entries()) {
    if (typeof step === 'number') continue;
    const sets = selectionSetsAt(selections, step, document);
    if (sets === null) return path.slice(0, i);
    selections = sets.flatMap((set) => set.selections);
  }
  return path;
}

/** What is selected under a response key; null when the key is not selected. */
function selectionSetsAt(selections: readonly SelectionNode[], key: string, document: DocumentNode): SelectionSetNode[] | null {
  const found = selections.map((selection) => {
    if (selection.kind === Kind.FIELD) return (selection.alias ?? selection.name).value === key ? [selection.selectionSet].filter((set) => set !== undefined) : null;
    return selectionSetsAt(fragmentSelections(selection, document)?.selections ?? [], key, document);
  });
  return found.every((sets) => sets === null) ? null : found.flatMap((sets) => sets ?? []);
}
