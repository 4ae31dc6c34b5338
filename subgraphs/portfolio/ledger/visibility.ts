import { isSecretariat, type Asked } from '../../shared/identity/access';
import { SCOPES } from '../../shared/identity/scopes';
import { actorIdOf } from '../../shared/viewer';

/** How far a caller sees what is restricted. */
export interface RestrictedView {
  readonly seesAll: boolean;
  /** The actor that asks: what is recorded about itself it sees always. */
  readonly actorId: string | null;
  /** The actor as far as it may see what is restricted in initiatives that it takes part in. */
  readonly insiderId: string | null;
}

/**
 * What a caller may see of restricted claims.
 *
 * Rule of the domain, "Who may see": restricted fields are for the owner, confirmed participants and the secretariat.
 * The owner of an initiative is its lead, and the owner of its portfolio. All bodies.
 */
export function restrictedViewOf(asked: Asked): RestrictedView {
  const actorId = actorIdOf(asked.caller);
  return { seesAll: isSecretariat(asked), actorId, insiderId: asked.caller.scopes.has(SCOPES.readRestricted) ? actorId : null };
}
