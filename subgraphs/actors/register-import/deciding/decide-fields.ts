import { decideThreeWays, type Difference } from '../../../shared/importing/three-ways';
import { reason, type Reason } from '../report/reasons';

/** What an actor or a tie says, field by field, as texts: the form in which a file, the register and the last import are compared. */
export type Values = Readonly<Record<string, string>>;

/** What is done with one field of a record. */
export interface FieldOutcome {
  readonly field: string;
  readonly value: string;
  readonly kind: 'write' | 'same' | 'kept' | 'conflict';
  /** Why it is not written; null where it is, or where there is nothing to write. */
  readonly why: Reason | null;
  readonly difference: Difference | null;
}

export interface ComparedRecord {
  readonly file: Values;
  /** The values that are recorded here, of the fields that the file has. */
  readonly here: Values;
  /** What the last import from the same source wrote; undefined for a record that it has never had. */
  readonly imported: Values | undefined;
}

/** How the fields of a record are compared. */
export interface FieldRules {
  readonly isSame: (field: string, a: string, b: string) => boolean;
  /** Fields that make sense together only: where one cannot be written, what is missing of the others is not filled in. */
  readonly groupOf: (field: string) => string;
}

/**
 * Decides each field of a record by the rule of every import. Sources know little of an actor each, and several of them
 * meet in one record: so one field may be written while another is in conflict, and what is in conflict stays as it is.
 * What nothing is recorded of here, and what the source has never told before, is filled in.
 */
export function decideFields({ file, here, imported }: ComparedRecord, { isSame, groupOf }: FieldRules, force: boolean): FieldOutcome[] {
  const outcomes = Object.entries(file).map(([field, value]): FieldOutcome => {
    const record = { file: value, here: here[field], imported: imported?.[field] };
    const difference = { field, imported: record.imported ?? null, here: record.here ?? null, file: value };
    const decision = decideThreeWays(record, { isSame: (a, b) => isSame(field, a, b), differencesOf: () => [difference] }, force);
    if (decision.kind === 'create' || decision.kind === 'update') return { field, value, kind: 'write', why: null, difference };
    if (decision.kind === 'conflict') return { field, value, kind: 'conflict', why: reason(record.imported === undefined ? 'RECORDED_HERE' : 'EDITED_HERE', {}), difference };
    return decision.remark === undefined ? { field, value, kind: 'same', why: null, difference: null } : { field, value, kind: 'kept', why: reason('KEPT_AS_EDITED', {}), difference };
  });
  const stopped = new Map(outcomes.filter(({ kind }) => kind === 'conflict' || kind === 'kept').map(({ field, kind, why }) => [groupOf(field), { kind, why }]));
  return outcomes.map((outcome) => {
    const stop = stopped.get(groupOf(outcome.field));
    return outcome.kind === 'write' && stop && here[outcome.field] === undefined ? { ...outcome, ...stop } : outcome;
  });
}

/** What the bookkeeping notes: the file's values where they are recorded here now, and else what it had noted before. */
export function valuesToNote(outcomes: readonly FieldOutcome[], imported: Values | undefined): Values {
  const taken = outcomes.filter(({ kind }) => kind === 'write' || kind === 'same').map(({ field, value }) => [field, value] as const);
  return { ...imported, ...Object.fromEntries(taken) };
}
