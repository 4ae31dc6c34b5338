import { getNamedType, isAbstractType, isCompositeType, isEnumType, isInputObjectType, isListType, isNonNullType, isObjectType, isUnionType, type GraphQLArgument, type GraphQLCompositeType, type GraphQLField, type GraphQLInputType, type GraphQLSchema } from 'graphql';

export interface RandomOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const DEPTH = 4;
const FIELDS = 3;

/** A valid operation of a schema, the same for the same seed: aliases, fragments, conditions, arguments and all. */
export function randomOperation(schema: GraphQLSchema, seed: number): RandomOperation {
  return new Writer(schema, seed).operation();
}

class Writer {
  private readonly fragments: string[] = [];
  private names = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private state: number,
  ) {}

  operation(): RandomOperation {
    const query = this.schema.getQueryType();
    if (!query) throw new Error('The schema has no query type');
    const selection = this.selection(query, DEPTH);
    const variables = { yes: true, no: false, given: this.below(2) === 0 };
    const text = `query Random($yes: Boolean!, $no: Boolean!, $given: Boolean!, $left: Boolean = true) { ${selection} used: __typename @include(if: $yes) @skip(if: $no) other: __typename @include(if: $given) more: __typename @include(if: $left) }\n${this.fragments.join('\n')}`;
    return { query: text, variables };
  }

  /** A number below `most`, in the order of a sequence that the seed decides. */
  private below(most: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * most);
  }

  private selection(type: GraphQLCompositeType, depth: number): string {
    const parts: string[] = [];
    const fields = isUnionType(type) ? [] : Object.values(type.getFields()).filter((field) => depth > 1 || !isCompositeType(getNamedType(field.type)));
    for (let i = 0; i < FIELDS && fields.length > 0; i += 1) {
      const field = fields[this.below(fields.length)];
      if (field) parts.push(this.field(type, field, depth));
    }
    if (this.below(4) === 0) parts.push(this.below(2) === 0 ? '__typename' : `${this.name('t')}: __typename`);
    if (isAbstractType(type) || this.below(5) === 0) for (const part of this.typed(type, depth)) parts.push(part);
    return parts.length === 0 ? '__typename' : parts.join(' ');
  }

  private field(parent: GraphQLCompositeType, field: GraphQLField<unknown, unknown>, depth: number): string {
    const named = getNamedType(field.type);
    const inner = isCompositeType(named) ? ` { ${this.selection(named, depth - 1)} }` : '';
    const written = field.args.map((argument) => this.argument(argument)).filter((text) => text !== '');
    // The same field with other arguments, or of another type of an interface, would be a conflict under one name.
    const hasOwnName = written.length > 0 || this.below(3) === 0 || isAbstractType(parent);
    const alias = hasOwnName ? `${this.name(field.name)}: ` : '';
    return `${alias}${field.name}${written.length > 0 ? `(${written.join(', ')})` : ''}${this.condition()}${inner}`;
  }

  private *typed(type: GraphQLCompositeType, depth: number): Generator<string> {
    const possible = isObjectType(type) ? [type] : this.schema.getPossibleTypes(type);
    const others = isObjectType(type) ? type.getInterfaces() : possible.flatMap((object) => object.getInterfaces());
    for (const condition of [...possible, ...others.slice(0, 1)]) {
      if (this.below(2) === 0) continue;
      const inner = this.selection(condition, depth - 1);
      if (this.below(3) > 0) {
        yield `... on ${condition.name}${this.condition()} { ${inner} }`;
        continue;
      }
      const name = this.name('Fragment');
      this.fragments.push(`fragment ${name} on ${condition.name} { ${inner} }`);
      yield `...${name}${this.condition()}`;
    }
  }

  private condition(): string {
    const directives = ['@include(if: $yes)', '@include(if: $no)', '@skip(if: $given)', '@include(if: $left)', '@skip(if: false)', '@include(if: $given) @skip(if: $no)'];
    return this.below(5) === 0 ? ` ${directives[this.below(directives.length)] ?? ''}` : '';
  }

  private argument({ name, type, defaultValue }: GraphQLArgument): string {
    if (!isNonNullType(type) && (defaultValue !== undefined || this.below(2) === 0)) return '';
    return `${name}: ${this.value(type)}`;
  }

  private value(type: GraphQLInputType): string {
    if (isNonNullType(type)) return this.value(type.ofType);
    if (isListType(type)) return `[${this.value(type.ofType)}]`;
    if (isEnumType(type)) return type.getValues()[this.below(type.getValues().length)]?.name ?? 'null';
    if (isInputObjectType(type)) return `{ ${Object.values(type.getFields()).slice(0, 1).map((field) => `${field.name}: ${this.value(field.type)}`).join(', ')} }`;
    if (type.name === 'Boolean') return this.below(2) === 0 ? 'true' : 'false';
    return type.name === 'Int' || type.name === 'Float' ? String(this.below(5)) : `"${String(this.below(4))}"`;
  }

  private name(stem: string): string {
    this.names += 1;
    return `${stem}_${String(this.names)}`;
  }
}
