import type { Faults, Path } from '../../shared/writing/fault';
import { checkEmail, checkPhone } from '../../shared/writing/particulars';
import { LONGEST_TITLE, checkText } from '../../shared/writing/text-input';

const LONGEST_NAME = 200;

/** What is written of a person; each part may be left out in a change. */
export interface Particulars {
  readonly function?: string | null;
  readonly name?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
}

/** The columns for what was given of a person, checked. */
export function checkParticulars(faults: Faults, given: Particulars, path: Path) {
  return {
    ...(given.function == null ? {} : { function: checkText(faults, given.function, [...path, 'function'], LONGEST_TITLE) }),
    ...(given.name == null ? {} : { name: checkText(faults, given.name, [...path, 'name'], LONGEST_NAME) }),
    ...(given.email === undefined ? {} : { email: given.email === null ? null : checkEmail(faults, given.email, [...path, 'email']) }),
    ...(given.phone === undefined ? {} : { phone: given.phone === null ? null : checkPhone(faults, given.phone, [...path, 'phone']) }),
  };
}
