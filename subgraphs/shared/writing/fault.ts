import type { ChangedField } from '../history/change.type';
import { ConflictError, ForbiddenError, NotFoundError, ValidationError, type UserError } from './user-error.type';

export type Path = readonly (string | number)[];

const CLASSES = { VALIDATION: ValidationError, NOT_FOUND: NotFoundError, FORBIDDEN: ForbiddenError, CONFLICT: ConflictError } as const;

interface FaultText<Parameters> {
  readonly kind: keyof typeof CLASSES;
  readonly text: (parameters: Parameters) => string;
}

// oxlint-disable-next-line typescript/no-explicit-any -- each text has parameters of its own
type FaultTable = Readonly<Record<string, FaultText<any>>>;
type ParametersOf<Entry> = Entry extends FaultText<infer Parameters> ? Parameters : never;
type FaultMakers<Table extends FaultTable> = { readonly [Code in keyof Table]: (path: Path, parameters: ParametersOf<Table[Code]>) => UserError };

/** Declares faults by their codes, each with its sentence: one table for each part of the hub, like the table of errors. */
export function defineFaults<Table extends FaultTable>(table: Table): FaultMakers<Table> {
  const makers = Object.entries(table).map(([code, { kind, text }]) => [code, (path: Path, parameters: unknown) => makeFault(kind, code, text(parameters), path)] as const);
  return Object.fromEntries(makers) as unknown as FaultMakers<Table>;
}

function makeFault(kind: keyof typeof CLASSES, code: string, message: string, path: Path): UserError {
  const fault = Object.assign(new CLASSES[kind](), { code, message, path: path.map(String) });
  return fault instanceof ConflictError ? Object.assign(fault, { expectedVersion: null, currentVersion: null, changes: [] }) : fault;
}

/** The faults that any part of the hub may find in what somebody wants to write. */
export const FAULT = defineFaults({
  UNAUTHENTICATED: { kind: 'FORBIDDEN', text: (_: object) => 'Writing needs the token of an organisation, and this request has none. Send it as "Authorization: Bearer …".' },
  SCOPE_MISSING: { kind: 'FORBIDDEN', text: (p: { scope: string }) => `This needs the scope ${p.scope}, which the token does not have. Ask for a token with it.` },
  NOT_ALLOWED: { kind: 'FORBIDDEN', text: (p: { what: string; who: string }) => `${p.what} is written by ${p.who} only.` },
  RECORD_UNKNOWN: { kind: 'NOT_FOUND', text: (p: { type: string; id: string }) => `There is no ${p.type} with the id ${p.id}. Use an id exactly as the hub gave it; it may have been removed.` },
  ID_MALFORMED: { kind: 'VALIDATION', text: (p: { id: string }) => `"${p.id}" is not an id of this hub. Use an id exactly as the hub gave it.` },
  VERSION_STALE: { kind: 'CONFLICT', text: (p: { type: string; expected: number; current: number }) => `The ${p.type} has been changed since version ${String(p.expected)}; it is at version ${String(p.current)} now. Look at the changes, then send the mutation again with expectedVersion ${String(p.current)}.` },
  IDEMPOTENCY_KEY_REUSED: { kind: 'CONFLICT', text: (p: { key: string }) => `The idempotency key "${p.key}" was used for another call. Use a new key for each thing you create.` },
  CONFLICTING_WRITE: { kind: 'CONFLICT', text: (_: object) => 'This contradicts what is recorded, or what somebody else recorded at the same moment. Read the record again and decide anew.' },
  ALREADY_RECORDED: { kind: 'CONFLICT', text: (p: { what: string }) => `${p.what} is recorded already. Change what is there instead of recording it again.` },
  CONFIRMED_BY_OTHER: { kind: 'CONFLICT', text: (_: object) => 'The organisation it is about has confirmed it, so only that organisation takes it out. Record the day on which it ended instead, or ask the organisation to dispute it.' },
  STILL_IN_USE: { kind: 'CONFLICT', text: (p: { what: string; by: string }) => `${p.what} is still used by ${p.by}. Remove that first.` },
  STATE_WRONG: { kind: 'CONFLICT', text: (p: { what: string; state: string; needs: string }) => `${p.what} is ${p.state}, and this needs it to be ${p.needs}.` },
  TEXT_MISSING: { kind: 'VALIDATION', text: (_: object) => 'At least one language must have a text here.' },
  TEXT_EMPTY: { kind: 'VALIDATION', text: (_: object) => 'A text must have more than blanks in it. Leave the language out to say that there is no text in it.' },
  TEXT_TOO_LONG: { kind: 'VALIDATION', text: (p: { length: number; most: number }) => `The text has ${String(p.length)} characters, and at most ${String(p.most)} are kept. Shorten it.` },
  TEXT_NOT_UNICODE: { kind: 'VALIDATION', text: (_: object) => 'The text has half a character in it (a lone surrogate). Send whole Unicode characters.' },
  TEXT_HAS_CONTROL_CHARACTERS: { kind: 'VALIDATION', text: (_: object) => 'The text has control characters in it, which cannot be shown. Send plain text with line breaks at most.' },
  TEXT_HAS_PERSON_NUMBER: { kind: 'VALIDATION', text: (_: object) => 'The text has what looks like a national identity number in it, and the hub keeps none. Remove it.' },
  LANGUAGE_REPEATED: { kind: 'VALIDATION', text: (p: { language: string }) => `The language ${p.language} is given twice. Give each language once.` },
  LINK_NOT_WEB: { kind: 'VALIDATION', text: (_: object) => 'A link must begin with https:// or http://.' },
  EMAIL_MALFORMED: { kind: 'VALIDATION', text: (_: object) => 'This is not an address of electronic mail. Write it as name@place.no, without brackets.' },
  PHONE_MALFORMED: { kind: 'VALIDATION', text: (_: object) => 'This is not a telephone number with its country code. Write it as "+47 22 00 00 00".' },
  PERIOD_BACKWARDS: { kind: 'VALIDATION', text: (p: { validFrom: string; validTo: string }) => `The period ends ${p.validTo}, which is not after ${p.validFrom}, when it begins. validTo is the first day that no longer counts.` },
  LIST_TOO_LONG: { kind: 'VALIDATION', text: (p: { length: number; most: number }) => `The list has ${String(p.length)} items, and at most ${String(p.most)} are kept. Shorten it.` },
  LIST_FULL: { kind: 'CONFLICT', text: (p: { what: string; of: string; most: number }) => `${p.what} has ${String(p.most)} ${p.of} already, which is the most that are kept. Take one out first.` },
  REPEATED: { kind: 'VALIDATION', text: (p: { what: string }) => `${p.what} is given twice. Give it once.` },
  EXACTLY_ONE: { kind: 'VALIDATION', text: (p: { keys: string }) => `Exactly one of ${p.keys} must be given.` },
  NOT_RECORDED_YET: { kind: 'CONFLICT', text: (p: { what: string; expected: number }) => `${p.what} is not recorded yet, so it has no version ${String(p.expected)}. Send the mutation again with expectedVersion null.` },
  VALUE_OUT_OF_RANGE: { kind: 'VALIDATION', text: (p: { why: string }) => `The value ${p.why}.` },
});

/** The mutation is refused; everything it did is undone. */
export class Refusal extends Error {
  constructor(readonly faults: readonly UserError[]) {
    super(faults.map((fault) => fault.code).join(', '));
    this.name = 'Refusal';
  }
}

/** Answers with what some work gives, or with the faults that it ended with. */
export async function orRefused<Name extends string, Value>(name: Name, work: () => Promise<Value>): Promise<Record<Name, Value | null> & { errors: readonly UserError[] }> {
  try {
    return { [name]: await work(), errors: [] } as unknown as Record<Name, Value> & { errors: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { [name]: null, errors: error.faults } as unknown as Record<Name, null> & { errors: readonly UserError[] };
  }
}

/** Collects the faults of one input, so that whoever wrote it learns of all of them at once. */
export class Faults {
  private readonly found: UserError[] = [];

  add(fault: UserError): void {
    this.found.push(fault);
  }

  /** Ends the mutation when anything was found. Call it before the first write. */
  stopIfAny(): void {
    if (this.found.length > 0) throw new Refusal(this.found);
  }
}

/** A conflict of versions, with what was changed in between. */
export function staleVersion(path: Path, type: string, expected: number, current: number, changes: ChangedField[]): ConflictError {
  return Object.assign(FAULT.VERSION_STALE(path, { type, expected, current }) as ConflictError, { expectedVersion: expected, currentVersion: current, changes });
}
