import { hubError } from '../errors';
import type { Caller } from '../viewer';
import { SCOPES, type Scope } from './scopes';

/** Who asks, in a request or in anything else that carries it. */
export interface Asked {
  readonly caller: Caller;
}

export function isSecretariat({ caller }: Asked): boolean {
  return caller.scopes.has(SCOPES.secretariat);
}

/** Whether the caller has a scope, or is the secretariat, which stands in for everybody. */
export function may(asked: Asked, scope: Scope): boolean {
  return asked.caller.scopes.has(scope) || isSecretariat(asked);
}

/** Refuses a field to a caller without the scope. `what` names the field or the action. */
export function requireScope(asked: Asked, scope: Scope, what: string): void {
  if (!may(asked, scope)) throw hubError('FORBIDDEN', { what, whom: `tokens with the scope ${scope}` });
}

/**
 * Whether restricted fields of a record may be shown to the caller. `takesPart` tells whether the calling organisation
 * owns the record or has confirmed that it takes part in it; it is asked only where the answer depends on it.
 *
 * Rule of the domain, "Who may see": the owner, confirmed participants and the secretariat. All bodies.
 */
export async function maySeeRestricted(asked: Asked, takesPart: () => Promise<boolean>): Promise<boolean> {
  if (isSecretariat(asked)) return true;
  const { organizationNumber, scopes } = asked.caller;
  return organizationNumber !== null && scopes.has(SCOPES.readRestricted) && (await takesPart());
}
