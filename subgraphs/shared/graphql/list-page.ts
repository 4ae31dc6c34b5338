import { mapNodes, toConnection, type Connection, type Cursor, type IdPage, type PageRequest } from './connection';

/** Which of two places of a list comes first: by its sort value, then by id, so that no two are equal. */
export function compareCursors(a: Cursor, b: Cursor): number {
  if (a.sort !== b.sort) return a.sort < b.sort ? -1 : 1;
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}

/** One page of a list that is worked out as a whole; the list is in the order of its cursors. */
export function pageOfList<Node>(list: readonly Node[], cursorOf: (node: Node) => Cursor, { first, after }: PageRequest): { page: IdPage; nodes: Node[] } {
  const rest = after === null ? list : list.filter((node) => compareCursors(cursorOf(node), after) > 0);
  const nodes = rest.slice(0, first);
  return { page: { totalCount: list.length, entries: nodes.map(cursorOf), hasNextPage: rest.length > first }, nodes };
}

/** Something on a list, with its place there. */
export interface Placed<Node> {
  readonly node: Node;
  readonly cursor: Cursor;
}

/** One page of things in the order of their places, as a connection. */
export function connectionOfPlaced<Node>(list: readonly Placed<Node>[], request: PageRequest): Connection<Node> {
  const inOrder = [...list].sort((a, b) => compareCursors(a.cursor, b.cursor));
  const { page, nodes } = pageOfList(inOrder, ({ cursor }) => cursor, request);
  return mapNodes(toConnection(page, nodes, request), ({ node }) => node);
}
