import { FAULT, type Path } from '../../shared/writing/fault';
import { checkId } from '../../shared/writing/record-id';
import type { WriteSession } from '../context';
import type { ActorRef } from './actor-input.type';
import { findNamedActor, type NamedActor } from './named-actor.store';

/** The actor that an input names by one of its keys, if it is in the register; else null, with a fault. */
export async function checkNamedActor({ tx, faults }: WriteSession, { id, organizationNumber }: ActorRef, path: Path): Promise<NamedActor | null> {
  if ((id == null) === (organizationNumber == null)) {
    faults.add(FAULT.EXACTLY_ONE(path, { keys: 'id and organizationNumber' }));
    return null;
  }
  const key = id == null ? { organizationNumber: organizationNumber as string } : { id: checkId(faults, id, [...path, 'id']) };
  if ('id' in key && key.id === null) return null;
  const found = await findNamedActor(tx, key as { id: string } | { organizationNumber: string });
  if (!found) faults.add(FAULT.RECORD_UNKNOWN([...path, 'id' in key ? 'id' : 'organizationNumber'], { type: 'actor', id: (id ?? organizationNumber) as string }));
  return found;
}
