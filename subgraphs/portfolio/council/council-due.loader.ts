import { isSecretariat } from '../../shared/identity/access';
import { toConnection, toPageRequest, type Connection } from '../../shared/graphql/connection';
import { byKey } from '../../shared/loader';
import type { PortfolioContext } from '../context';
import { toDue } from './council-due';
import { findDueConditions, findDuePage } from './council-due.store';
import type { CouncilDue, CouncilDueArgs } from './council-due.type';
import { findCasesById } from './council.store';

/** A page of what is due for an organisation, in three statements however much it is; of everything for the secretariat. */
export async function duePage(context: PortfolioContext, actorId: string, councilId: string | null, args: CouncilDueArgs): Promise<Connection<CouncilDue>> {
  const { db, today } = context;
  const request = toPageRequest(args);
  const page = await findDuePage(db, { actorId: isSecretariat(context) ? null : actorId, councilId, until: args.until, today }, request);
  const ids = page.entries.map(({ id }) => id);
  const [cases, conditions] = await Promise.all([findCasesById(db, ids, 'NO_DRAFT'), findDueConditions(db, ids)]);
  const [caseOf, conditionOf] = [byKey(cases, ({ id }) => id), byKey(conditions, ({ id }) => id)];
  const nodes = page.entries.map(({ id, sort }) => toDue(sort, caseOf.get(id) ?? null, conditionOf.get(id) ?? null));
  return toConnection(page, nodes, request);
}
