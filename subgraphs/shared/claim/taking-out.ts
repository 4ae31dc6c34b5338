import type { RawQueries } from '../database/page-query';
import { actorIdOf } from '../viewer';
import { FAULT } from '../writing/fault';
import type { Session } from '../writing/session';
import { findConfirmedByOthers } from './taking-out.store';

/**
 * A fault when somebody would take out what the organisation concerned has agreed to. What it has confirmed it takes out
 * itself, or disputes, and then others may; what it never answered, or disputed last, is taken out by whoever may write
 * it. A change since then asks for a new answer, and takes nothing away from the one given. Not even the secretariat
 * decides for another.
 *
 * Rule of the domain: "No actor decides over another". Every record about one organisation, of any table that has
 * `actorId` and `claimStatus`. All bodies.
 */
export async function checkMayTakeOut<Tx extends RawQueries>(session: Session<Tx>, table: string, id: string): Promise<void> {
  if ((await countConfirmedByOthers(session, table, [id])) > 0) session.faults.add(FAULT.CONFIRMED_BY_OTHER(['input', 'id'], {}));
}

/** How many of these records are about other organisations than the caller's, which confirmed them when they answered last. */
export async function countConfirmedByOthers<Tx extends RawQueries>({ tx, caller }: Session<Tx>, table: string, ids: readonly string[]): Promise<number> {
  return (await findConfirmedByOthers(tx, table, ids, actorIdOf(caller))).size;
}
