import { isSecretariat } from '../identity/access';
import { SCOPES, type Scope } from '../identity/scopes';
import { actorIdOf, type Caller } from '../viewer';
import { FAULT, Refusal, type Path } from './fault';
import type { WritingSession } from './session';

/**
 * Who may write in one subgraph: an organisation with the scope of the subgraph what it answers for, and the
 * secretariat for everybody.
 *
 * Rule of the domain: "No actor decides over another"; "a secretariat creates events and appoints a new owner".
 */
export class Writers {
  constructor(readonly scope: Scope) {}

  /** Whether a caller may write what an actor answers for. What nobody answers for is the secretariat's. */
  mayWriteFor(caller: Caller, actorId: string | null): boolean {
    if (isSecretariat({ caller })) return true;
    return actorId !== null && caller.scopes.has(this.scope) && actorIdOf(caller) === actorId;
  }

  /** Ends the mutation unless somebody asks who may write anything here at all. */
  requireWriter({ caller }: WritingSession): void {
    if (caller.organizationNumber === null) throw new Refusal([FAULT.UNAUTHENTICATED([], {})]);
    if (!caller.scopes.has(this.scope) && !isSecretariat({ caller })) throw new Refusal([FAULT.SCOPE_MISSING([], { scope: this.scope })]);
  }

  /** A fault when the caller may not write what this actor answers for. */
  checkMayWriteFor({ caller, faults }: WritingSession, actorId: string | null, path: Path, refusal: { what: string; who: string }): void {
    if (!this.mayWriteFor(caller, actorId)) faults.add(FAULT.NOT_ALLOWED(path, refusal));
  }

  /** The number of the organisation that a new record shall belong to: the caller's own, or one that the secretariat names. */
  ownerOfNew(session: WritingSession, organizationNumber: string | null | undefined, path: Path, what: string): string {
    this.requireWriter(session);
    const own = session.caller.organizationNumber as string;
    if (organizationNumber == null || organizationNumber === own) return own;
    if (!isSecretariat(session)) session.faults.add(FAULT.NOT_ALLOWED(path, { what, who: 'that organisation itself, or the secretariat' }));
    return organizationNumber;
  }
}

/** Ends the mutation unless the secretariat asks. */
export function requireSecretariat(session: WritingSession): void {
  if (session.caller.organizationNumber === null) throw new Refusal([FAULT.UNAUTHENTICATED([], {})]);
  if (!isSecretariat(session)) throw new Refusal([FAULT.SCOPE_MISSING([], { scope: SCOPES.secretariat })]);
}
