import { FAULT } from '../../shared/writing/fault';
import { checkId } from '../../shared/writing/record-id';
import { holdVersion } from '../../shared/writing/version';
import { requireWriter } from '../authority/may-write';
import type { Tx, WriteSession } from '../context';
import type { ChangeInput } from './record.input';

interface PartOf<Row> {
  /** The table, which is also what the record is called in faults. */
  readonly table: string;
  readonly find: (tx: Tx, id: string) => Promise<Row | null>;
  /** Finds faults when the caller may not write what the record belongs to. */
  readonly mayWrite: (row: Row) => Promise<unknown>;
}

/**
 * Takes hold of a record that is to be changed: it is there, the caller may write it, and it is at the version that the
 * caller has seen. Whoever may not write it is not told its versions. Null, with faults, when something is wrong.
 */
export async function holdPart<Row>(session: WriteSession, input: ChangeInput, { table, find, mayWrite }: PartOf<Row>): Promise<Row | null> {
  const { tx, faults } = session;
  const path = ['input', 'id'];
  requireWriter(session);
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
