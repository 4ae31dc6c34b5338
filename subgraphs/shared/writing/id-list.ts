import type { RawQueries } from '../database/page-query';
import { FAULT, type Path } from './fault';
import { checkId } from './record-id';
import type { Session } from './session';

interface ListOf<Tx> {
  /** What the ids are of, as faults call it. */
  readonly type: string;
  readonly most: number;
  /** Which of the ids are there. */
  readonly findKnown: (tx: Tx, ids: readonly string[]) => Promise<ReadonlySet<string>>;
}

/** The records that a list names, each once and each there; every one that is not is told with its place. */
export async function checkIdList<Tx extends RawQueries>({ tx, faults }: Session<Tx>, values: readonly string[], path: Path, { type, most, findKnown }: ListOf<Tx>): Promise<string[]> {
  if (values.length > most) {
    faults.add(FAULT.LIST_TOO_LONG(path, { length: values.length, most }));
    return [];
  }
  const ids = values.map((value, i) => checkId(faults, value, [...path, i]));
  const known = await findKnown(tx, ids.filter((id) => id !== null));
  ids.forEach((id, i) => {
    if (id === null) return;
    if (!known.has(id)) faults.add(FAULT.RECORD_UNKNOWN([...path, i], { type, id }));
    if (ids.indexOf(id) < i) faults.add(FAULT.REPEATED([...path, i], { what: `The ${type} ${id}` }));
  });
  return ids.filter((id) => id !== null);
}

/** One record that an input names; null, with a fault, when it is not there. */
export async function checkKnownId<Tx extends RawQueries, Row>({ tx, faults }: Session<Tx>, value: string, path: Path, type: string, find: (tx: Tx, id: string) => Promise<Row | null>): Promise<Row | null> {
  const id = checkId(faults, value, path);
  const row = id === null ? null : await find(tx, id);
  if (id !== null && !row) faults.add(FAULT.RECORD_UNKNOWN(path, { type, id }));
  return row;
}
