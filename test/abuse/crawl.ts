import { buildClientSchema, getIntrospectionQuery, getNamedType, isInterfaceType, isLeafType, isObjectType, isRequiredArgument, isUnionType, type GraphQLField, type GraphQLNamedType, type GraphQLObjectType, type GraphQLSchema, type IntrospectionQuery } from 'graphql';

/** How a selection is written: as it comes, or so that nothing stands where a filter for names would look. */
export type Style = 'plain' | 'disguised';

export interface CrawlOptions {
  readonly style: Style;
  /** How many fields deep. */
  readonly depth: number;
  /** Fields that are left out, by name or by type and name. */
  readonly without: ReadonlySet<string>;
}

/** What takes long to work out is asked of what a question is about, not of everything that leads on from it. */
const ONCE: ReadonlySet<string> = new Set(['actorMap', 'missingActors', 'similar', 'overlaps', 'suggestedPartners', 'impact', 'benefitFlows', 'findings', 'collaboration', 'report', 'publishability', 'textCoverage', 'initiatives', 'journey']);
/** So many of a page that is not the question's own. */
const OF_A_PAGE = 5;

/** Values for arguments that must be given. */
const REQUIRED: Readonly<Record<string, string>> = {
  'format: ActorMapFormat!': 'KUMU_CONNECTIONS',
  'input: NetPresentValueInput!': '{ rate: "0.04", baseYear: 2025, from: 2024, to: 2030 }',
};

export async function schemaAt(url: string): Promise<GraphQLSchema> {
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: getIntrospectionQuery() }) });
  return buildClientSchema(((await response.json()) as { data: IntrospectionQuery }).data);
}

/** Asks for everything that can be asked of a type, down to a depth; a type is not entered again below itself. */
export function everythingOf(schema: GraphQLSchema, type: string, options: CrawlOptions): string {
  const found = schema.getType(type);
  if (!found) throw new Error(`There is no type ${type}`);
  return new Crawl(schema, options).selection(found, options.depth, []) ?? '{ __typename }';
}

class Crawl {
  private aliases = 0;

  constructor(private readonly schema: GraphQLSchema, private readonly options: CrawlOptions) {}

  selection(type: GraphQLNamedType, depth: number, above: readonly string[]): string | null {
    if (depth === 0 || above.includes(type.name)) return null;
    if (isUnionType(type) || isInterfaceType(type)) {
      const own = isInterfaceType(type) ? this.fields(type.getFields(), type.name, depth, above) : '';
      const parts = this.schema.getPossibleTypes(type).map((possible) => this.onType(possible, depth, [...above, type.name])).filter((part) => part !== null);
      return `{ __typename ${own} ${parts.join(' ')} }`;
    }
    if (!isObjectType(type)) return null;
    const fields = this.fields(type.getFields(), type.name, depth, above);
    if (fields === '') return null;
    return this.options.style === 'plain' ? `{ ${fields} }` : `{ ... @include(if: true) { ... on ${type.name} { ${fields} } } }`;
  }

  private onType(type: GraphQLObjectType, depth: number, above: readonly string[]): string | null {
    // Fields of the same name may be of other types in the other members: each gets an alias of its own.
    const selection = new Crawl(this.schema, { ...this.options, style: 'disguised' }).named(`${type.name}_`).selection(type, depth, above);
    return selection && `... on ${type.name} ${selection}`;
  }

  private prefix = 'a';

  private named(prefix: string): this {
    this.prefix = prefix;
    return this;
  }

  private fields(fields: Readonly<Record<string, GraphQLField<unknown, unknown>>>, parent: string, depth: number, above: readonly string[]): string {
    return Object.values(fields)
      .map((field) => this.field(field, parent, depth, above))
      .filter((text) => text !== null)
      .join(' ');
  }

  private field(field: GraphQLField<unknown, unknown>, parent: string, depth: number, above: readonly string[]): string | null {
    const { name, args } = field;
    if (this.options.without.has(name) || this.options.without.has(`${parent}.${name}`)) return null;
    const isOwn = depth === this.options.depth;
    if (!isOwn && ONCE.has(name)) return null;
    const pageSize = !isOwn && args.some((arg) => arg.name === 'first') ? [['first', String(OF_A_PAGE)] as const] : [];
    const required = [...args.filter(isRequiredArgument).map((arg) => [arg.name, REQUIRED[`${arg.name}: ${String(arg.type)}`]] as const), ...pageSize];
    if (required.some(([, value]) => value === undefined)) return null;
    const type = getNamedType(field.type);
    // Pages do not count as a step, so that what is in them is reached as what is in lists.
    const isPage = type.name.endsWith('Connection');
    const below = isLeafType(type) ? '' : isPage ? this.page(type as GraphQLObjectType, depth, [...above, parent]) : this.selection(type, depth - 1, [...above, parent]);
    if (below === null) return null;
    this.aliases += 1;
    const alias = this.options.style === 'plain' ? '' : `${this.prefix}${String(this.aliases)}: `;
    return `${alias}${name}${required.length > 0 ? `(${required.map(([arg, value]) => `${arg}: ${value ?? ''}`).join(', ')})` : ''} ${below}`;
  }

  private page(type: GraphQLObjectType, depth: number, above: readonly string[]): string | null {
    const item = type.getFields()['nodes'];
    const nodes = item && this.selection(getNamedType(item.type), depth - 1, above);
    const total = type.getFields()['totalCount'] ? 'totalCount' : '';
    if (!nodes) return total === '' ? null : `{ ${total} }`;
    return `{ ${total} nodes ${nodes} }`;
  }
}
