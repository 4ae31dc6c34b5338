import { Kind, parse, visit, type FieldDefinitionNode, type ObjectTypeDefinitionNode, type TypeNode } from 'graphql';

const named = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : named(type.type));

function typesOf(sdl: string): ReadonlyMap<string, ObjectTypeDefinitionNode> {
  const types = new Map<string, ObjectTypeDefinitionNode>();
  visit(parse(sdl), { ObjectTypeDefinition: (node) => { types.set(node.name.value, node); } });
  return types;
}

export interface RecordComparison {
  /** Fields that a type of today has and its record of the past does not. */
  readonly missing: string[];
  /** Fields by which a record leads to something else than the record of what the type of today leads to. */
  readonly unlike: string[];
  /** The types of today that were compared, each with a record of its own. */
  readonly compared: string[];
}

/**
 * Compares a type of today with its record of the past, and so on with all that both lead to. `byId` says which type
 * stands for an entity of another register, or of this one, wherever a record refers to it.
 */
export function compareWithRecord(sdl: string, today: string, record: string, byId: Readonly<Record<string, string>>): RecordComparison {
  const types = typesOf(sdl);
  const fieldsOf = (name: string): ReadonlyMap<string, FieldDefinitionNode> => new Map((types.get(name)?.fields ?? []).map((field) => [field.name.value, field]));
  const pairs = new Map([[today, record]]);
  const missing = new Set<string>();
  const unlike = new Set<string>();
  for (const [present, then] of pairs) {
    for (const [name, field] of fieldsOf(present)) {
      const recorded = fieldsOf(then).get(name);
      if (!recorded) missing.add(`${present}.${name}`);
      else if (named(field.type) in byId && byId[named(field.type)] !== named(recorded.type)) unlike.add(`${present}.${name}`);
      else if (named(field.type) !== named(recorded.type) && !(named(field.type) in byId)) pairs.set(named(field.type), named(recorded.type));
    }
  }
  return { missing: [...missing].sort(), unlike: [...unlike], compared: [...pairs.keys()] };
}

/** Every type that a record leads to, and those of them that are entities, to which the gateway would join what is so today. */
export function typesReachedFrom(sdl: string, record: string): { readonly reached: ReadonlySet<string>; readonly entities: string[] } {
  const types = typesOf(sdl);
  const reached = new Set([record]);
  for (const name of reached) for (const field of types.get(name)?.fields ?? []) if (types.has(named(field.type))) reached.add(named(field.type));
  return { reached, entities: [...reached].filter((name) => types.get(name)?.directives?.some((directive) => directive.name.value === 'key')) };
}
