import { FAULT, type Path } from '../../shared/writing/fault';
import { checkId } from '../../shared/writing/record-id';
import { WRITERS } from '../authority/authority';
import type { WriteSession } from '../context';
import { findSeats, type Seats } from './council-authority.store';

/** The council that an input names, if it is there and the caller may write it; else null, with a fault. */
export async function councilToWrite(session: WriteSession, value: string, path: Path): Promise<string | null> {
  WRITERS.requireWriter(session);
  const id = checkId(session.faults, value, path);
  if (id === null) return null;
  const seats = await findSeats(session.tx, id, session.today);
  if (!seats) session.faults.add(FAULT.RECORD_UNKNOWN(path, { type: 'council', id }));
  else if (WRITERS.mayWriteFor(session.caller, seats.ownerActorId)) return id;
  else session.faults.add(FAULT.NOT_ALLOWED(path, { what: 'A council and who sits in it', who: 'the organisation that keeps it, or the secretariat of the hub' }));
  return null;
}

/**
 * Who takes the steps of a council's cases: the organisation that keeps the council, and those that hold its secretariat
 * today.
 *
 * Rule of the domain, "Councils": a council has a secretariat, which prepares its cases. All bodies.
 */
export function caseKeepers({ ownerActorId, members }: Pick<Seats, 'ownerActorId' | 'members'>): (string | null)[] {
  return [ownerActorId, ...members.filter(({ role }) => role === 'SECRETARIAT').map(({ actorId }) => actorId)];
}

/** A fault when the caller does not take the steps of the council's cases. */
export async function checkTakesSteps(session: WriteSession, councilId: string, path: Path): Promise<void> {
  const seats = await findSeats(session.tx, councilId, session.today);
  if (seats && caseKeepers(seats).some((actorId) => WRITERS.mayWriteFor(session.caller, actorId))) return;
  session.faults.add(FAULT.NOT_ALLOWED(path, { what: 'This step of a case', who: 'the organisation that keeps the council, its secretariat, or the secretariat of the hub' }));
}

/** Who a council takes cases from, in words for those it does not; null for anybody. */
const SUBMITTERS = { ANYONE: null, MEMBERS: 'its members', LISTED: 'the organisations it has listed' } as const;

/** In words who may submit, when an organisation may not; null when it may. */
export function whoMaySubmit({ submissionRule, members, submitters }: Pick<Seats, 'submissionRule' | 'members' | 'submitters'>, actorId: string | null): string | null {
  const allowed = { ANYONE: null, MEMBERS: members, LISTED: submitters }[submissionRule];
  return allowed === null || allowed.some((one) => one.actorId !== null && one.actorId === actorId) ? null : SUBMITTERS[submissionRule];
}
