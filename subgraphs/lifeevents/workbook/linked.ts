import { FAULT } from '../../shared/writing/fault';
import type { WriteSession } from '../context';
import { findIdOfIri } from './linked.store';

/** The id of the service or event that a row names by its IRI; a fault ends the row when there is none. */
export async function idOfIri({ tx, faults }: WriteSession, name: 'service' | 'event', uri: string): Promise<string> {
  const id = await findIdOfIri(tx, name, uri);
  if (id === null) faults.add(FAULT.RECORD_UNKNOWN(['input', name], { type: name, id: uri }));
  faults.stopIfAny();
  return id as string;
}
