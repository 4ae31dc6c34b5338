import { FAULT, type Path } from '../../shared/writing/fault';
import { checkId } from '../../shared/writing/record-id';
import type { WriteSession } from '../context';
import { WRITERS } from './authority';
import { findAuthority, findOwnerOn } from './authority.store';

/** The life event that an input names, if it is there and the caller may write it; else null, with a fault. */
export async function lifeEventToWrite(session: WriteSession, value: string, path: Path): Promise<string | null> {
  WRITERS.requireWriter(session);
  const id = checkId(session.faults, value, path);
  if (id === null) return null;
  const found = await findOwnerOn(session.tx, id, session.today);
  if (!found) session.faults.add(FAULT.RECORD_UNKNOWN(path, { type: 'life event', id }));
  else if (WRITERS.mayWriteFor(session.caller, found.ownerActorId)) return id;
  else session.faults.add(FAULT.NOT_ALLOWED(path, { what: 'A life event and what belongs to it', who: 'the organisation that owns it today, or the secretariat' }));
  return null;
}

/** The service that an input names, if it is there and the caller may write it; else null, with a fault. */
export async function serviceToWrite(session: WriteSession, value: string, path: Path): Promise<string | null> {
  WRITERS.requireWriter(session);
  const id = checkId(session.faults, value, path);
  if (id === null) return null;
  const found = await findAuthority(session.tx, id);
  if (!found) session.faults.add(FAULT.RECORD_UNKNOWN(path, { type: 'service', id }));
  else if (WRITERS.mayWriteFor(session.caller, found.ownerActorId)) return id;
  else session.faults.add(FAULT.NOT_ALLOWED(path, { what: 'A service and what belongs to it', who: 'its competent authority, or the secretariat' }));
  return null;
}
