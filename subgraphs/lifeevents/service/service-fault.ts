import { FAULT } from '../../shared/writing/fault';
import type { UserError } from '../../shared/writing/user-error.type';

/** A service with the same IRI is there already. */
export function serviceRecorded(uri: string | null | undefined): UserError {
  return FAULT.ALREADY_RECORDED(['input', 'uri'], { what: `A service with the IRI ${uri ?? ''}` });
}
