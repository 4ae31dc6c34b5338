import { stableId } from '../../shared/graphql/id';
import { FAULT, type Faults, type Path } from '../../shared/writing/fault';
import { checkId } from '../../shared/writing/record-id';
import type { NamedActorRef } from './actor.input';

/** The id of the actor that an input names; null, with a fault, when it names none. */
export function checkActor(faults: Faults, { id, organizationNumber }: NamedActorRef, path: Path): string | null {
  if (organizationNumber != null && id == null) return stableId('actor', organizationNumber);
  if (id != null && organizationNumber == null) return checkId(faults, id, [...path, 'id']);
  faults.add(FAULT.EXACTLY_ONE(path, { keys: 'id and organizationNumber' }));
  return null;
}

/** The same where nobody may be named. */
export function checkActorOrNull(faults: Faults, ref: NamedActorRef | null, path: Path): string | null {
  return ref && checkActor(faults, ref, path);
}
