import { toPageRequest, type Connection, type PageArgs } from '../../shared/graphql/connection';
import type { Change } from '../../shared/history/change.type';
import { findChanges } from '../../shared/history/change.store';
import { definePageLoader } from '../../shared/page-loader';
import type { PortfolioContext } from '../context';
import { changeViewOf } from '../history/change-view';

/** The answer for a record without history, which only a record that is not there has. */
const NO_CHANGES: Connection<Change> = { nodes: [], edges: [], pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null }, totalCount: 0 };

const changePages = definePageLoader<PortfolioContext, Connection<Change>>(
  (context, ids, request) => findChanges(context.db, ids, request, changeViewOf(context)),
  () => NO_CHANGES,
);

/** A page of what was changed in an initiative or a portfolio and in what belongs to it, newest first. */
export function changesOf(context: PortfolioContext, rootId: string, args: PageArgs): Promise<Connection<Change>> {
  return changePages(context, rootId, toPageRequest(args));
}
