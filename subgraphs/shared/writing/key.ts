import type { Faults, Path } from './fault';
import { checkText } from './text-input';

const LONGEST_KEY = 60;

/** A short name by which records refer to each other. */
export function checkKey(faults: Faults, key: string, path: Path): string {
  return checkText(faults, key, path, LONGEST_KEY);
}
