import type { HidesField } from '../../shared/history/change';
import type { ChangeView } from '../../shared/history/change.store';
import { isSecretariat } from '../../shared/identity/access';
import { SCOPES } from '../../shared/identity/scopes';
import { actorIdOf } from '../../shared/viewer';
import type { ActorsContext } from '../context';
import { findOwnedChanges, IN_CONFIDENCE, inConfidenceOfOthers } from './change-view.store';

/** What is restricted in the present is so in the history: what one organisation says of another in confidence, until that confirms it. */
export const isRestrictedChange: HidesField = (_record, _field, data) => data['isRestricted'] === true && data['claimStatus'] !== 'CONFIRMED';

/**
 * How a caller sees the history. Restricted values, and with which client and token a change was made, are for whoever
 * answers for the record, by a token that may read what is restricted, and for the secretariat. A link that was recorded
 * in confidence is not told of to others at all: it stands in the changes of both sides, and so would tell who they are.
 */
export function changeViewOf(context: Pick<ActorsContext, 'db' | 'caller' | 'today'>): ChangeView {
  const { db, caller, today } = context;
  const view = { isDeep: true, hides: isRestrictedChange };
  const actorId = actorIdOf(caller);
  if (isSecretariat(context)) return { ...view, seesAllOf: (ids) => Promise.resolve(new Set(ids)) };
  if (actorId === null || !caller.scopes.has(SCOPES.readRestricted)) return { ...view, leavesOut: IN_CONFIDENCE };
  return { ...view, leavesOut: inConfidenceOfOthers(actorId, today), seesAllOf: (ids) => findOwnedChanges(db, ids, actorId, today) };
}
