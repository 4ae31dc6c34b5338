import { isUuid } from '../graphql/uuid';
import { FAULT, type Faults, type Path } from './fault';

const LONGEST_ECHO = 60;

/** An id of this hub that an input names; null, with a fault, when it cannot be one. */
export function checkId(faults: Faults, value: string, path: Path): string | null {
  const id = value.toLowerCase();
  if (isUuid(id)) return id;
  faults.add(FAULT.ID_MALFORMED(path, { id: value.slice(0, LONGEST_ECHO) }));
  return null;
}
