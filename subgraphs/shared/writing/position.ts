import { FAULT, type Faults, type Path } from './fault';

const LAST_POSITION = 10_000;

/** A place in a list of parts, counted from 1. */
export function checkPosition(faults: Faults, position: number, path: Path): number {
  if (position < 1 || position > LAST_POSITION) faults.add(FAULT.VALUE_OUT_OF_RANGE(path, { why: `is ${String(position)}; places are counted from 1 to ${String(LAST_POSITION)}` }));
  return position;
}
