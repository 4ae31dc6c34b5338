import { FAULT, type Path } from '../../shared/writing/fault';
import { checkText, LONGEST_TITLE } from '../../shared/writing/text-input';
import type { WriteSession } from '../context';
import { ACTORS_FAULT } from '../faults';
import { checkGivenKey } from '../record/natural-key';
import { nameForWords } from './actor-called';
import { placingFaults, type Placing } from './actor-kind';
import { findFunctionsByCode, findHolders, type ActorKeys } from './actor-write.store';

export const LONGEST_SHORT_NAME = 60;
const LONGEST_CODE = 20;
const MOST_FUNCTIONS = 20;
/** Codes of Enhetsregisteret, such as AS, ORGL, SÆR. */
const ORGANIZATION_FORM = /^[A-ZÆØÅ]{2,4}$/;
const LOOKS_LIKE_NUMBER = /^\d{9}$/;

interface Facts {
  readonly shortName?: string | null;
  readonly altinnCode?: string | null;
  readonly organizationForm?: string | null;
  readonly numberMissingReason?: string | null;
}

/** The columns of what is told of an actor in words and codes; what is left out is no column. */
export function checkFacts({ faults }: WriteSession, facts: Facts, path: Path) {
  const text = (field: keyof Facts, most: number): { [Field in keyof Facts]?: string | null } => {
    const value = facts[field];
    return value === undefined ? {} : { [field]: value === null ? null : checkText(faults, value, [...path, field], most) };
  };
  const { organizationForm } = facts;
  if (organizationForm != null && !ORGANIZATION_FORM.test(organizationForm)) faults.add(FAULT.VALUE_OUT_OF_RANGE([...path, 'organizationForm'], { why: 'is no code of an organisation form: two to four capital letters, such as ORGL' }));
  return { ...text('shortName', LONGEST_SHORT_NAME), ...text('altinnCode', LONGEST_CODE), ...text('organizationForm', LONGEST_CODE), ...text('numberMissingReason', LONGEST_TITLE) };
}

/** Finds faults when the kind, level and own sector of an actor contradict each other, or its having a number. */
export function checkConsistent({ faults }: WriteSession, placing: Placing, hasNumber: boolean, path: Path): void {
  for (const [field, why] of placingFaults(placing)) faults.add(FAULT.VALUE_OUT_OF_RANGE([...path, field], { why }));
  if (hasNumber && placing.kind === 'GROUP') faults.add(FAULT.VALUE_OUT_OF_RANGE([...path, 'kind'], { why: 'is GROUP, and a group is no organisation, so it has no organisation number' }));
}

/** The key of an actor without a number; a fault when it could be taken for a number or does not fit into files. */
export function checkActorKey({ faults }: WriteSession, key: string, path: Path): string {
  const checked = checkGivenKey(faults, key, path);
  if (LOOKS_LIKE_NUMBER.test(checked)) faults.add(FAULT.VALUE_OUT_OF_RANGE(path, { why: 'is nine digits, which would be taken for an organisation number: give a key with letters' }));
  return checked;
}

/** The ids of COFOG functions by their codes; each that the register does not know is told with its place. */
export async function checkFunctions({ tx, faults }: WriteSession, codes: readonly string[], path: Path): Promise<string[]> {
  if (codes.length > MOST_FUNCTIONS) {
    faults.add(FAULT.LIST_TOO_LONG(path, { length: codes.length, most: MOST_FUNCTIONS }));
    return [];
  }
  const known = new Map((await findFunctionsByCode(tx, codes)).map(({ id, code }) => [code, id]));
  codes.forEach((code, i) => {
    if (!known.has(code)) faults.add(ACTORS_FAULT.FUNCTION_UNKNOWN([...path, i], { code: code.slice(0, LONGEST_CODE) }));
    if (codes.indexOf(code) < i) faults.add(FAULT.REPEATED([...path, i], { what: `The function ${code}` }));
  });
  return [...known.values()];
}

/** What each key is called in words, and the field of an input that gives it. */
const KEYS = { organizationNumber: 'organisation number', altinnCode: 'Altinn code', key: 'key' } as const;

/** A fault for each key that another actor has already, with the name of who has it. */
export async function checkKeysFree({ tx, faults, today }: WriteSession, keys: ActorKeys, ownId: string | null, path: Path): Promise<void> {
  if (Object.values(keys).every((key) => key === null)) return;
  for (const holder of await findHolders(tx, keys)) {
    if (holder.id === ownId) continue;
    const taken = (Object.keys(KEYS) as (keyof typeof KEYS)[]).filter((name) => keys[name] !== null && holder[name] === keys[name]);
    const id = holder.id as string;
    const name = await nameForWords(tx, id, today);
    for (const field of taken) faults.add(FAULT.ALREADY_RECORDED([...path, field], { what: `The ${KEYS[field]} ${keys[field] ?? ''}, of "${name}" (id ${id}),` }));
    if (taken.length === 0) faults.add(FAULT.ALREADY_RECORDED([...path, 'key'], { what: `An actor with the same key, "${name}" (id ${id}),` }));
  }
}
