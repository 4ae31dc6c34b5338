import { FAULT, type Path } from '../../shared/writing/fault';
import type { WriteSession } from '../context';
import { isSecretariat } from './authority';
import { requireWriter } from './may-write';

/** The number of the organisation that a new record shall belong to: the caller's own, or one that the secretariat names. */
export function ownerOfNew(session: WriteSession, organizationNumber: string | null | undefined, path: Path, what: string): string {
  requireWriter(session);
  const own = session.caller.organizationNumber as string;
  if (organizationNumber == null || organizationNumber === own) return own;
  if (!isSecretariat(session.caller)) session.faults.add(FAULT.NOT_ALLOWED(path, { what, who: 'that organisation itself, or the secretariat' }));
  return organizationNumber;
}
