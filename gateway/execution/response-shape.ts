import { getNamedType, isAbstractType, isCompositeType, isInterfaceType, isObjectType, type GraphQLCompositeType, type GraphQLOutputType, type GraphQLSchema, type SelectionSetNode } from 'graphql';
import { writtenFields, type Conditions, type Fragments } from './selection';

/** A field of the answer. */
export interface ShapeField {
  readonly key: string;
  readonly name: string;
  readonly type: GraphQLOutputType;
  /** What is asked of the object or objects it leads to; null for a leaf. */
  readonly shape: ResponseShape | null;
}

/** What of the schema and the operation every part of one shape has in common. */
export interface ShapeSource {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
  readonly conditions: Conditions;
}

/** What an operation asks of an object, by the type that the object turns out to have. */
export class ResponseShape {
  private readonly known = new Map<string, readonly ShapeField[]>();

  constructor(
    readonly type: GraphQLCompositeType,
    private readonly selectionSets: readonly SelectionSetNode[],
    private readonly source: ShapeSource,
  ) {}

  /** The fields asked of an object of this type, each response key once, in the order in which the operation first names them. */
  fieldsOf(typename: string): readonly ShapeField[] {
    const known = this.known.get(typename);
    if (known) return known;
    const fields = this.collect(typename);
    this.known.set(typename, fields);
    return fields;
  }

  private collect(typename: string): readonly ShapeField[] {
    const { schema, fragments, conditions } = this.source;
    const type = schema.getType(typename);
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    const definitions = type.getFields();
    const asked = new Map<string, { name: string; type: GraphQLOutputType; selectionSets: SelectionSetNode[] }>();
    for (const { key, name, on, selectionSet } of writtenFields(this.selectionSets, fragments, conditions)) {
      if (!on.every((condition) => isOfType(schema, typename, condition))) continue;
      const known = asked.get(key);
      if (known) {
        if (selectionSet) known.selectionSets.push(selectionSet);
        continue;
      }
      const fieldType = name === '__typename' ? TYPENAME_TYPE(schema) : definitions[name]?.type;
      if (fieldType) asked.set(key, { name, type: fieldType, selectionSets: selectionSet ? [selectionSet] : [] });
    }
    return [...asked].map(([key, { name, type: fieldType, selectionSets }]) => {
      const named = getNamedType(fieldType);
      return { key, name, type: fieldType, shape: isCompositeType(named) ? new ResponseShape(named, selectionSets, this.source) : null };
    });
  }
}

const TYPENAME_TYPE = (schema: GraphQLSchema): GraphQLOutputType | undefined => schema.getType('String') as GraphQLOutputType | undefined;

/** Whether an object of a type is concerned by a fragment on another. */
export function isOfType(schema: GraphQLSchema, typename: string, condition: string): boolean {
  if (typename === condition) return true;
  const type = schema.getType(typename);
  const wanted = schema.getType(condition);
  return isAbstractType(wanted) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(wanted, type);
}
