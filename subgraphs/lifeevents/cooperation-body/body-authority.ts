import { FAULT, type Path } from '../../shared/writing/fault';
import { checkId } from '../../shared/writing/record-id';
import { isSecretariat } from '../../shared/identity/access';
import { WRITERS } from '../authority/authority';
import type { WriteSession } from '../context';
import { findKeepers } from './body-authority.store';

/** The words for it in refusals. */
const KEEPERS = 'those who lead it and have confirmed that, whoever owns a life event that keeps it, or the secretariat';

/**
 * Whether the caller has a say over a body; null when there is no such body. A life event keeps a body that was created
 * for it or linked to it by one who had a say over the body; other links give none, or every owner could take over
 * every body by linking it.
 *
 * Rule of the domain: "No actor decides over another"; "cooperation bodies are linked to one or several events". All bodies.
 */
export async function mayWriteBody({ tx, caller, today }: WriteSession, bodyId: string): Promise<boolean | null> {
  const keepers = await findKeepers(tx, bodyId, today);
  return keepers && (isSecretariat({ caller }) || keepers.some((actorId) => WRITERS.mayWriteFor(caller, actorId)));
}

/** The body that an input names, if it is there and the caller may write it; else null, with a fault. */
export async function bodyToWrite(session: WriteSession, value: string, path: Path): Promise<string | null> {
  WRITERS.requireWriter(session);
  const id = checkId(session.faults, value, path);
  if (id === null) return null;
  const may = await mayWriteBody(session, id);
  if (may === true) return id;
  session.faults.add(may === null ? FAULT.RECORD_UNKNOWN(path, { type: 'cooperation body', id }) : FAULT.NOT_ALLOWED(path, { what: 'A cooperation body and who its members are', who: KEEPERS }));
  return null;
}
