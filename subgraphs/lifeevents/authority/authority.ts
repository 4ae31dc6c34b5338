import { isSecretariat as isSecretariatAsking } from '../../shared/identity/access';
import { SCOPES } from '../../shared/identity/scopes';
import { actorIdOf, type Caller } from '../../shared/viewer';

/** Lets an organisation write the life events that it owns, its services, and its answers to claims. */
export const WRITE_SCOPE = SCOPES.writeLifeEvents;
/** Lets the secretariat write for everybody. */
export const SECRETARIAT_SCOPE = SCOPES.secretariat;

export function isSecretariat(caller: Caller): boolean {
  return isSecretariatAsking({ caller });
}

/**
 * Whether a caller may write what an actor answers for: the actor itself, by the organisation number of its token, or
 * the secretariat. What nobody answers for is the secretariat's.
 *
 * Rule of the domain: "No actor decides over another"; "a secretariat creates events and appoints a new owner".
 */
export function mayWriteFor(caller: Caller, actorId: string | null): boolean {
  if (isSecretariat(caller)) return true;
  return actorId !== null && caller.scopes.has(WRITE_SCOPE) && actorIdOf(caller) === actorId;
}
