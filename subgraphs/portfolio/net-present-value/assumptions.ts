import { hubError } from '../../shared/errors';
import { ONE, toMillionths, type Millionths } from '../ledger/millionths';
import { EARLIEST_YEAR, LATEST_YEAR } from '../ledger/year-range';
import type { Assumptions } from './net-present-value';
import type { NetPresentValueInput } from './net-present-value.input';

const LONGEST_PERIOD = 100;
const MOST_CHANGES = 3;

/** The assumptions of an input; refused in words when they cannot be. `path` leads to the input. */
export function parseAssumptions(input: NetPresentValueInput, path = 'input'): Assumptions {
  const { baseYear, from, to, basis, severalYears, changes } = input;
  for (const [name, year] of Object.entries({ baseYear, from, to })) if (year < EARLIEST_YEAR || year > LATEST_YEAR) refuse(`${path}.${name}`, `is ${String(year)}; years from ${String(EARLIEST_YEAR)} to ${String(LATEST_YEAR)} are kept.`);
  if (to < from) refuse(path, `ends in ${String(to)}, before it begins in ${String(from)}.`);
  if (to - from >= LONGEST_PERIOD) refuse(path, `covers ${String(to - from + 1)} years; at most ${String(LONGEST_PERIOD)} are calculated.`);
  if (Math.abs(baseYear - from) > LONGEST_PERIOD) refuse(`${path}.baseYear`, `is ${String(baseYear)}; it lies at most ${String(LONGEST_PERIOD)} years from the first year of the period.`);
  if (changes.length > MOST_CHANGES) refuse(`${path}.changes`, `has ${String(changes.length)} parts; at most ${String(MOST_CHANGES)} are calculated.`);
  return { rate: part(input.rate, `${path}.rate`, 0n), baseYear, from, to, basis, severalYears, changes: changes.map((change, i) => part(change, `${path}.changes.${String(i)}`, 1n)) };
}

/** A part of one in millionths, from a least part up to one. */
function part(text: string, path: string, least: Millionths): Millionths {
  const value = toMillionths(text);
  if (value < least || value > ONE) refuse(path, `is ${text}; it must be ${least === 0n ? 'from 0 to' : 'above 0 and at most'} 1, as a part of one.`);
  return value;
}

function refuse(path: string, why: string): never {
  throw hubError('ARGUMENT_OUT_OF_RANGE', { path, why });
}
