import { Kind, type ASTVisitor, type FragmentDefinitionNode, type SelectionSetNode, type ValidationContext, type ValidationRule } from 'graphql';
import { hubError } from '../../subgraphs/shared/errors';

/** Refuses operations that nest more fields than the limit, fragments counted where they are used. */
export function depthRule(most: number): ValidationRule {
  return (context: ValidationContext): ASTVisitor => ({
    OperationDefinition: (operation) => {
      const depth = depthOf(operation.selectionSet, fragmentsOf(context), new Map());
      if (depth > most) context.reportError(hubError('OPERATION_TOO_DEEP', { depth, most }));
    },
  });
}

function fragmentsOf(context: ValidationContext): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(context.getDocument().definitions.flatMap((definition) => (definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [])));
}

/** A fragment is measured once; one that uses itself, which another rule refuses, counts as nothing inside itself. */
function depthOf(selectionSet: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>, measured: Map<string, number>): number {
  let deepest = 0;
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FIELD) {
      if (!isIntrospection(selection.name.value)) deepest = Math.max(deepest, 1 + (selection.selectionSet ? depthOf(selection.selectionSet, fragments, measured) : 0));
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      deepest = Math.max(deepest, depthOf(selection.selectionSet, fragments, measured));
    } else {
      const name = selection.name.value;
      const fragment = fragments.get(name);
      if (fragment && !measured.has(name)) {
        measured.set(name, 0);
        measured.set(name, depthOf(fragment.selectionSet, fragments, measured));
      }
      deepest = Math.max(deepest, measured.get(name) ?? 0);
    }
  }
  return deepest;
}

const isIntrospection = (field: string): boolean => field.startsWith('__');
