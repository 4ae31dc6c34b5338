import type { ChangeView } from '../../shared/history/change.store';
import { isSecretariat } from '../../shared/identity/access';
import { SCOPES } from '../../shared/identity/scopes';
import { actorIdOf } from '../../shared/viewer';
import type { PortfolioContext } from '../context';
import { findOwnedChanges, findPartsOfRestricted } from './change-view.store';
import { isRestrictedChange } from './restricted-change';

/**
 * How a caller sees the history. Restricted values, and with which client and token a change was made, are for whoever
 * answers for the record, by a token that may read what is restricted, and for the secretariat.
 */
export function changeViewOf(context: Pick<PortfolioContext, 'db' | 'caller'>): ChangeView {
  const { db, caller } = context;
  const view = { isDeep: true, hides: isRestrictedChange, hidesAllOf: (ids: readonly string[]) => findPartsOfRestricted(db, ids) };
  const actorId = actorIdOf(caller);
  if (isSecretariat(context)) return { ...view, seesAllOf: (ids) => Promise.resolve(new Set(ids)) };
  if (actorId === null || !caller.scopes.has(SCOPES.readRestricted)) return view;
  return { ...view, seesAllOf: (ids) => findOwnedChanges(db, ids, actorId) };
}
