import { FAULT, type Faults, type Path } from '../../shared/writing/fault';
import { LONGEST_TITLE, checkText } from '../../shared/writing/text-input';
import { LIFE_EVENT_FAULT } from '../faults';

const LONGEST_NAME = 200;
/** The longest address that electronic mail can have (RFC 5321). */
const LONGEST_EMAIL = 254;

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

export function checkEmail(faults: Faults, text: string, path: Path): string {
  const email = text.trim();
  if (email.length > LONGEST_EMAIL) faults.add(FAULT.TEXT_TOO_LONG(path, { length: email.length, most: LONGEST_EMAIL }));
  else if (!/^[^\s@<>"(),:;\\]+@[^\s@<>"(),:;\\]+\.[^\s@<>"(),:;\\]+$/.test(email) || !email.isWellFormed()) faults.add(LIFE_EVENT_FAULT.EMAIL_MALFORMED(path, {}));
  return email;
}

/** With its country code, as E.164 has it: at most fifteen digits, here with blanks between them. */
export function checkPhone(faults: Faults, text: string, path: Path): string {
  const phone = text.trim().replace(/\s+/g, ' ');
  if (!/^\+[1-9](?: ?\d){4,14}$/.test(phone)) faults.add(LIFE_EVENT_FAULT.PHONE_MALFORMED(path, {}));
  return phone;
}
