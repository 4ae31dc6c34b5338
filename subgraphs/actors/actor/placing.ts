import { checkSecretariat } from '../authority/may-write';
import { WRITERS } from '../authority/authority';
import type { WriteSession } from '../context';
import type { Path } from '../../shared/writing/fault';

const PLACING = 'What places an actor among others, such as its kind, its parent or what became of it,';

/**
 * Ends the mutation unless the secretariat asks.
 *
 * Rule of the domain: the register is kept by "a secretariat, and each organisation for itself". What an organisation is
 * called and does it tells itself; what it is among others decides which sector it is in, and so where money is counted
 * and whose decisions bind, which nobody settles for themselves. All bodies.
 */
export function requirePlacing(session: WriteSession, path: Path): void {
  WRITERS.requireWriter(session);
  checkPlacing(session, path);
  session.faults.stopIfAny();
}

/** A fault when somebody else than the secretariat asks. */
export function checkPlacing(session: WriteSession, path: Path): void {
  checkSecretariat(session, path, PLACING);
}
