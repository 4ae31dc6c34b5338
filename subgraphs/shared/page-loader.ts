import type DataLoader from 'dataloader';
import { EMPTY_PAGE } from './database/page-query';
import { encodeCursor, toConnection, toPageRequest, type Connection, type IdPage, type PageArgs, type PageRequest } from './graphql/connection';
import { defineLoader, groupBy, type Asking, type LoaderScope } from './loader';

/** A page of one parent's list. */
interface PageKey {
  readonly parentId: string;
  readonly request: PageRequest;
}

/** Stands between a parent's id and the conditions of its list. */
const CONDITIONS = '|';

const pageText = ({ first, after }: PageRequest): string => `${String(first)}/${after ? encodeCursor(after) : ''}`;
const keyText = ({ parentId, request }: PageKey): string => `${parentId}/${pageText(request)}`;

/**
 * Declares a loader of pages of a list that each of many parents has. Parents that ask for the same page, as those of
 * one field of a query do, are answered together.
 */
export function definePageLoader<Scope extends LoaderScope, Page>(
  find: (scope: Asking<Scope>, parentIds: readonly string[], request: PageRequest) => Promise<ReadonlyMap<string, Page>>,
  missing: () => Page,
): (scope: Scope, parentId: string, request: PageRequest) => Promise<Page> {
  const loader = defineLoader<Scope, PageKey, Page>(
    async (scope, keys) => {
      const found = new Map<string, Page>();
      for (const group of groupBy(keys, (key) => pageText(key.request)).values()) {
        const [{ request }] = group as [PageKey];
        for (const [parentId, page] of await find(scope, group.map((key) => key.parentId), request)) found.set(keyText({ parentId, request }), page);
      }
      return found;
    },
    missing,
    keyText,
  );
  return (scope, parentId, request) => loader(scope).load({ parentId, request });
}

/**
 * Declares a connection that each of many parents has: one statement for the pages of all parents, one for the nodes.
 * `nodes` finds rows of the same database, so every id has its node.
 */
export function definePagedList<Scope extends LoaderScope, Node extends object>(
  findPages: (scope: Asking<Scope>, parentIds: readonly string[], request: PageRequest) => Promise<ReadonlyMap<string, IdPage>>,
  nodes: (scope: Scope) => DataLoader<string, Node | null>,
): (scope: Scope, parentId: string, args: PageArgs) => Promise<Connection<Node>> {
  const load = definePageLoader(findPages, () => EMPTY_PAGE);
  return async (scope, parentId, args) => {
    const request = toPageRequest(args);
    return connectNodes(await load(scope, parentId, request), request, nodes(scope));
  };
}

/**
 * Declares a connection that each of many parents has in several ways, such as on several days: one statement for each
 * of the ways that a query asks for. The conditions are plain values, by which two fields that ask alike are known.
 */
export function defineConditionalList<Scope extends LoaderScope, Conditions, Node extends object>(
  findPages: (scope: Asking<Scope>, parentIds: readonly string[], conditions: Conditions, request: PageRequest) => Promise<ReadonlyMap<string, IdPage>>,
  nodes: (scope: Scope) => DataLoader<string, Node | null>,
): (scope: Scope, parentId: string, conditions: Conditions, args: PageArgs) => Promise<Connection<Node>> {
  const keyOf = (parentId: string, conditions: string): string => `${parentId}${CONDITIONS}${conditions}`;
  const load = definePagedList<Scope, Node>(async (scope, keys, request) => {
    const alike = groupBy(keys, (key) => key.slice(key.indexOf(CONDITIONS) + 1));
    const found = await Promise.all(
      [...alike].map(async ([conditions, those]) => {
        const pages = await findPages(scope, those.map((key) => key.slice(0, key.indexOf(CONDITIONS))), JSON.parse(conditions) as Conditions, request);
        return [...pages].map(([parentId, page]) => [keyOf(parentId, conditions), page] as const);
      }),
    );
    return new Map(found.flat());
  }, nodes);
  return (scope, parentId, conditions, args) => load(scope, keyOf(parentId, JSON.stringify(conditions)), args);
}

/** A page of ids with its nodes. */
export async function connectNodes<Node extends object>(page: IdPage, request: PageRequest, nodes: DataLoader<string, Node | null>): Promise<Connection<Node>> {
  const found = await Promise.all(page.entries.map((entry) => nodes.load(entry.id)));
  return toConnection(page, found as Node[], request);
}
