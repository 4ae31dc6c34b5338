import { pickText, type Texts } from '../../shared/graphql/localized-text';
import { keyOfName } from '../../shared/key-of-name';
import { FAULT, type Faults, type Path } from '../../shared/writing/fault';
import { checkKey } from '../../shared/writing/key';

/** As `…_key_form` in the database has it, with single hyphens between words. */
const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The key of something new by which files refer to it: the one given, else one made from its name. */
export function checkNaturalKey(faults: Faults, given: string | null | undefined, names: Texts, path: Path): string {
  if (given == null) {
    const name = pickText(names);
    const made = keyOfName(name ?? '');
    if (made === '' && name !== null) faults.add(FAULT.VALUE_OUT_OF_RANGE([...path, 'key'], { why: 'is missing, and none can be made from the name: give small letters a–z, digits and single hyphens between them' }));
    return made;
  }
  return checkGivenKey(faults, given, [...path, 'key']);
}

/** A key as it was given, with a fault where files could not refer by it. */
export function checkGivenKey(faults: Faults, given: string, path: Path): string {
  const key = checkKey(faults, given, path);
  if (key !== '' && !KEY.test(key)) faults.add(FAULT.VALUE_OUT_OF_RANGE(path, { why: 'is no key: small letters a–z, digits and single hyphens between them' }));
  return key;
}
