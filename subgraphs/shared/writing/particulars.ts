import { FAULT, type Faults, type Path } from './fault';

/** The longest address that electronic mail can have (RFC 5321). */
const LONGEST_EMAIL = 254;

export function checkEmail(faults: Faults, text: string, path: Path): string {
  const email = text.trim();
  if (email.length > LONGEST_EMAIL) faults.add(FAULT.TEXT_TOO_LONG(path, { length: email.length, most: LONGEST_EMAIL }));
  else if (!/^[^\s@<>"(),:;\\]+@[^\s@<>"(),:;\\]+\.[^\s@<>"(),:;\\]+$/.test(email) || !email.isWellFormed()) faults.add(FAULT.EMAIL_MALFORMED(path, {}));
  return email;
}

/** With its country code, as E.164 has it: at most fifteen digits, here with blanks between them. */
export function checkPhone(faults: Faults, text: string, path: Path): string {
  const phone = text.trim().replace(/\s+/g, ' ');
  if (!/^\+[1-9](?: ?\d){4,14}$/.test(phone)) faults.add(FAULT.PHONE_MALFORMED(path, {}));
  return phone;
}
