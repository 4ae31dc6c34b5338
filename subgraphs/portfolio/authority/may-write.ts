import { FAULT, type Path } from '../../shared/writing/fault';
import { checkId } from '../../shared/writing/record-id';
import type { WriteSession } from '../context';
import { WRITERS } from './authority';
import { findKeepers, findPortfolioOwner } from './authority.store';

/**
 * The initiative that an input names, if it is there and the caller may write it; else null, with a fault. It is written
 * by the organisation that leads it and by the office of the portfolio it is in.
 */
export async function initiativeToWrite(session: WriteSession, value: string, path: Path): Promise<string | null> {
  WRITERS.requireWriter(session);
  const id = checkId(session.faults, value, path);
  if (id === null) return null;
  const keepers = await findKeepers(session.tx, id);
  if (!keepers) session.faults.add(FAULT.RECORD_UNKNOWN(path, { type: 'initiative', id }));
  else if (keepers.some((actorId) => WRITERS.mayWriteFor(session.caller, actorId))) return id;
  else session.faults.add(FAULT.NOT_ALLOWED(path, { what: 'An initiative and what belongs to it', who: 'the organisation that leads it, the owner of its portfolio, or the secretariat' }));
  return null;
}

/** The portfolio that an input names, if it is there and the caller may write it; else null, with a fault. */
export async function portfolioToWrite(session: WriteSession, value: string, path: Path): Promise<string | null> {
  WRITERS.requireWriter(session);
  const id = checkId(session.faults, value, path);
  if (id === null) return null;
  const found = await findPortfolioOwner(session.tx, id);
  if (!found) session.faults.add(FAULT.RECORD_UNKNOWN(path, { type: 'portfolio', id }));
  else if (WRITERS.mayWriteFor(session.caller, found.ownerActorId)) return id;
  else session.faults.add(FAULT.NOT_ALLOWED(path, { what: 'A portfolio', who: 'the organisation that owns it, or the secretariat' }));
  return null;
}
