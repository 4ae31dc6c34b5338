import type { SubgraphContext } from '../context';
import type { RawQueries } from '../database/page-query';
import { toPageRequest, type Connection, type PageArgs } from '../graphql/connection';
import type { Asking } from '../loader';
import { definePageLoader } from '../page-loader';
import { findChanges, type ChangeView } from './change.store';
import type { Change } from './change.type';

/** The answer for a record without history, which only a record that is not there has. */
const NO_CHANGES: Connection<Change> = { nodes: [], edges: [], pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null }, totalCount: 0 };

/** For one subgraph: a way to a page of what was changed in a record and in what belongs to it, newest first. */
export function changesLoader<Context extends SubgraphContext<RawQueries>>(viewOf: (context: Asking<Context>) => ChangeView): (context: Context, rootId: string, args: PageArgs) => Promise<Connection<Change>> {
  const pages = definePageLoader<Context, Connection<Change>>(
    (context, ids, request) => findChanges(context.db, ids, request, viewOf(context)),
    () => NO_CHANGES,
  );
  return (context, rootId, args) => pages(context, rootId, toPageRequest(args));
}
