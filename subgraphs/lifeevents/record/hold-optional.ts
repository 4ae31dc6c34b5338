import { holdVersion } from '../../shared/writing/version';
import type { WriteSession } from '../context';
import { LIFE_EVENT_FAULT } from '../faults';

interface OptionalRecord {
  readonly table: string;
  /** What the record is called in faults, at the beginning of a sentence. */
  readonly what: string;
  /** The record as it is found by its natural key; null when there is none yet. */
  readonly id: string | null;
  /** What the caller has seen; null for none. */
  readonly expectedVersion: number | null;
}

/** No version: what a caller has seen who has seen no record. */
const NONE = 0;

/** Takes hold of a record that is written in place of an earlier one, if there is one; a fault when the caller has seen another. */
export async function holdOptional(session: WriteSession, { table, what, id, expectedVersion }: OptionalRecord): Promise<void> {
  const path = ['input', 'expectedVersion'];
  if (id !== null) await holdVersion(session, table, id, expectedVersion ?? NONE, path);
  else if (expectedVersion !== null) session.faults.add(LIFE_EVENT_FAULT.NOT_RECORDED_YET(path, { what, expected: expectedVersion }));
}
