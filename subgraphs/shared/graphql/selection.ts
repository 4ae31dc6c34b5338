import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionNode } from 'graphql';

/** Whether an answer needs one of the fields directly below the field that is being resolved, whatever it is called there. */
export function asksFor({ fieldNodes, fragments }: GraphQLResolveInfo, ...names: readonly string[]): boolean {
  const isAskedIn = (selections: readonly SelectionNode[]): boolean =>
    selections.some((selection) => {
      if (selection.kind === Kind.FIELD) return names.includes(selection.name.value);
      const selectionSet = selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments[selection.name.value]?.selectionSet;
      return selectionSet !== undefined && isAskedIn(selectionSet.selections);
    });
  return fieldNodes.some((node: FieldNode) => isAskedIn(node.selectionSet?.selections ?? []));
}
