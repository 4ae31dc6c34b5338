import { actorIdOf } from '../../shared/viewer';
import type { WriteSession } from '../context';
import { LIFE_EVENT_FAULT } from '../faults';
import { CLAIM_TABLES } from './claim.store';
import { findLastAnswer } from './taking-out.store';

interface RecordAbout {
  readonly kind: keyof typeof CLAIM_TABLES;
  readonly id: string;
  /** The organisation that the record is about. */
  readonly actorId: string;
}

/**
 * A fault when somebody would take out what the organisation concerned has agreed to. What it has confirmed it takes out
 * itself, or disputes, and then others may; what it never answered, or disputed last, is taken out by whoever may write
 * it. A change since then asks for a new answer, and takes nothing away from the one given. Not even the secretariat
 * decides for another.
 *
 * Rule of the domain: "No actor decides over another". Participations and memberships alike. All bodies.
 */
export async function checkMayTakeOut(session: WriteSession, record: RecordAbout): Promise<void> {
  if (await isConfirmedByOther(session, record)) session.faults.add(LIFE_EVENT_FAULT.CONFIRMED_BY_OTHER(['input', 'id'], {}));
}

/** Whether a record is about another organisation than the caller's, which confirmed it when it answered last. */
export async function isConfirmedByOther({ tx, caller }: WriteSession, { kind, id, actorId }: RecordAbout): Promise<boolean> {
  return actorIdOf(caller) !== actorId && (await findLastAnswer(tx, CLAIM_TABLES[kind], id)) === 'CONFIRMED';
}
