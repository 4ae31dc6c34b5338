import type { Faults, Path } from '../../shared/writing/fault';
import { checkText } from '../../shared/writing/text-input';

const LONGEST_NAME = 200;

/** The name of a person, checked. Nothing else of persons is kept by councils and groundwork. */
export function checkName(faults: Faults, name: string, path: Path): string {
  return checkText(faults, name, path, LONGEST_NAME);
}
