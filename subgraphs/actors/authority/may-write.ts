import { isSecretariat } from '../../shared/identity/access';
import { FAULT, type Path } from '../../shared/writing/fault';
import { checkId } from '../../shared/writing/record-id';
import type { WriteSession } from '../context';
import { WRITERS } from './authority';
import { findActorToWrite, findEcosystemKeeper, findOperatorOn } from './authority.store';

/**
 * The actor that an input names, if it is there and the caller may write what it tells of itself; else null, with a
 * fault. An organisation tells of itself; of groups, which have no voice of their own, the secretariat tells.
 */
export async function actorToWrite(session: WriteSession, value: string, path: Path): Promise<string | null> {
  const refusal = { what: 'What an actor tells of itself', who: 'that organisation, or the secretariat' };
  return recordToWrite(session, value, path, 'actor', async (id) => (await findActorToWrite(session.tx, id)) && { ownerId: id }, refusal);
}

/** The ecosystem that an input names, if it is there and the caller may write it; else null, with a fault. */
export function ecosystemToWrite(session: WriteSession, value: string, path: Path): Promise<string | null> {
  const refusal = { what: 'An ecosystem and what belongs to it', who: 'the organisation that keeps its record, or the secretariat' };
  return recordToWrite(session, value, path, 'ecosystem', async (id) => {
    const found = await findEcosystemKeeper(session.tx, id);
    return found && { ownerId: found.keeperId };
  }, refusal);
}

/** The shared component that an input names, if it is there and the caller may write it; else null, with a fault. */
export function componentToWrite(session: WriteSession, value: string, path: Path): Promise<string | null> {
  const refusal = { what: 'A shared component and what belongs to it', who: 'the organisation that operates it today, or the secretariat' };
  return recordToWrite(session, value, path, 'shared component', async (id) => {
    const found = await findOperatorOn(session.tx, id, session.today);
    return found && { ownerId: found.operatorId };
  }, refusal);
}

/** A fault when the caller is not the secretariat: for what decides over others, such as which ministry answers for whom. */
export function checkSecretariat(session: WriteSession, path: Path, what: string): void {
  if (!isSecretariat(session)) session.faults.add(FAULT.NOT_ALLOWED(path, { what, who: 'the secretariat' }));
}

async function recordToWrite(session: WriteSession, value: string, path: Path, type: string, find: (id: string) => Promise<{ ownerId: string | null } | null>, refusal: { what: string; who: string }): Promise<string | null> {
  WRITERS.requireWriter(session);
  const id = checkId(session.faults, value, path);
  if (id === null) return null;
  const found = await find(id);
  if (!found) session.faults.add(FAULT.RECORD_UNKNOWN(path, { type, id }));
  else if (WRITERS.mayWriteFor(session.caller, found.ownerId)) return id;
  else session.faults.add(FAULT.NOT_ALLOWED(path, refusal));
  return null;
}
