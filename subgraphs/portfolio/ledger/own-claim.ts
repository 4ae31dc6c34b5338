import { actorIdOf, type Caller } from '../../shared/viewer';
import { newClaim } from '../../shared/writing/claim-columns';

/** The columns of a record about an actor, recorded now by the caller; nobody has to answer for an actor that is not known. */
export function ownClaim(caller: Caller, actorId: string | null) {
  return { ...newClaim(caller, actorId ?? ''), claimedByActorId: actorIdOf(caller) };
}

/** What a change does to a claim: what it says of somebody is answered anew, a better source or note changes nothing of that. */
export function renewedClaim(caller: Caller, actorId: string | null, changed: object, silent: readonly string[] = ['notes', 'isRestricted']) {
  return Object.keys(changed).some((column) => !silent.includes(column)) ? ownClaim(caller, actorId) : {};
}
