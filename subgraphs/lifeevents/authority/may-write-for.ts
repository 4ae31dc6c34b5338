import { FAULT, type Path } from '../../shared/writing/fault';
import type { WriteSession } from '../context';
import { mayWriteFor } from './authority';

/** A fault when the caller may not write what this actor answers for. */
export function checkMayWriteFor({ caller, faults }: WriteSession, actorId: string | null, path: Path, refusal: { what: string; who: string }): Promise<void> {
  if (!mayWriteFor(caller, actorId)) faults.add(FAULT.NOT_ALLOWED(path, refusal));
  return Promise.resolve();
}
