import { isSecretariat, type Asked } from '../../shared/identity/access';
import { SCOPES } from '../../shared/identity/scopes';
import { actorIdOf } from '../../shared/viewer';

/** With whose eyes memberships are read. */
export interface MembershipView {
  /** The secretariat sees all. */
  readonly seesAll: boolean;
  /** Whoever asks; sees what is recorded about itself. */
  readonly actorId: string | null;
  /** Whether it also sees what was recorded in confidence in the ecosystems that it keeps or is a confirmed member of. */
  readonly seesRestricted: boolean;
}

/**
 * With whose eyes the caller reads memberships; `findMembershipPages` in the store says the rest in SQL.
 *
 * Rule of the domain, "Who may see": "unconfirmed claims about others if so marked" are for the owner, confirmed
 * participants and the secretariat. All bodies.
 */
export function membershipViewOf(asked: Asked): MembershipView {
  const actorId = actorIdOf(asked.caller);
  return { seesAll: isSecretariat(asked), actorId, seesRestricted: actorId !== null && asked.caller.scopes.has(SCOPES.readRestricted) };
}
