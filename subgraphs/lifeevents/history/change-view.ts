import type { HidesField } from '../../shared/history/change';
import type { ChangeView } from '../../shared/history/change.store';
import { isSecretariat } from '../../shared/identity/access';
import { SCOPES } from '../../shared/identity/scopes';
import { actorIdOf } from '../../shared/viewer';
import { isRestrictedVersion } from '../claim/restricted-claim';
import type { Context } from '../context';
import { findOwnedChanges } from './change-view.store';

const OFFERS: ReadonlySet<string> = new Set(['OwnershipOffer', 'ServiceOffer']);

/** What shows as a change and nothing more: a restricted claim until it is confirmed, and an offer, which is between two, until it is accepted. */
const isRestricted: HidesField = (record, _field, data) => isRestrictedVersion(record, data) || (OFFERS.has(record) && data['state'] !== 'ACCEPTED');

/**
 * How a caller sees the history. Restricted values, and with which client and token a change was made, are for the
 * owner of the record, by a token that may read what is restricted, and for the secretariat.
 */
export function changeViewOf(context: Pick<Context, 'db' | 'caller' | 'today'>): ChangeView {
  const view = { isDeep: true, hides: isRestricted };
  const actorId = actorIdOf(context.caller);
  if (isSecretariat(context)) return { ...view, seesAllOf: (ids) => Promise.resolve(new Set(ids)) };
  if (actorId === null || !context.caller.scopes.has(SCOPES.readRestricted)) return view;
  return { ...view, seesAllOf: (ids) => findOwnedChanges(context.db, ids, actorId, context.today) };
}
