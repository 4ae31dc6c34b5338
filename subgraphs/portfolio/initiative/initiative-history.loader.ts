import { toPageRequest, type Connection, type PageArgs } from '../../shared/graphql/connection';
import type { Change } from '../../shared/history/change.type';
import { findChanges } from '../../shared/history/change.store';
import { definePageLoader } from '../../shared/page-loader';
import { maySeeRestricted, type PortfolioContext } from '../context';

const RESTRICTED_FIELDS: Readonly<Record<string, ReadonlySet<string>>> = {
  Risk: new Set(['details', 'mitigations']),
  InitiativeContact: new Set(['personId', 'role']),
  Groundwork: new Set(['responsiblePersonId']),
  CouncilCase: new Set(['responsiblePersonId']),
};

/** What is restricted in the present is so in the history: details of risks, persons, draft cases, unconfirmed restricted claims. */
export function isRestrictedChange(record: string, field: string, data: Readonly<Record<string, unknown>>): boolean {
  if (RESTRICTED_FIELDS[record]?.has(field)) return true;
  return data['isDraft'] === true || (data['isRestricted'] === true && data['claimStatus'] !== 'CONFIRMED');
}

/** The answer for a record without history, which only a record that is not there has. */
const NO_CHANGES: Connection<Change> = { nodes: [], edges: [], pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null }, totalCount: 0 };

const changePages = definePageLoader<PortfolioContext, Connection<Change>>(
  (context, ids, request) => findChanges(context.db, ids, request, { hides: maySeeRestricted(context) ? undefined : isRestrictedChange }),
  () => NO_CHANGES,
);

/** A page of what was changed in an initiative and in what belongs to it, newest first. */
export function changesOf(context: PortfolioContext, initiativeId: string, args: PageArgs): Promise<Connection<Change>> {
  return changePages(context, initiativeId, toPageRequest(args));
}
