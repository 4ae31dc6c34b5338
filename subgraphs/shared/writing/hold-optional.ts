import type { RawQueries } from '../database/page-query';
import { FAULT } from './fault';
import type { Session } from './session';
import { holdVersion } from './version';

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
export async function holdOptional<Tx extends RawQueries>(session: Session<Tx>, { table, what, id, expectedVersion }: OptionalRecord): Promise<void> {
  const path = ['input', 'expectedVersion'];
  if (id !== null) await holdVersion(session, table, id, expectedVersion ?? NONE, path);
  else if (expectedVersion !== null) session.faults.add(FAULT.NOT_RECORDED_YET(path, { what, expected: expectedVersion }));
}
