import { actorIdOf } from '../../shared/viewer';
import type { WriteSession } from '../context';
import { LIFE_EVENT_FAULT } from '../faults';
import { CLAIM_TABLES } from './claim.store';
import { findConfirmedByOthers } from './taking-out.store';

/** The tables of claims, by what a claim says. */
type ClaimKind = keyof typeof CLAIM_TABLES;

/**
 * A fault when somebody would take out what the organisation concerned has agreed to. What it has confirmed it takes out
 * itself, or disputes, and then others may; what it never answered, or disputed last, is taken out by whoever may write
 * it. A change since then asks for a new answer, and takes nothing away from the one given. Not even the secretariat
 * decides for another.
 *
 * Rule of the domain: "No actor decides over another". Participations and memberships alike. All bodies.
 */
export async function checkMayTakeOut(session: WriteSession, kind: ClaimKind, id: string): Promise<void> {
  if ((await countConfirmedByOthers(session, kind, [id])) > 0) session.faults.add(LIFE_EVENT_FAULT.CONFIRMED_BY_OTHER(['input', 'id'], {}));
}

/** How many of these records are about other organisations than the caller's, which confirmed them when they answered last. */
export async function countConfirmedByOthers({ tx, caller }: WriteSession, kind: ClaimKind, ids: readonly string[]): Promise<number> {
  return (await findConfirmedByOthers(tx, CLAIM_TABLES[kind], ids, actorIdOf(caller))).size;
}
