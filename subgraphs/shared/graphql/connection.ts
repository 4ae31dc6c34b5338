import { isUuid } from './uuid';
import { ArgsType, Directive, Field, Int, ObjectType } from 'type-graphql';
import { hubError } from '../errors';

/** What a page holds when nobody asks for another size. */
export const DEFAULT_PAGE_SIZE = 20;
/** The most a page holds; more is refused in words, never cut in silence. */
export const LARGEST_PAGE_SIZE = 100;

@Directive('@shareable')
@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more nodes follow after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether nodes come before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first node of the page; null when the page is empty.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last node of the page, to be given as `after` for the next; null when the page is empty.' })
  endCursor!: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: DEFAULT_PAGE_SIZE, description: `How many nodes to return: 0–${String(LARGEST_PAGE_SIZE)}.` })
  first: number = DEFAULT_PAGE_SIZE;

  @Field(() => String, { nullable: true, description: 'Return what follows this cursor, taken from pageInfo.endCursor of an earlier answer.' })
  after?: string | null;
}

/** A place in a list: the sort value and, for a stable order among equals, the id. */
export interface Cursor {
  readonly sort: string;
  readonly id: string;
}

/** A page that was asked for, checked. */
export interface PageRequest {
  readonly first: number;
  readonly after: Cursor | null;
}

const CURSOR_VERSION = 'c1';

export function encodeCursor({ sort, id }: Cursor): string {
  return Buffer.from(JSON.stringify([CURSOR_VERSION, sort, id])).toString('base64url');
}

export function decodeCursor(text: string, path = 'after'): Cursor {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (Array.isArray(parsed) && parsed.length === 3 && parsed.every((part) => typeof part === 'string')) {
      const [version, sort, id] = parsed as [string, string, string];
      if (version === CURSOR_VERSION && isUuid(id)) return { sort, id };
    }
  } catch {
    // Falls through to the one answer for every kind of unusable cursor.
  }
  throw hubError('CURSOR_MALFORMED', { path });
}


/** Checks a page's arguments and says in words what is wrong with them. */
export function toPageRequest({ first, after }: PageArgs): PageRequest {
  if (first < 0 || first > LARGEST_PAGE_SIZE) throw hubError('PAGE_SIZE_OUT_OF_RANGE', { first, most: LARGEST_PAGE_SIZE });
  return { first, after: after == null ? null : decodeCursor(after) };
}

/** A page of ids as the database gives it: with the place of each, and how many there are in all. */
export interface IdPage {
  readonly totalCount: number;
  readonly entries: readonly Cursor[];
  readonly hasNextPage: boolean;
}

/** The shape of every connection in the schema. */
export interface Connection<Node> {
  nodes: Node[];
  edges: { cursor: string; node: Node }[];
  pageInfo: PageInfo;
  totalCount: number;
}

/** Joins a page of ids with the nodes that a loader found for them, in the same order. */
export function toConnection<Node>(page: IdPage, nodes: readonly Node[], request: PageRequest): Connection<Node> {
  const edges = page.entries.map((entry, i) => ({ cursor: encodeCursor(entry), node: nodes[i] as Node }));
  return {
    nodes: [...nodes],
    edges,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: request.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: page.totalCount,
  };
}

/** The same page with each node as something else. */
export function mapNodes<Node, Mapped>({ edges, nodes, ...page }: Connection<Node>, map: (node: Node) => Mapped): Connection<Mapped> {
  return { ...page, nodes: nodes.map(map), edges: edges.map(({ cursor, node }) => ({ cursor, node: map(node) })) };
}
