import type { RawQueries } from '../database/page-query';
import { FAULT } from './fault';
import { checkId } from './record-id';
import type { ChangeInput } from './record.input';
import type { Session } from './session';
import { holdVersion } from './version';
import type { Writers } from './writers';

export interface PartOf<Tx, Row> {
  /** The table, which is also what the record is called in faults. */
  readonly table: string;
  readonly find: (tx: Tx, id: string) => Promise<Row | null>;
  /** Finds faults when the caller may not write what the record belongs to. */
  readonly mayWrite: (row: Row) => unknown;
}

/**
 * Takes hold of a record that is to be changed: it is there, the caller may write it, and it is at the version that the
 * caller has seen. Whoever may not write it is not told its versions. Null, with faults, when something is wrong.
 */
export async function holdPartAs<Tx extends RawQueries, Row>(writers: Writers, session: Session<Tx>, input: ChangeInput, { table, find, mayWrite }: PartOf<Tx, Row>): Promise<Row | null> {
  const { tx, faults } = session;
  const path = ['input', 'id'];
  writers.requireWriter(session);
  const id = checkId(faults, input.id, path);
  if (id === null) return null;
  const row = await find(tx, id);
  if (!row) {
    faults.add(FAULT.RECORD_UNKNOWN(path, { type: table, id }));
    return null;
  }
  await mayWrite(row);
  faults.stopIfAny();
  return (await holdVersion(session, table, id, input.expectedVersion, path)) ? row : null;
}
